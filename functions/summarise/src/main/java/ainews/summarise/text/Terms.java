package ainews.summarise.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The distinct terms of a text with their weights, sorted by hash so that two lists can be compared
 * in one pass over numbers. Immutable.
 */
public final class Terms {
  private static final Comparator<String> BY_HASH =
      Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

  private final String[] terms;
  private final int[] hashes;
  private final double[] weights;
  private final double total;

  private Terms(Map<String, Double> sorted) {
    terms = sorted.keySet().toArray(String[]::new);
    hashes = Arrays.stream(terms).mapToInt(String::hashCode).toArray();
    weights = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    total = sum;
  }

  /** Weighs each term by its idf. */
  public static Terms byRarity(Collection<String> words, Idf idf) {
    Map<String, Double> sorted = new TreeMap<>(BY_HASH);
    words.forEach(word -> sorted.computeIfAbsent(word, idf::of));
    return new Terms(sorted);
  }

  /** Weighs each term by {@code (1 + ln tf) · idf}, scaled to a unit vector. */
  public static Terms vector(Collection<String> words, Idf idf) {
    Map<String, Integer> counts = new TreeMap<>(BY_HASH);
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    Map<String, Double> sorted = new TreeMap<>(BY_HASH);
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      double weight = (1 + Math.log(entry.getValue())) * idf.of(entry.getKey());
      sorted.put(entry.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    sorted.replaceAll((word, weight) -> weight / length);
    return new Terms(sorted);
  }

  public int size() {
    return terms.length;
  }

  public String term(int index) {
    return terms[index];
  }

  public double weight(int index) {
    return weights[index];
  }

  /** The sum of all weights. */
  public double total() {
    return total;
  }

  /** Handles a term found in both lists. */
  @FunctionalInterface
  public interface Shared {
    void accept(String term, double here, double there);
  }

  public void shared(Terms other, Shared action) {
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        order = terms[i].compareTo(other.terms[j]);
      }
      if (order == 0) {
        action.accept(terms[i], weights[i], other.weights[j]);
        i++;
        j++;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** The dot product, which for unit vectors is the cosine similarity. */
  public double dot(Terms other) {
    double[] sum = {0};
    shared(other, (term, here, there) -> sum[0] += here * there);
    return sum[0];
  }

  /** The summed weight, in this list, of the terms found in both. */
  public double overlap(Terms other) {
    double[] sum = {0};
    shared(other, (term, here, there) -> sum[0] += here);
    return sum[0];
  }

  public boolean contains(String term) {
    return Arrays.binarySearch(terms, term, BY_HASH) >= 0;
  }

  /** The heaviest term that is also in the other list; of equals the first. */
  public Optional<String> heaviest(Terms other) {
    String[] best = {null};
    double[] most = {0};
    shared(
        other,
        (term, here, there) -> {
          if (here > most[0] || here == most[0] && term.compareTo(best[0]) < 0) {
            most[0] = here;
            best[0] = term;
          }
        });
    return Optional.ofNullable(best[0]);
  }
}
