package ainews.shared.text;

import java.util.regex.Pattern;

/** Puts text of the outside world into the shapes that items carry. */
public final class Texts {
  /** What stands where a text was cut. */
  public static final String CUT = "…";

  // Control, format (zero-width, bidirectional, tag), surrogate and unassigned characters carry no
  // words; the joiners and selectors that emoji and some scripts are made of stay.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}&&[^\\n\\t\\u200c\\u200d]]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u0085");
  // Looking back keeps a match from being tried at every space of a long run.
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("(?<! ) *+\\n *+\\n[ \\n]*+|\\u2029");

  private Texts() {}

  /** One line: line ends become spaces, runs of spaces one, invisible characters go. */
  public static String line(String text) {
    return paragraphs(text).replaceAll("\\n+", " ").strip();
  }

  /** Lines kept, runs of empty lines one, spaces at line ends and invisible characters gone. */
  public static String paragraphs(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    lines = PARAGRAPH_END.matcher(lines).replaceAll("\n\n");
    lines = INVISIBLE.matcher(lines).replaceAll("");
    lines = SPACES.matcher(lines).replaceAll(" ");
    lines = PARAGRAPH_END.matcher(lines).replaceAll("\n\n");
    return lines.replace(" \n", "\n").replace("\n ", "\n").strip();
  }

  /** The text, or its beginning up to {@code max} characters ending with a mark. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = max - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + CUT;
  }
}
