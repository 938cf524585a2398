package ainews.shared.identity;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.regex.Pattern;

/** Tells fragments that identify a thing from those that only mark a place on a page. */
final class Fragments {
  /** Starts a text fragment, which browsers do not pass to the page. */
  private static final String WORDS_TO_SHOW = ":~:";

  private record Rule(boolean inArticles, Pattern fragment, boolean isKept) {
    boolean covers(String found, boolean isArticle) {
      return (isArticle || !inArticles) && fragment.matcher(found).matches();
    }
  }

  private static final List<Rule> RULES =
      DataFile.read("shared/identity/fragments.tsv", 4).stream()
          .map(
              row ->
                  new Rule(
                      row.get(0).equals("article"),
                      Pattern.compile(row.get(1)),
                      row.get(2).equals("keep")))
          .toList();

  private Fragments() {}

  /**
   * Returns the part of the fragment that belongs to the address, with its #; empty if none does.
   *
   * @param isArticle whether the page is about one thing
   */
  static String kept(String fragment, boolean isArticle) {
    int words = fragment.indexOf(WORDS_TO_SHOW);
    String found = words < 0 ? fragment : fragment.substring(0, words);
    return RULES.stream()
        .filter(rule -> rule.covers(found, isArticle))
        .findFirst()
        .filter(Rule::isKept)
        .map(rule -> "#" + found)
        .orElse("");
  }
}
