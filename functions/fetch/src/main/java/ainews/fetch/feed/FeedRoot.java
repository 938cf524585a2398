package ainews.fetch.feed;

import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the beginning of a feed and whether it is complete, with any text around it. */
final class FeedRoot {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
  private static final String PREFIX = "(?:[\\p{L}_][\\p{L}\\p{N}_.-]{0,40}:)?";
  private static final Pattern NAME =
      Pattern.compile(PREFIX + "([\\p{L}_][\\p{L}\\p{N}_.-]{0,40})(?=[\\s/>])");

  private FeedRoot() {}

  /**
   * Returns the document from its root on, without declarations, comments or a server's warning
   * before it.
   *
   * @throws FetchException if no element is a feed's root
   */
  static String from(String document) throws FetchException {
    String found = "";
    int at = document.indexOf('<');
    while (at >= 0) {
      Matcher name = NAME.matcher(document).region(at + 1, document.length());
      int next = at + 1;
      if (document.startsWith("<!--", at)) {
        next = behind(document, "-->", at);
      } else if (document.startsWith("<?", at)) {
        next = behind(document, "?>", at);
      } else if (document.startsWith("<!", at)) {
        next = behindDeclaration(document, at);
      } else if (name.lookingAt()) {
        String local = name.group(1).toLowerCase(Locale.ROOT);
        if (ROOTS.contains(local)) {
          return document.substring(at);
        }
        found = found.isEmpty() ? name.group() : found;
        if (local.equals("html") || local.equals("body")) {
          break; // a web page
        }
      }
      at = document.indexOf('<', next);
    }
    throw new FetchException(
        Problem.MALFORMED,
        "expected a feed, got " + (found.isEmpty() ? "no XML" : "<" + found + ">"));
  }

  /** Returns whether the document's root is closed. */
  static boolean isClosed(String document) {
    Matcher root = NAME.matcher(document).region(1, document.length());
    return root.lookingAt() && document.contains("</" + root.group());
  }

  private static int behind(String document, String end, int from) {
    int found = document.indexOf(end, from);
    return found < 0 ? document.length() : found + end.length();
  }

  /** Skips a document type, which may contain declarations. */
  private static int behindDeclaration(String document, int from) {
    int end = document.indexOf('>', from);
    int inner = document.indexOf('[', from);
    return inner < 0 || end < inner
        ? behind(document, ">", from)
        : behind(document, ">", behind(document, "]", inner));
  }
}
