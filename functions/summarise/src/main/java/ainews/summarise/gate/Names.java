package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Latin words and numbers of a text in order, parted where letters and digits meet: {@code
 * Qwen3.6-35B-A3B} is qwen, 3.6, 35, b, a, 3, b. Chinese names stand for their English words.
 */
record Names(String text, List<Part> parts) {
  private static final Pattern PART =
      Pattern.compile("\\d++(?:\\.\\d++){0,9}+|[\\p{IsLatin}]++|[\\p{IsHan}]++");
  private static final int LONGEST_GAP = 2;

  /**
   * @param word in lower case
   * @param glued whether nothing or a hyphen parts it from the one before
   * @param joined whether at most a space or a hyphen does
   * @param capital whether it is written with a capital letter
   */
  record Part(String word, int start, int end, boolean glued, boolean joined, boolean capital) {
    boolean isNumber() {
      return Characters.isDigit(word.charAt(0));
    }
  }

  static Names of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      String run = matcher.group();
      if (Characters.isHan(run.codePointAt(0))) {
        han(text, matcher.start(), matcher.end(), parts);
      } else {
        add(text, Characters.lower(run), matcher.start(), matcher.end(), parts);
      }
    }
    return new Names(text, List.copyOf(parts));
  }

  private static void han(String text, int start, int end, List<Part> parts) {
    int at = start;
    while (at < end) {
      Glossary.Entry entry = Glossary.at(text, at, end);
      if (entry == null) {
        at++;
        continue;
      }
      if (entry.isName()) {
        int from = at;
        entry.english().forEach(word -> add(text, word, from, from + entry.length(), parts));
      }
      at += entry.length();
    }
  }

  private static void add(String text, String word, int start, int end, List<Part> parts) {
    int before = parts.isEmpty() ? -1 : parts.getLast().end();
    boolean same = !parts.isEmpty() && parts.getLast().start() == start;
    String gap =
        before >= 0 && before <= start
            ? text.substring(before, Math.min(start, before + LONGEST_GAP))
            : "";
    boolean near = same || before >= 0 && start - before < LONGEST_GAP;
    boolean glued = near && (gap.isEmpty() || gap.equals("-") || gap.equals("_"));
    boolean capital =
        Character.isUpperCase(text.charAt(start)) || Characters.isHan(text.charAt(start));
    parts.add(new Part(word, start, end, glued, near && (glued || gap.equals(" ")), capital));
  }

  /** The place of a word before a number if it is part of the same name; -1 where none is. */
  int named(int number) {
    int before = number - 1;
    return before >= 0 && parts.get(number).joined() && !parts.get(before).isNumber() ? before : -1;
  }

  /** Whether a number stands there whole, not as the 2 of 2,700. */
  boolean hasNumber(String number) {
    return parts.stream()
        .anyMatch(
            part ->
                part.word().equals(number)
                    && !isComma(part.start() - 1)
                    && !(isComma(part.end())
                        && part.end() + 1 < text.length()
                        && Characters.isDigit(text.charAt(part.end() + 1))));
  }

  private boolean isComma(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ',';
  }

  boolean has(String word) {
    return parts.stream().anyMatch(part -> part.word().equals(word));
  }
}
