package ainews.summarise.text;

import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a post's words fit to print by removing addresses, markup and pictograms. */
public final class TextCleaner {
  /** The rest of an address that a service shortened or an archive cut off. */
  private static final Pattern REST_OF_ADDRESS =
      Pattern.compile(
          "(?i)(?<![\\w/.@])(?:https?(?::/{0,2})?|pic\\.(?:twitter|x)(?:\\.[a-z]{0,3})?|t\\.co)(?:…|\\.{3})?(?=\\s|$)"
              + "|[(\\[](?:links?|via|链接)[)\\]](?!\\()");

  private static final Pattern EMPTY_LABEL =
      Pattern.compile(
          "(?im)(?:^|(?<=\\s))(?:"
              + DataFile.read("summarise/text/labels.tsv", 2).stream()
                  .map(List::getFirst)
                  .collect(Collectors.joining("|"))
              + ")\\s*+[:：→⬇👇-]++\\s*?(?=$|\\n)");
  private static final Pattern TEX =
      Pattern.compile("\\\\[a-zA-Z]+\\{([^{}]*)}|\\$(?![\\d.,]+[\\s/)])([^$\\n]{1,60})\\$");
  private static final Pattern TEX_QUOTES = Pattern.compile("``([^`'\\n]{1,80})''");
  private static final Pattern BACKSLASH = Pattern.compile("\\\\(?=[\\p{Punct}\\s]|$)");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?m)^\\s*(?:[-•>▪◦→➡]|#{1,6}(?= )|\\d+/(?=\\s)|/\\d{1,2}(?=\\s)|(?!24/7)\\d{1,2}/\\d{1,2}\\s(?=\\p{Lu})|[(\\[]\\d{1,2}/(?:\\d{1,2}|n)?[)\\]](?=\\s))\\s*|\\s[(\\[]?\\d{1,2}/(?:\\d{1,2}|n)[)\\]]$|(?<!\\d)\\*+|\\*+(?!\\d)|__|`|\\[(?:link|comments)](?!\\()");

  /** A line break within a sentence: the next line begins with a word that starts none. */
  private static final Pattern WRAPPED =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N},])\\n{1,2}(?=(?:and|or|but|nor|which|who|whose|that|than|to|of|in|on|at|by|from|for|with|without|into|how|because|while|so that) )");

  private static final Pattern LINE_OF_MARKS = Pattern.compile("(?m)^[\\\\\\s\\p{Punct}]+$");
  private static final Pattern PICTOGRAM =
      Pattern.compile(
          "[\\p{IsExtended_Pictographic}&&[^©®™\\d#*]]|[\\x{1F1E6}-\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}\\uFE0E\\uFE0F\\u200D\\u20E3]");

  /**
   * Pictograms that separate two sentences within a line, as on X. After an article or preposition
   * they belong to the name that follows.
   */
  private static final Pattern PARTING_PICTOGRAM =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}%)”])(?<!\\b(?i:the|a|an|our|my|your|of|for|to|with|by|and|or|on|in|from|at|is|are)) ?+"
              + "(?:[\\p{IsExtended_Pictographic}&&[^©®™❤\\d#*]][\\x{1F3FB}-\\x{1F3FF}\\uFE0F\\u200D]*+ ?+)++(?<= )"
              + "(?=\\p{Lu}\\p{Ll}*(?:['’]\\p{Ll}{1,2})? )");

  /** The number of a post within its thread, after the end of the previous post. */
  private static final Pattern THREAD_MARK =
      Pattern.compile(
          "(?<=[:.!?…。：！？”)]) ++(?:\\d{1,2}/(?:n)?|[(\\[]\\d{1,2}/(?:\\d{1,2}|n)?[)\\]])(?=\\s+[\\p{Lu}\\p{Lo}“\"]|\\s*(?:\\n|$))");

  private static final Pattern SPACE_IN_CHARACTERS =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。，]) +(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");
  private static final Pattern SPACE_BEFORE_STOP =
      Pattern.compile("(?<! ) ++(?=[,.;:!?，。；：！？](?:\\s|$))");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]][\\p{L}\\p{N}'’._-]*|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** More combining marks on one letter than any script uses. */
  private static final Pattern PILE_OF_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  private TextCleaner() {}

  /**
   * Returns the beginning of a text, for patterns that read every character. A letter keeps at most
   * four combining marks, since a word boundary makes patterns go back over all of them.
   *
   * @param most maximum length in characters
   */
  public static String beginning(String text, int most) {
    String beginning = text.substring(0, Math.min(most, text.length()));
    return PILE_OF_MARKS.matcher(beginning).replaceAll("$1");
  }

  /** Returns the words alone, with line breaks kept. */
  public static String of(String text) {
    String plain = UrlFinder.replaced(text, "");
    plain = REST_OF_ADDRESS.matcher(plain).replaceAll("");
    plain = TEX.matcher(plain).replaceAll("$1$2");
    plain = TEX_QUOTES.matcher(plain).replaceAll("“$1”");
    plain = BACKSLASH.matcher(plain).replaceAll("");
    plain = WRAPPED.matcher(plain).replaceAll(" ");
    plain = PARTING_PICTOGRAM.matcher(plain).replaceAll("\n");
    plain = PICTOGRAM.matcher(plain).replaceAll(" ");
    plain = THREAD_MARK.matcher(plain).replaceAll("\n");
    plain = LINE_OF_MARKS.matcher(plain).replaceAll("");
    plain = MARKUP.matcher(plain).replaceAll("");
    plain = EMPTY_LABEL.matcher(plain).replaceAll("");
    plain = SPACE_IN_CHARACTERS.matcher(plain).replaceAll("");
    plain = SPACE_BEFORE_STOP.matcher(plain).replaceAll("");
    return Texts.paragraphs(plain);
  }

  /** Counts words; two Chinese or Japanese characters count as one. */
  public static int count(String text) {
    int words = 0;
    int characters = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (isCharacter(matcher.group().codePointAt(0))) {
        characters++;
      } else {
        words++;
      }
    }
    return words + characters / 2;
  }

  /** Returns the letters and digits alone, in lower case. */
  public static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  public static boolean isCharacter(int codePoint) {
    return Scripts.isCharacter(codePoint);
  }
}
