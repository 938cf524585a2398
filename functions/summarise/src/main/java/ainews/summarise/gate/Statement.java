package ainews.summarise.gate;

import ainews.summarise.text.Idf;
import ainews.summarise.text.Sentences;
import ainews.summarise.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A sentence with the words it can be known by in either language. */
record Statement(String text, Set<String> terms) {
  private static final Idf IDF = Idf.packaged();

  private static final double NAMED = .5;
  private static final double PAIR_OF_CHARACTERS = .6;

  static List<Statement> of(String text) {
    return Sentences.of(text).stream()
        .map(sentence -> new Statement(sentence, new HashSet<>(Tokenizer.of(sentence))))
        .toList();
  }

  /** The share of its words, by how rare they are, that are among some. */
  double share(Set<String> known) {
    return share(known::contains);
  }

  /** The same among those that are known. */
  double share(Predicate<String> known) {
    double all = 0;
    double shared = 0;
    for (String term : terms) {
      all += IDF.of(term);
      shared += known.test(term) ? IDF.of(term) : 0;
    }
    return all == 0 ? 1 : shared / all;
  }

  /** The same with some of its words only. */
  Statement of(Predicate<String> counts) {
    return new Statement(text, terms.stream().filter(counts).collect(Collectors.toSet()));
  }

  /** Two characters may stand together by chance, and a longer word has several such pairs. */
  private static double weight(String term) {
    return (Characters.isHan(term.codePointAt(0)) ? PAIR_OF_CHARACTERS : 1) * IDF.of(term);
  }

  /** Whether a word has a capital letter here: a name, which says who but not what. */
  private boolean isNamed(String term) {
    int at =
        term.isEmpty()
            ? -1
            : text.indexOf(Character.toUpperCase(term.charAt(0)) + term.substring(1));
    return at > 0 && Characters.isLatin(term.charAt(0));
  }

  /** How much it has in common with another, by how rare the common words are. */
  double common(Statement other) {
    double common = 0;
    for (String term : terms) {
      common += other.terms.contains(term) ? weight(term) * (other.isNamed(term) ? NAMED : 1) : 0;
    }
    return common;
  }
}
