package ainews.fetch.page;

import ainews.shared.text.Texts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises login, consent, error and captcha pages that come instead of the requested page. They
 * are recognised by their structure, not by their wording. A page marked as an article or with much
 * text is not one.
 */
final class Walls {
  /** In characters; repeated sentences count once. */
  private static final int MUCH = 1_500;

  /** The least number of words in a headline. */
  private static final int HEADLINE = 5;

  /** Characters; a longer title cannot be a status. */
  private static final int LONGEST_TITLE = 300;

  private static final Pattern STATUS_PATH = Pattern.compile(".*/[45]\\d\\d(?:\\.\\w+)?/?");

  /** A title that is an HTTP status, with or without the reason phrase of RFC 9110. */
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)(?:.*[-–—|:]\\s*)?(?:http |error |status )*[45]\\d\\d"
              + "(?:\\s*[-–—|:(!.].*|\\s+(?:bad|not|forbidden|unauthorized|gone|internal|service"
              + "|gateway|too many|error|payment|request)\\b.*)?");

  private Walls() {}

  /**
   * Returns whether the page came instead of the requested one.
   *
   * @param hasArticle whether a part of the page is marked as an article
   * @param asked the requested address, before redirects
   * @param found the address that answered
   * @param text the page's main text
   */
  static boolean isOne(
      ArticleData data, boolean hasArticle, String asked, String found, String text) {
    if (leadsBack(asked, found)) {
      return true;
    }
    return !data.isArticle()
        && said(text) < MUCH
        && (!data.isIndexed()
            || data.asksForPassword()
            || isStatus(Texts.beginning(data.title().strip(), LONGEST_TITLE), hasArticle));
  }

  /** Whether the title is an HTTP status and not the headline of an article about one. */
  private static boolean isStatus(String title, boolean hasArticle) {
    boolean isHeadline = hasArticle && title.split("\\s+").length >= HEADLINE;
    return STATUS.matcher(title).matches() && !isHeadline;
  }

  /** Returns the length of the text without repeated sentences. */
  static int said(String text) {
    return Arrays.stream(text.split("(?<=[.!?。！？])\\s*|\\n"))
        .map(String::strip)
        .collect(Collectors.toSet())
        .stream()
        .mapToInt(String::length)
        .sum();
  }

  /**
   * Returns whether the request was redirected to a home page, to an error page such as /404, or to
   * a page whose query holds the requested address.
   */
  private static boolean leadsBack(String asked, String found) {
    URI from = URI.create(asked);
    URI to = URI.create(found);
    String path = from.getPath() == null ? "" : from.getPath();
    if (path.length() <= 1 && from.getRawQuery() == null || asked.equals(found)) {
      return false;
    }
    String target = String.valueOf(to.getPath());
    boolean isFront = target.length() <= 1 && to.getRawQuery() == null;
    if (isFront || path.length() <= 1) {
      return isFront;
    }
    if (path.equals(to.getPath())) {
      return false;
    }
    String query = to.getRawQuery() == null ? "" : decoded(decoded(to.getRawQuery()));
    return STATUS_PATH.matcher(target).matches()
        || (decoded(query) + "&").contains(path + "&")
        || query.contains(asked);
  }

  private static String decoded(String query) {
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return query;
    }
  }
}
