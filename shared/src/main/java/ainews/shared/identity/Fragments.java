package ainews.shared.identity;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what stands behind the # of an address and names a thing from a place on a page. */
final class Fragments {
  /** Browsers scroll to the words behind it and show nothing of it to the page. */
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
   * What of it belongs to the address, with the #; empty for none.
   *
   * @param isArticle whether the page tells one thing
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
