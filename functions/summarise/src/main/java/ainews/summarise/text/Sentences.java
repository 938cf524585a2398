package ainews.summarise.text;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import ainews.shared.text.TextPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits text into sentences. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      DataFile.read("summarise/text/abbreviations.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  // Possessive quantifiers: a run of marks is read once, so that the time stays linear.
  private static final Pattern END =
      Pattern.compile(
          "[%1$s]++[”’」』）)\"]*+|(?<![%2$s])[%2$s]++[”’)\\]\"]*+(?=\\s|$|[\\p{IsHan}])|\\n++"
              .formatted(marks(false), marks(true)));
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu}){0,3}");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}");

  /** Characters searched before a full stop for the last word; longer than any abbreviation. */
  private static final int LAST_WORD = 40;

  private Sentences() {}

  /**
   * The marks that end a sentence in any language: those that need a space after them, or those
   * that do not.
   */
  private static String marks(boolean isSpaced) {
    return Language.all().stream()
        .map(Language::text)
        .filter(pack -> pack.isSpaced() == isSpaced)
        .map(TextPack::sentenceEnds)
        .collect(Collectors.joining());
  }

  /** The sentences in order, stripped of surrounding spaces. A line break ends a sentence. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = afterSpaces(text, 0);
    Matcher end = END.matcher(text);
    while (end.find()) {
      if (!goesOn(text, start, end.end())) {
        add(sentences, text.substring(start, Math.max(start, end.end())));
        start = afterSpaces(text, end.end());
      }
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  /** Whether the sentence continues after the mark before {@code end}. */
  private static boolean goesOn(String text, int start, int end) {
    char mark = text.charAt(end - 1);
    if (mark == '\n') {
      return false;
    }
    int next = afterSpaces(text, end);
    if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
      // A lower-case word follows, so the stop belongs to a name or an abbreviation.
      return mark == '.' || mark == '…';
    }
    int from = mark == '.' ? wordBefore(text, start, end - 1) : end - 1;
    if (from == end - 1) {
      return false;
    }
    String word = text.substring(from, end - 1);
    return from == start && LIST_NUMBER.matcher(word).matches()
        || isInitial(word)
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is initials: the C of "Arthur C. Clarke", the C.C of "C.C. Wei". */
  private static boolean isInitial(String word) {
    return INITIALS.matcher(word).matches();
  }

  private static int wordBefore(String text, int start, int end) {
    int from = end;
    while (from > Math.max(start, end - LAST_WORD)) {
      int before = text.codePointBefore(from);
      if (!Character.isLetterOrDigit(before) && before != '.') {
        break;
      }
      from -= Character.charCount(before);
    }
    return from;
  }

  private static int afterSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void add(List<String> sentences, String candidate) {
    String sentence = candidate.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
