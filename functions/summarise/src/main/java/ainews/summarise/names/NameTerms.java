package ainews.summarise.names;

import ainews.shared.text.DataFile;
import ainews.summarise.text.Stemmer;
import ainews.summarise.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the terms of a text that name companies, products and people. */
public final class NameTerms {
  private static final Set<String> KINDS_OF_THINGS =
      DataFile.read("summarise/text/kinds-of-things.tsv", 1).stream()
          .map(row -> Stemmer.of(row.getFirst()))
          .collect(Collectors.toUnmodifiableSet());

  /** A word with an initial or inner capital: a name, or a word of a title. */
  private static final Pattern NAME =
      Pattern.compile("\\b(?:[A-Z]\\w*|[a-z]+[A-Z]\\w*)(?:[.-]?\\d+(?:\\.\\d+)*)?");

  private NameTerms() {}

  /**
   * Returns the terms that are names.
   *
   * @param words all terms of the text
   */
  public static Set<String> in(String text, List<String> words) {
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(Tokenizer.withoutAddresses(text));
    while (name.find()) {
      for (String word : Tokenizer.of(name.group())) {
        if (word.length() > 1 && Character.isLetter(word.charAt(0))) {
          names.add(word);
        }
      }
    }
    words.stream().filter(Actors::isKnown).forEach(names::add);
    names.removeAll(KINDS_OF_THINGS);
    return names;
  }
}
