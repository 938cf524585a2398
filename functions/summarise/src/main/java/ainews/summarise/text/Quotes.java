package ainews.summarise.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Repairs quotation marks that lost their partner when words were left out. */
public final class Quotes {
  private static final String OPENING = "“「『";
  private static final String CLOSING = "”」』";
  private static final char STRAIGHT = '"';

  private Quotes() {}

  /** Closes open quotations at the end and drops marks that close nothing. */
  public static String paired(String text) {
    StringBuilder paired = new StringBuilder(text.length());
    read(text, paired).forEach(paired::append);
    return paired.toString();
  }

  /**
   * The opening marks that continue, after this text, the quotations that it leaves open; empty if
   * none.
   */
  public static String opened(String text) {
    StringBuilder opened = new StringBuilder();
    read(text, new StringBuilder())
        .descendingIterator()
        .forEachRemaining(mark -> opened.append(opening(mark)));
    return opened.toString();
  }

  private static char opening(char closing) {
    return closing == STRAIGHT ? STRAIGHT : OPENING.charAt(CLOSING.indexOf(closing));
  }

  /**
   * Copies the text with paired marks and returns the closing marks still missing, the innermost
   * first.
   */
  private static Deque<Character> read(String text, StringBuilder paired) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes = CLOSING.indexOf(c) >= 0 || c == STRAIGHT && !opens(text, i, open);
      if (OPENING.indexOf(c) >= 0) {
        open.push(CLOSING.charAt(OPENING.indexOf(c)));
      } else if (c == STRAIGHT && !closes) {
        open.push(STRAIGHT);
      } else if (closes && open.isEmpty() && !isInches(text, i)) {
        continue;
      } else if (closes) {
        open.poll();
      }
      paired.append(c);
    }
    return open;
  }

  // In "a "b" c" the second mark closes the first.
  private static boolean opens(String text, int at, Deque<Character> open) {
    boolean before = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
    boolean after = at + 1 < text.length() && !Character.isWhitespace(text.codePointAt(at + 1));
    return open.isEmpty() && before && after;
  }

  private static boolean isInches(String text, int at) {
    return text.charAt(at) == STRAIGHT && at > 0 && Character.isDigit(text.charAt(at - 1));
  }
}
