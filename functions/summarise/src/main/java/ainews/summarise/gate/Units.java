package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words and signs that scale a number or say what it counts. */
final class Units {
  private static final Map<String, List<Unit>> FORMS = new HashMap<>();
  private static final int LONGEST;

  /** Letters that are a unit though a space parts them from the number. */
  private static final String SPACED = "shgWKB";

  /** 3,400 US teachers took no microseconds. */
  private static final String COUNTRY = "US";

  private static final Map<String, String> NOT_BEFORE = neighbours("not before");
  private static final Map<String, String> ONLY_BEFORE = neighbours("only before");

  static {
    int longest = 0;
    for (List<String> row : DataFile.read("summarise/gate/units.tsv", 4)) {
      Unit unit = new Unit(row.get(1), Double.parseDouble(row.get(2)));
      FORMS.computeIfAbsent(row.get(0), form -> new ArrayList<>()).add(unit);
      longest = Math.max(longest, row.get(0).length());
    }
    LONGEST = longest;
  }

  private Units() {}

  private static Map<String, String> neighbours(String rule) {
    return DataFile.read("summarise/gate/unit-neighbours.tsv", 4).stream()
        .filter(row -> row.get(1).equals(rule))
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2)));
  }

  /** The characters before which a form is part of another word. */
  static String notBefore(String form) {
    return NOT_BEFORE.get(form);
  }

  /** The only Chinese characters before which a form is a unit. */
  static String onlyBefore(String form) {
    return ONLY_BEFORE.get(form);
  }

  /**
   * @param family {@code scale}, or what is measured
   * @param factor of the form, in the family's base unit
   */
  record Unit(String family, double factor) {
    boolean isScale() {
      return family.equals("scale");
    }
  }

  /** What stands at a place, and where it ends. */
  record Found(List<Unit> units, int end) {
    boolean isEmpty() {
      return units.isEmpty();
    }
  }

  /** Right behind a number: glued, or after one space or hyphen. */
  static Found behind(String text, String lower, int number) {
    Found glued = at(text, lower, number);
    if (!glued.isEmpty() || number >= text.length()) {
      return glued;
    }
    char parting = text.charAt(number);
    if (parting != ' ' && parting != '-') {
      return glued;
    }
    Found spaced = at(text, lower, number + 1);
    boolean letter = spaced.end() == number + 2 && Characters.isLatin(text.charAt(number + 1));
    return letter && (parting == '-' || SPACED.indexOf(text.charAt(number + 1)) < 0)
        ? new Found(List.of(), number)
        : spaced;
  }

  /** Whether a word is a unit and nothing else. */
  static boolean isForm(String word) {
    return FORMS.containsKey(word) && FORMS.get(word).stream().noneMatch(Unit::isScale);
  }

  private static Found at(String text, String lower, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
      int end = from + length;
      String form = text.substring(from, end);
      List<Unit> units = FORMS.get(form);
      if (units == null && length > 1 && !form.equals(COUNTRY)) {
        units = FORMS.get(lower.substring(from, end));
      }
      if (units != null && isWhole(form, text, end)) {
        return new Found(units, end);
      }
    }
    return new Found(List.of(), from);
  }

  private static boolean isWhole(String form, String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (NOT_BEFORE.getOrDefault(form, "").indexOf(next) >= 0) {
      return false;
    }
    String only = ONLY_BEFORE.get(form);
    if (only != null && Characters.isHan(next) && only.indexOf(next) < 0) {
      return false; // 16 块显卡
    }
    return !Characters.isLatin(form.charAt(form.length() - 1))
        || !Characters.isLatin(next) && !Characters.isDigit(next);
  }
}
