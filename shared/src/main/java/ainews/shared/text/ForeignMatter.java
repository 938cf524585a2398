package ainews.shared.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a published text must not contain: addresses, markup, prompt tokens and a source's
 * boilerplate. The rules are in {@code foreign-matter.tsv}.
 */
public final class ForeignMatter {
  private static final List<Rule> RULES =
      DataFile.read("shared/foreign-matter.tsv", 3).stream()
          .map(
              row ->
                  new Rule(
                      row.get(0).toLowerCase(Locale.ROOT),
                      row.get(1).equals("all"),
                      Pattern.compile(row.get(2))))
          .toList();

  private ForeignMatter() {}

  /**
   * A rule.
   *
   * @param isForPosts whether it also applies to posts' own words, which may say much that a writer
   *     must not
   */
  private record Rule(String reason, boolean isForPosts, Pattern pattern) {}

  /**
   * What a rule found.
   *
   * @param reason address, markup, prompt or boilerplate
   * @param words the offending words
   */
  public record Found(String reason, String words) {}

  /**
   * Returns the first match of a rule.
   *
   * @param isWritten whether the text was written for the edition
   */
  public static Optional<Found> in(String text, boolean isWritten) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      if ((isWritten || rule.isForPosts()) && matcher.find()) {
        return Optional.of(new Found(rule.reason(), matcher.group()));
      }
    }
    return Optional.empty();
  }
}
