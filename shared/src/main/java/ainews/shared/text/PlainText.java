package ainews.shared.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A text in lower case and, character by character, in compatibility form (NFKC): full-width and
 * mathematical digits become plain ones. The full-width comma stays, since it joins no figures.
 *
 * @param changes for each character whose form has another length: the index behind its form in the
 *     text, then the index behind it in the original
 */
record PlainText(String text, String original, List<int[]> changes) {
  static PlainText of(String original) {
    StringBuilder text = new StringBuilder(original.length());
    List<int[]> changes = new ArrayList<>();
    int at = 0;
    while (at < original.length()) {
      char c = original.charAt(at);
      if (isPlain(c)) {
        text.append(c < 0x80 ? lower(c) : c);
        at++;
        continue;
      }
      int end = at + Character.charCount(original.codePointAt(at));
      String form = form(original.codePointAt(at), original.substring(at, end));
      text.append(form);
      if (form.length() != end - at) {
        changes.add(new int[] {text.length(), end});
      }
      at = end;
    }
    return new PlainText(text.toString(), original, changes);
  }

  /** The index in the original of an index in the text. */
  int origin(int index) {
    if (changes.isEmpty()) {
      return index;
    }
    int place =
        Collections.binarySearch(changes, new int[] {index}, (a, b) -> Integer.compare(a[0], b[0]));
    int before = place >= 0 ? place : -place - 2;
    if (before < 0) {
      return index;
    }
    int[] change = changes.get(before);
    return Math.min(original.length(), change[1] + index - change[0]);
  }

  boolean isUpper(int index) {
    return Character.isUpperCase(original.charAt(origin(index)));
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** Most characters, for which Unicode's tables need not be asked. */
  private static boolean isPlain(char c) {
    return c < 0x80 || c >= 0x3400 && c <= 0x9fff || c == '，' || c == '。' || c == '、';
  }

  private static String form(int character, String written) {
    // The 2 of 10² is no digit of the figure.
    return Character.getType(character) == Character.OTHER_NUMBER
        ? written
        : Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
