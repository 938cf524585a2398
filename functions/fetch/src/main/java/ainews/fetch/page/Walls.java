package ainews.fetch.page;

import ainews.shared.text.Texts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells pages that stand in the place of another: for logging in, for consent, for errors and for
 * proving to be human. They are known by how they are made, not by their words, and a page that
 * calls itself an article or that says much is none.
 */
final class Walls {
  /** In characters, each sentence counted once. */
  private static final int MUCH = 1_500;

  /** In characters; a status stands before what is longer, or is none. */
  private static final int LONGEST_TITLE = 300;

  /** A title that is a status, with the reason that RFC 9110 gives it or without. */
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)(?:.*[-–—|:]\\s*)?(?:http |error |status )*[45]\\d\\d"
              + "(?:\\s*[-–—|:(!.].*|\\s+(?:bad|not|forbidden|unauthorized|gone|internal|service"
              + "|gateway|too many|error|payment|request)\\b.*)?");

  private Walls() {}

  /**
   * @param asked the address that was asked, before redirects
   * @param found the one that answered
   * @param text the page's main text
   */
  static boolean isOne(ArticleData data, String asked, String found, String text) {
    if (leadsBack(asked, found)) {
      return true;
    }
    return !data.isArticle()
        && said(text) < MUCH
        && (!data.isIndexed()
            || data.asksForPassword()
            || STATUS.matcher(Texts.beginning(data.title().strip(), LONGEST_TITLE)).matches());
  }

  /** How much a text says: sentences that are said again say nothing. */
  static int said(String text) {
    return Arrays.stream(text.split("(?<=[.!?。！？])\\s*|\\n"))
        .map(String::strip)
        .collect(Collectors.toSet())
        .stream()
        .mapToInt(String::length)
        .sum();
  }

  /** Whether it was redirected to a page that knows the way back, or from an article to a front. */
  private static boolean leadsBack(String asked, String found) {
    URI from = URI.create(asked);
    URI to = URI.create(found);
    String path = from.getPath() == null ? "" : from.getPath();
    if (path.length() <= 1 || asked.equals(found)) {
      return false;
    }
    boolean isFront = String.valueOf(to.getPath()).length() <= 1 && to.getRawQuery() == null;
    String query = to.getRawQuery() == null ? "" : decoded(to.getRawQuery());
    return isFront
        || !path.equals(to.getPath()) && (decoded(query) + "&").contains(path + "&")
        || !path.equals(to.getPath()) && query.contains(asked);
  }

  private static String decoded(String query) {
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return query;
    }
  }
}
