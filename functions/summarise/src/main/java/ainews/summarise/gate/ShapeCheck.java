package ainews.summarise.gate;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import ainews.summarise.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text has the length and language it should, and nothing but text in it. */
final class ShapeCheck {
  private static final int LONGEST_CHINESE_TITLE = 44;
  private static final int LONGEST_ENGLISH_TITLE = 110;
  private static final int LONGEST_CHINESE_SUMMARY = 240;
  private static final int LONGEST_ENGLISH_SUMMARY = 700;
  private static final int MOST_SENTENCES = 3;
  private static final int LATIN_OF_A_CHARACTER = 2;

  /** A title may be names for the most part; of four words one is Chinese. */
  private static final double FEWEST_CHARACTERS_OF_TITLE = .15;

  private static final double FEWEST_CHARACTERS_OF_SUMMARY = .3;
  private static final int FEWEST_CHARACTERS = 2;

  private static final List<Rule> RULES =
      DataFile.read("summarise/gate/no-text.tsv", 3).stream()
          .map(row -> new Rule(Reason.valueOf(row.get(0)), Pattern.compile(row.get(1))))
          .toList();

  private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{IsLatin}\\d.-])[a-z]{2,}");
  private static final int FEWEST_CHARACTERS_OF_LIST = 4;

  private static final Pattern QUOTED =
      Pattern.compile("“[^“”]*”|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|[.!?。！？]?[”\"」』]");

  private record Rule(Reason reason, Pattern pattern) {}

  private ShapeCheck() {}

  /** Whether a text is of bounded length; nothing else is looked for in one that is not. */
  static List<Fault> length(Written written) {
    List<Fault> faults = new ArrayList<>();
    boolean chinese = written.language() == Language.ZH;
    double title = weight(written.title(), chinese);
    if (written.title().isBlank()
        || title > (chinese ? LONGEST_CHINESE_TITLE : LONGEST_ENGLISH_TITLE)) {
      faults.add(new Fault(Field.TITLE, Reason.LENGTH, written.title()));
    }
    double summary = weight(written.summary(), chinese);
    if (summary > (chinese ? LONGEST_CHINESE_SUMMARY : LONGEST_ENGLISH_SUMMARY)) {
      faults.add(new Fault(Field.SUMMARY, Reason.LENGTH, written.summary()));
    }
    return faults;
  }

  static List<Fault> check(Written written, Field field) {
    List<Fault> faults = new ArrayList<>();
    String text = written.of(field);
    if (field == Field.SUMMARY
        && Sentences.of(QUOTED.matcher(text).replaceAll("")).size() > MOST_SENTENCES) {
      faults.add(new Fault(field, Reason.LENGTH, Sentences.of(text).getLast()));
    }
    if (field == Field.TITLE && text.indexOf('\n') >= 0) {
      faults.add(new Fault(field, Reason.MARKUP, text));
    }
    language(written.language(), field, text, faults);
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern.matcher(text);
      if (matcher.find()) {
        faults.add(new Fault(field, rule.reason, matcher.group()));
      }
    }
    return faults;
  }

  private static void language(Language language, Field field, String text, List<Fault> faults) {
    long han = text.codePoints().filter(Characters::isHan).count();
    long latin = text.codePoints().filter(Characters::isLatin).count();
    if (language == Language.EN) {
      text.codePoints()
          .filter(c -> Character.isLetter(c) && !Characters.isLatin(c) && !isSymbol(c))
          .mapToObj(Character::toString)
          .reduce(String::concat)
          .ifPresent(foreign -> faults.add(new Fault(field, Reason.LANGUAGE, foreign)));
      return;
    }
    boolean other = text.codePoints().anyMatch(ShapeCheck::isOtherScript);
    double share = han + latin == 0 ? 1 : (double) han * 3 / (han * 3 + latin);
    double fewest =
        field == Field.TITLE ? FEWEST_CHARACTERS_OF_TITLE : FEWEST_CHARACTERS_OF_SUMMARY;
    boolean foreign = share < fewest && (han < FEWEST_CHARACTERS_OF_LIST || !isOfNames(text));
    if (!text.isBlank() && (other || han < FEWEST_CHARACTERS || foreign)) {
      faults.add(new Fault(field, Reason.LANGUAGE, text));
    }
  }

  /** A list of companies is in no language: no word of it is in small letters. */
  private static boolean isOfNames(String text) {
    return !SMALL_WORD.matcher(text).find();
  }

  // Greek letters are names of quantities.
  private static boolean isSymbol(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON;
  }

  private static boolean isOtherScript(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, HANGUL, CYRILLIC, ARABIC -> Character.isLetter(c) && c != 'ー';
      default -> false;
    };
  }

  private static double weight(String text, boolean chinese) {
    if (!chinese) {
      return text.length();
    }
    long wide = text.codePoints().filter(c -> c >= 0x2e80).count();
    return wide + (double) (text.length() - wide) / LATIN_OF_A_CHARACTER;
  }
}
