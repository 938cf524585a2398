package ainews.publish.validation;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a printed text what is none: addresses, markup, chatter of a writer, furniture of a
 * source. The rules are data.
 */
public final class ForeignMatter {
  private static final List<Rule> RULES =
      DataFile.read("publish/no-text.tsv", 3).stream()
          .map(
              row ->
                  new Rule(
                      row.get(0).toLowerCase(Locale.ROOT),
                      row.get(1).equals("all"),
                      Pattern.compile(row.get(2))))
          .toList();

  private ForeignMatter() {}

  /**
   * @param isOfPosts whether posts' own words are held to it, which may say much that a writer may
   *     not
   */
  private record Rule(String reason, boolean isOfPosts, Pattern pattern) {}

  /** What is no text, and why. */
  public record Found(String reason, String words) {}

  /**
   * @param isWritten whether the text was written for the edition
   */
  public static Optional<Found> in(String text, boolean isWritten) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      if ((isWritten || rule.isOfPosts()) && matcher.find()) {
        return Optional.of(new Found(rule.reason(), matcher.group()));
      }
    }
    return Optional.empty();
  }
}
