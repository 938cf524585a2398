package ainews.fetch.text;

import java.util.Locale;
import java.util.Set;
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
  private static final Pattern SIMPLE = Pattern.compile("[+-]?[\\p{L}\\d.]+|\\([^()]*\\)");
  private static final Pattern PERCENT = Pattern.compile("(?i)\\s*(?:%|per ?cent\\b|％|个百分)[^\\n]*");

  /** MathML elements whose children are separate parts, such as base and exponent. */
  private static final Set<String> PARTED =
      Set.of("msup", "msub", "msubsup", "mover", "munder", "munderover", "mfrac", "mroot");

  private static final Pattern POWER = Pattern.compile("[+–-]?\\d{1,4}");
  private static final Pattern TEN = Pattern.compile("(?<![\\d.,])10[\\s\u00a0]+$");

  /** Characters that hold "10" with its neighbour and its spaces. */
  private static final int LONGEST_TEN = 20;

  private static final Pattern LEADING_DIGITS = Pattern.compile("^\\d+");
  private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
  private static final Set<String> ENGLISH_ORDINALS = Set.of("st", "nd", "rd", "th");

  /** Endings of French, Spanish, Italian and Portuguese ordinals. The o is a degree sign too. */
  private static final Set<String> ROMANCE_ORDINALS = Set.of("e", "o");

  /** Functions whose power precedes their argument, as in sin^2 x. */
  private static final Set<String> FUNCTIONS = Set.of("log", "ln", "sin", "cos", "tan");

  private Superscripts() {}

  /** Returns whether the element is a superscript or subscript in HTML or MathML. */
  static boolean isOne(Element element) {
    String name = element.normalName();
    if (name.equals("sup") || name.equals("sub")) {
      return true;
    }
    return name.startsWith("m") && (name.equals("msqrt") || isPart(element));
  }

  private static boolean isPart(Element element) {
    return element.parent() != null && PARTED.contains(element.parent().normalName());
  }

  /**
   * Appends the script in plain text, or nothing if it marks a footnote.
   *
   * @param text the text before it
   */
  static void append(Element element, StringBuilder text) {
    String words = words(element);
    String name = element.normalName();
    if (words.isEmpty()) {
      return;
    }
    String place = place(element);
    if (!place.isEmpty() || name.equals("sup") && isPowerBehindSpace(words, text)) {
      stripTrailing(text);
    }
    switch (name) {
      case "sup" -> text.append(isNote(element, words, text) ? "" : superscript(words, text));
      case "sub" -> text.append(subscript(element, words, text));
      case "msqrt" -> text.append(place).append("√").append(grouped(words));
      default -> text.append(place).append(grouped(words));
    }
    if (text.length() > 0 && element.wholeText().endsWith(" ")) {
      text.append(' ');
    }
  }

  /** As in "10 <sup>25</sup>"; after other numbers it marks a footnote. */
  private static boolean isPowerBehindSpace(String words, CharSequence text) {
    int from = Math.max(0, text.length() - LONGEST_TEN);
    return POWER.matcher(words).matches()
        && TEN.matcher(text.subSequence(from, text.length())).find();
  }

  private static void stripTrailing(StringBuilder text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u00a0')) {
      end--;
    }
    text.setLength(end);
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
      case "mfrac" -> "/";
      case "mroot" -> "^1/";
      default -> "";
    };
  }

  private static String words(Element element) {
    TextVisitor inner = new TextVisitor();
    element.childNodes().forEach(child -> NodeTraversor.filter(inner, child));
    String words = inner.text().replace('−', '-').strip();
    return POWER.matcher(words).matches() ? words.replace('–', '-') : words;
  }

  private static boolean isNote(Element element, String words, CharSequence before) {
    if (MARK.matcher(words).matches() || hasSignOfNote(element)) {
      return true;
    }
    Base base = Base.before(before);
    if (NUMBER.matcher(words).matches()) {
      boolean isMoney = base.isMoney() && words.length() == 1;
      return base.isNumber()
          ? isMoney || base.isName() || PERCENT.matcher(after(element)).matches()
          : !base.isVariable() && !base.isCaret();
    }
    if (words.equals("e") && ROMAN.matcher(base.token()).matches()) { // French ordinals: XXIe
      return false;
    }
    return words.length() == 1
        && Character.isLowerCase(words.charAt(0))
        && base.isWord()
        && !base.isVariable();
  }

  /**
   * Returns whether the element, its content, or an inline parent with the same text is named like
   * a footnote or links within the page. A number that is a link is a footnote too.
   */
  private static boolean hasSignOfNote(Element element) {
    if (element.stream().anyMatch(Superscripts::isNoteNamed)
        || NUMBER.matcher(element.text()).matches() && element.selectFirst("a[href]") != null) {
      return true;
    }
    Element around = element.parent();
    while (around != null && !around.isBlock() && around.text().equals(element.text())) {
      if (isNoteNamed(around)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean isNoteNamed(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.normalName().equals("a") && element.attr("href").contains("#")
        || NOTE.matcher(element.attributes().html()).matches();
  }

  private static String after(Element element) {
    Node next = element.nextSibling();
    return next instanceof TextNode words ? words.getWholeText() : "";
  }

  private static String superscript(String words, CharSequence before) {
    Base base = Base.before(before);
    String small = words.toLowerCase(Locale.ROOT);
    if (small.equals("tm") || small.equals("sm")) {
      return small.equals("tm") ? "™" : "℠";
    }
    boolean hasDigit = words.chars().anyMatch(Character::isDigit);
    boolean isPower = base.isNumber() || base.isVariable();
    boolean isOrdinal =
        base.isNumber()
                && isLetters(words)
                && (words.length() > 1 || ROMANCE_ORDINALS.contains(words))
            || ENGLISH_ORDINALS.contains(small);
    boolean isSign = words.codePoints().noneMatch(Character::isLetterOrDigit);
    if (base.isCaret()) {
      return grouped(words);
    }
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
    boolean isOne = words.codePointCount(0, words.length()) == 1;
    return isOne || SIMPLE.matcher(words).matches() ? words : "(" + words + ")";
  }

  /**
   * The letters or digits right before a script.
   *
   * @param sign the character before them; a space if there is none
   */
  private record Base(String token, char sign, boolean isCaret) {
    static Base before(CharSequence text) {
      int from = text.length();
      boolean closes = from > 0 && (text.charAt(from - 1) == ')' || text.charAt(from - 1) == ']');
      int end = closes ? from - 1 : from;
      from = end;
      while (from > 0 && end - from < 20 && Character.isLetterOrDigit(text.charAt(from - 1))) {
        from--;
      }
      boolean isHyphen = from > 1 && text.charAt(from - 1) == '-';
      boolean isJoined = isHyphen && Character.isLetter(text.charAt(from - 2));
      char sign = isHyphen && !isJoined || from == 0 ? ' ' : text.charAt(from - 1);
      return new Base(text.subSequence(from, end).toString(), sign, end == from && sign == '^');
    }

    boolean isNone() {
      return token.isEmpty();
    }

    boolean isNumber() {
      return !token.isEmpty() && Character.isDigit(token.charAt(token.length() - 1));
    }

    boolean isMoney() {
      return Character.getType(sign) == Character.CURRENCY_SYMBOL;
    }

    /** A number that belongs to a name, as in GPT-4 and H100. */
    boolean isName() {
      return sign == '-' || token.length() > 2 && Character.isLetter(token.charAt(0));
    }

    boolean isWord() {
      return !token.isEmpty() && isLetters(token);
    }

    /**
     * Returns whether it is a letter of a formula or a unit such as km, but not a word of two
     * capitals.
     */
    boolean isVariable() {
      String name = LEADING_DIGITS.matcher(token).replaceFirst("");
      return name.length() == 1 && isLetters(name) && !isHan()
          || name.length() == 2 && isLetters(name) && Character.isLowerCase(name.charAt(1))
          || FUNCTIONS.contains(name);
    }

    private boolean isHan() {
      return Character.UnicodeScript.of(token.charAt(token.length() - 1))
          == Character.UnicodeScript.HAN;
    }
  }
}
