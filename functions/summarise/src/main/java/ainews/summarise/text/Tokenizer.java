package ainews.summarise.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into the terms by which posts are compared: word stems, parts of model names
 * ({@code qwen}, {@code 3.5}, {@code 35b}), the English words of known Chinese terms, and pairs of
 * Chinese or Japanese characters.
 */
public final class Tokenizer {
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\w)['’]s\\b");
  private static final Pattern RUN =
      Pattern.compile(
          "[a-z0-9]+(?:\\.[0-9]+){0,9}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+|[\\p{L}&&[^a-z]]+");
  private static final Pattern MODEL_PART =
      Pattern.compile("[a-z]{2,}(?=\\d)|\\d+(?:\\.\\d+){0,9}[a-z]{0,3}|[a-z]\\d+[a-z]|[a-z]+");

  private Tokenizer() {}

  /** The terms in order, with repetitions. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher run = RUN.matcher(POSSESSIVE.matcher(normal(text)).replaceAll(""));
    while (run.find()) {
      int first = run.group().codePointAt(0);
      if (first < 0x80) {
        latin(run.group(), words);
      } else if (Scripts.isCharacter(first)) {
        characters(run.group(), words);
      } else {
        words.add(run.group());
      }
    }
    return words;
  }

  /** The text in lower case, in compatibility form (NFKC), without addresses. */
  static String normal(String text) {
    return withoutAddresses(text).toLowerCase(Locale.ROOT);
  }

  public static String withoutAddresses(String text) {
    return Normalizer.normalize(UrlFinder.replaced(text, " "), Normalizer.Form.NFKC);
  }

  private static void latin(String run, List<String> words) {
    if (run.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      words.add(Stemmer.of(run));
      return;
    }
    Matcher part = MODEL_PART.matcher(run);
    while (part.find()) {
      words.add(Stemmer.of(part.group()));
    }
  }

  private static void characters(String run, List<String> words) {
    int at = 0;
    while (at < run.length()) {
      Bilingual.Found found = Bilingual.at(run, at);
      if (found.length() == 0) {
        at++;
        continue;
      }
      found.english().forEach(word -> latin(word, words));
      at += found.length();
    }
    pairs(run, words);
  }

  private static void pairs(String characters, List<String> words) {
    int[] each = characters.codePoints().toArray();
    for (int i = 0; i + 1 < each.length; i++) {
      words.add(new String(each, i, 2));
    }
  }
}
