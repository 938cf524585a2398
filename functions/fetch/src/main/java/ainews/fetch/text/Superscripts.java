package ainews.fetch.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Writes superscripts and subscripts as plain text: powers as 10^25, indices as x_i, formulas as
 * H2O, ordinals as 1st. Footnote marks are removed.
 */
final class Superscripts {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern MARK =
      Pattern.compile("[\\[(].*[\\])]|[*†‡§¶#]+|\\d+(?:[,–-] ?\\d+)+");
  private static final Pattern NOTE =
      Pattern.compile("(?i).*(?:footnote|fnref|noteref|\\breference|\\bcite).*");
  private static final Pattern SIMPLE = Pattern.compile("[+-]?[\\p{L}\\d.]+");
  private static final Pattern PERCENT = Pattern.compile("(?i)\\s*(?:%|per ?cent\\b|％|个百分)[^\\n]*");

  private Superscripts() {}

  /** Returns whether the element is a superscript or subscript in HTML or MathML. */
  static boolean isOne(Element element) {
    String name = element.normalName();
    if (name.equals("sup") || name.equals("sub")) {
      return true;
    }
    return name.startsWith("m") && !place(element).isEmpty();
  }

  /**
   * @param text the text before it
   */
  static void append(Element element, StringBuilder text) {
    String words = words(element);
    String name = element.normalName();
    if (words.isEmpty()) {
      return;
    }
    switch (name) {
      case "sup" -> text.append(isNote(element, words, text) ? "" : superscript(words, text));
      case "sub" -> text.append(subscript(element, words, text));
      default -> text.append(place(element)).append(grouped(words));
    }
  }

  /** Returns the sign before a MathML element in the position of a script; empty for others. */
  private static String place(Element element) {
    Element first = element.previousElementSibling();
    if (first == null || element.parent() == null) {
      return "";
    }
    boolean isThird = first.previousElementSibling() != null;
    return switch (element.parent().normalName()) {
      case "msup", "mover" -> isThird ? "" : "^";
      case "msub", "munder" -> isThird ? "" : "_";
      case "msubsup", "munderover" -> isThird ? "^" : "_";
      case "mfrac" -> isThird ? "" : "/";
      default -> "";
    };
  }

  private static String words(Element element) {
    TextVisitor inner = new TextVisitor();
    element.childNodes().forEach(child -> NodeTraversor.filter(inner, child));
    return inner.text().replace('−', '-').strip();
  }

  private static boolean isNote(Element element, String words, CharSequence before) {
    if (MARK.matcher(words).matches() || hasSignOfNote(element)) {
      return true;
    }
    Base base = Base.before(before);
    if (NUMBER.matcher(words).matches()) {
      return base.isNumber() ? PERCENT.matcher(after(element)).matches() : !base.isVariable();
    }
    return words.length() == 1
        && Character.isLowerCase(words.charAt(0))
        && base.isWord()
        && !base.isVariable();
  }

  /**
   * Returns whether the element, its parent or its first child is named like a footnote or links to
   * a place on the page.
   */
  private static boolean hasSignOfNote(Element element) {
    return isNoteNamed(element)
        || element.parent() != null && isNoteNamed(element.parent())
        || element.firstElementChild() != null && isNoteNamed(element.firstElementChild());
  }

  private static boolean isNoteNamed(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = element.className() + " " + element.id() + " " + element.attr("role");
    return element.normalName().equals("a") && element.attr("href").contains("#")
        || NOTE.matcher(names).matches();
  }

  private static String after(Element element) {
    Node next = element.nextSibling();
    return next instanceof TextNode words ? words.getWholeText() : "";
  }

  private static String superscript(String words, CharSequence before) {
    Base base = Base.before(before);
    String small = words.toLowerCase(Locale.ROOT);
    if (small.equals("tm")) {
      return "™";
    }
    boolean hasDigit = words.chars().anyMatch(Character::isDigit);
    boolean isPower = base.isNumber() || base.isVariable();
    boolean isOrdinal = base.isNumber() && words.length() > 1 && !hasDigit && isLetters(words);
    boolean isSign = words.equals("+") || words.equals("-");
    return isOrdinal || isSign || !isPower && !hasDigit ? words : "^" + grouped(words);
  }

  private static String subscript(Element element, String words, CharSequence before) {
    Base base = Base.before(before);
    String next = after(element);
    boolean meetsDigit = base.isNumber() || !next.isEmpty() && Character.isDigit(next.charAt(0));
    boolean isFormula = NUMBER.matcher(words).matches() && !meetsDigit;
    return isFormula || base.isNone() ? words : "_" + grouped(words) + (meetsDigit ? " " : "");
  }

  private static boolean isLetters(String words) {
    return words.chars().allMatch(Character::isLetter);
  }

  private static String grouped(String words) {
    return SIMPLE.matcher(words).matches() ? words : "(" + words + ")";
  }

  /** Returns the letters or digits right before a script. */
  private record Base(String token) {
    static Base before(CharSequence text) {
      int from = text.length();
      boolean closes = from > 0 && (text.charAt(from - 1) == ')' || text.charAt(from - 1) == ']');
      int end = closes ? from - 1 : from;
      from = end;
      while (from > 0 && end - from < 20 && Character.isLetterOrDigit(text.charAt(from - 1))) {
        from--;
      }
      return new Base(text.subSequence(from, end).toString());
    }

    boolean isNone() {
      return token.isEmpty();
    }

    boolean isNumber() {
      return !token.isEmpty() && Character.isDigit(token.charAt(token.length() - 1));
    }

    boolean isWord() {
      return !token.isEmpty() && isLetters(token);
    }

    /**
     * Returns whether it is a letter of a formula or a unit such as km, but not a word of two
     * capitals.
     */
    boolean isVariable() {
      return token.length() == 1 && isLetters(token) && !isHan()
          || token.length() == 2 && isLetters(token) && Character.isLowerCase(token.charAt(1));
    }

    private boolean isHan() {
      return Character.UnicodeScript.of(token.charAt(0)) == Character.UnicodeScript.HAN;
    }
  }
}
