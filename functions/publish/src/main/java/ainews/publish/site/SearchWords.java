package ainews.publish.site;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.shared.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a search knows about words: names and terms, characters, categories. */
final class SearchWords {
  /**
   * The file that searches load.
   *
   * @param traditional characters that are searched as those at the same places of {@code
   *     simplified}
   * @param categories the labels of a category, by its id and the language
   */
  private record Content(
      List<Name> names,
      String traditional,
      String simplified,
      Map<String, Map<String, String>> categories) {}

  /**
   * A name or term.
   *
   * @param forms how it is written, in English first
   * @param products if it is a company, the forms of what it makes; if it is the only product of a
   *     company, the forms of the company's name
   */
  private record Name(Set<String> forms, Set<String> products) {}

  private SearchWords() {}

  static byte[] json() {
    List<List<String>> characters = DataFile.read("shared/names/traditional.tsv", 2);
    String traditional = characters.stream().map(List::getFirst).collect(Collectors.joining());
    String simplified = characters.stream().map(List::getLast).collect(Collectors.joining());
    Map<String, String> english = new LinkedHashMap<>();
    for (List<String> row : DataFile.read("shared/names/bilingual.tsv", 4)) {
      english.putIfAbsent(simplified(row.get(0), traditional, simplified), row.get(1));
    }
    Content content = new Content(names(english), traditional, simplified, categories());
    return (Json.write(content) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<Name> names(Map<String, String> english) {
    Map<String, Name> names = new LinkedHashMap<>();
    english.forEach(
        (term, word) -> {
          if (!isCompound(term, english)) {
            name(word, names).forms().add(term);
          }
        });
    Map<String, Set<String>> products = new LinkedHashMap<>();
    for (List<String> row : DataFile.read("shared/names/vendors.tsv", 2)) {
      String product = english.getOrDefault(row.get(0), row.get(0));
      if (!product.equals(row.get(1))) {
        products.computeIfAbsent(row.get(1), company -> new LinkedHashSet<>()).add(product);
      }
    }
    products.forEach(
        (company, own) -> {
          Name maker = name(company, names);
          own.forEach(product -> maker.products().addAll(name(product, names).forms()));
          if (own.size() == 1) {
            name(own.iterator().next(), names).products().addAll(maker.forms());
          }
        });
    return List.copyOf(names.values());
  }

  /** Whether the words of a term mean each for itself what they mean together. */
  private static boolean isCompound(String term, Map<String, String> english) {
    return IntStream.range(1, term.length())
        .mapToObj(
            end -> english.get(term.substring(0, end)) + " " + english.get(term.substring(end)))
        .anyMatch(english.get(term)::equals);
  }

  private static Name name(String word, Map<String, Name> names) {
    return names.computeIfAbsent(
        word, form -> new Name(new LinkedHashSet<>(List.of(form)), new LinkedHashSet<>()));
  }

  private static Map<String, Map<String, String>> categories() {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      Map<String, String> own = new LinkedHashMap<>();
      Language.all().forEach(language -> own.put(language.id(), category.label(language)));
      labels.put(category.id(), own);
    }
    return labels;
  }

  private static String simplified(String term, String traditional, String simplified) {
    StringBuilder text = new StringBuilder(term);
    for (int i = 0; i < text.length(); i++) {
      int at = traditional.indexOf(text.charAt(i));
      if (at >= 0) {
        text.setCharAt(i, simplified.charAt(at));
      }
    }
    return text.toString();
  }
}
