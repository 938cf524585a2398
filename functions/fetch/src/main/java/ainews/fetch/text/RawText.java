package ainews.fetch.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Closes elements that would otherwise swallow the rest of the text. Browsers read no markup inside
 * them, but feeds close them as in XML.
 */
final class RawText {
  private static final Pattern START =
      Pattern.compile(
          "(?i)<(?:(iframe|script|style|noembed|noframes|noscript|template|textarea|title|xmp|select"
              + "|svg|canvas|audio|video|object)\\b[^<>]*>|(!--)|(plaintext)\\b[^<>]*>)");

  /** The length of the shortest of these names. */
  private static final int SHORTEST = 3;

  /** Its content is text, but browsers take it for a comment. */
  private static final String CDATA = "<![CDATA[";

  private final String html;
  private final Map<String, Integer> ends = new HashMap<>();

  private RawText(String html) {
    this.html = html;
  }

  /** Returns the HTML with the same text, in which each of these elements is closed. */
  static String closed(String given) {
    String html = given.contains(CDATA) ? given.replace(CDATA, "").replace("]]>", "") : given;
    return next(START.matcher(html), html, 0) ? new RawText(html).closed() : html;
  }

  /** Finds the next start; most tags are told from one by the length of their names. */
  private static boolean next(Matcher start, String html, int from) {
    for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
      boolean isLikely = html.startsWith("!--", at + 1) || hasLetters(html, at + 1, at + SHORTEST);
      if (isLikely && start.region(at, html.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetters(String html, int from, int to) {
    int at = from;
    while (at <= to && at < html.length() && Character.isLetter(html.charAt(at))) {
      at++;
    }
    return at > to;
  }

  private String closed() {
    StringBuilder closed = new StringBuilder(html.length());
    Matcher start = START.matcher(html);
    int from = 0;
    while (next(start, html, from)) {
      closed.append(html, from, start.start());
      int end = endOf(start);
      closed.append(html, start.start(), end);
      from = Math.max(end, start.end());
    }
    return closed.append(html, Math.min(from, html.length()), html.length()).toString();
  }

  /** Returns the end of the part of the element that is kept, or its start if nothing is. */
  private int endOf(Matcher start) {
    if (start.group(3) != null) {
      return start.start();
    }
    if (start.group(2) != null) {
      return nextOf("-->", start.end()) < 0 ? start.start() : nextOf("-->", start.end());
    }
    if (html.charAt(start.end() - 2) == '/') {
      return start.start();
    }
    String name = start.group(1).toLowerCase(Locale.ROOT);
    int end = nextOf("</" + name, start.end());
    boolean isCode = name.equals("script") || name.equals("style");
    return end >= 0 ? end : isCode ? html.length() : start.start();
  }

  /** Searches for each end tag once, however many elements lack it. */
  private int nextOf(String mark, int from) {
    int known = ends.getOrDefault(mark, 0);
    if (known >= 0 && known < from) {
      known = find(mark, from);
      ends.put(mark, known);
    }
    return known;
  }

  private int find(String mark, int from) {
    String start = mark.substring(0, 2);
    int at = html.indexOf(start, from);
    while (at >= 0 && !html.regionMatches(true, at, mark, 0, mark.length())) {
      at = html.indexOf(start, at + 1);
    }
    return at;
  }
}
