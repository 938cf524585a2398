package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of an item with what follows it, perhaps the version and variant of a product.
 *
 * @param at the word's place among the parts
 */
record Mention(Names names, int at) {
  private static final Map<String, List<String>> VARIANTS =
      DataFile.read("summarise/gate/variants.tsv", 4).stream()
          .collect(
              Collectors.toMap(
                  List::getFirst,
                  row -> row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split("\\|"))));

  private static final Set<String> BRANDS =
      DataFile.read("summarise/gate/variants.tsv", 4).stream()
          .filter(row -> row.get(1).equals("brand"))
          .map(List::getFirst)
          .collect(Collectors.toSet());

  private static final Set<String> STAGES =
      DataFile.read("summarise/gate/variants.tsv", 4).stream()
          .filter(row -> row.get(1).equals("stage"))
          .map(List::getFirst)
          .collect(Collectors.toSet());

  /** Variants that makers also write in small letters behind a space. */
  private static final Set<String> SMALL = Set.of("mini", "nano", "preview");

  private static final Pattern SUBJECT =
      Pattern.compile(
          " (?:is|was|will|has|comes?|came|gets?|got|drops?|dropped|ships|lands|does|beats?)\\b");

  /** What parts of a date stand behind numbers. */
  private static final String COUNTED = "年月日号时点周%";

  /** Versions with a point are smaller. */
  private static final double LEAST_MARK = 28;

  /** Those of sizes and amounts, and of a plural. */
  private static final String NO_LETTERS = "bmkgtsxw";

  /** So many parts of a name are looked at. */
  private static final int CHAIN = 3;

  static List<Mention> of(Names names, String word) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < names.parts().size(); i++) {
      if (names.parts().get(i).word().equals(word)) {
        mentions.add(new Mention(names, i));
      }
    }
    return mentions;
  }

  static List<String> inChinese(String variant) {
    return VARIANTS.getOrDefault(variant, List.of());
  }

  /** Whether a variant is a brand, no everyday word such as "audio". */
  static boolean isBrand(String variant) {
    return BRANDS.contains(variant);
  }

  /** Whether the word belongs to a name with a version that is not the given one. */
  boolean isOfOther(String name) {
    List<Part> parts = names.parts();
    for (int i = at; i > 0 && i > at - CHAIN && parts.get(i).joined(); i--) {
      if (parts.get(i - 1).isNumber()) {
        int word = names.named(i - 1);
        return word >= 0 && !parts.get(word).word().equals(name);
      }
    }
    return false;
  }

  /** Whether this is a number that is told of by itself: "4 is out", not "GPT-4 is out". */
  boolean isSubject() {
    int word = names.named(at);
    boolean alone =
        word < 0 || !names.parts().get(word).capital() && !names.parts().get(at).glued();
    return alone
        && SUBJECT
            .matcher(names.text())
            .region(names.parts().get(at).end(), names.text().length())
            .lookingAt();
  }

  /** Whether a variant stands behind another version of a name. */
  boolean isVariantOfOther(String name, String version) {
    List<Part> parts = names.parts();
    for (int i = at; i > 0 && i > at - CHAIN && parts.get(i).joined(); i--) {
      if (parts.get(i - 1).isNumber()) {
        int word = names.named(i - 1);
        return word >= 0
            && parts.get(word).word().equals(name)
            && !parts.get(i - 1).word().equals(version);
      }
    }
    return false;
  }

  boolean isCapital() {
    return names.parts().get(at).capital() && names.parts().get(at).word().length() > 2;
  }

  /** Whether this is a number that another name stands right before. */
  boolean isBehindOther(String name) {
    int word = names.named(at);
    return word >= 0
        && names.parts().get(word).capital()
        && !names.parts().get(word).word().equals(name);
  }

  boolean isFollowedBy(String version) {
    return placeOf(version) >= 0;
  }

  /** Where a version stands behind the word; negative if it does not. */
  private int placeOf(String version) {
    for (int i = at + 1; i < names.parts().size() && i <= at + CHAIN; i++) {
      if (names.parts().get(i).word().equals(version)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasVersion(boolean glued) {
    return at + 1 < names.parts().size()
        && names.parts().get(at + 1).isNumber()
        && (glued
            ? names.parts().get(at + 1).glued() || names.parts().get(at).capital()
            : names.parts().get(at + 1).joined() && names.parts().get(at).capital());
  }

  /** The number right behind the word, its variant or a v; empty if there is none. */
  String version() {
    List<Part> parts = names.parts();
    int next = at + 1;
    while (next + 1 < parts.size()
        && parts.get(next).glued()
        && VARIANTS.containsKey(parts.get(next).word())) {
      next++;
    }
    if (next + 1 < parts.size() && parts.get(next).joined() && parts.get(next).word().equals("v")) {
      next++;
    }
    boolean number = next < parts.size() && parts.get(next).joined() && parts.get(next).isNumber();
    return number && !isSize(next) && !isOther(next) ? parts.get(next).word() : "";
  }

  /** Whether a number apart from the word is a mark, a year, or counts what follows: 9 月. */
  private boolean isOther(int number) {
    Part part = names.parts().get(number);
    String text = names.text();
    int end = part.end() < text.length() && text.charAt(part.end()) == ' ' ? 1 : 0;
    boolean counts =
        part.end() + end < text.length()
            && (COUNTED.indexOf(text.charAt(part.end() + end)) >= 0
                || !Units.behind(text, Characters.lower(text), part.end()).isEmpty());
    double value = Double.parseDouble(part.word().replaceFirst("(\\..*?)\\..*$", "$1"));
    boolean mark = value >= LEAST_MARK && part.word().indexOf('.') > 0;
    boolean year = value >= 1990 && value < 2100;
    return !part.glued() && (counts || mark || year);
  }

  /** Whether a number is a size such as 9B, or an amount such as 33k. */
  private boolean isSize(int number) {
    List<Part> parts = names.parts();
    return number + 1 < parts.size()
        && parts.get(number + 1).start() == parts.get(number).end()
        && Set.of("b", "m", "k").contains(parts.get(number + 1).word());
  }

  /** The letter right behind a version of the word, such as the o of GPT-4o; empty without one. */
  String letterOf(String version) {
    return isFollowedBy(version) ? letter(names, placeOf(version)) : "";
  }

  static String letter(Names names, int number) {
    List<Part> parts = names.parts();
    boolean letter =
        number + 1 < parts.size()
            && parts.get(number + 1).start() == parts.get(number).end()
            && parts.get(number + 1).word().length() == 1
            && NO_LETTERS.indexOf(parts.get(number + 1).word()) < 0;
    return letter ? parts.get(number + 1).word() : "";
  }

  /** The brand of variant glued to the word, as in Parrot-Mini; empty if there is none. */
  String variant() {
    List<Part> parts = names.parts();
    boolean glued =
        at + 1 < parts.size() && parts.get(at + 1).glued() && parts.get(at + 1).capital();
    return glued && isBrand(parts.get(at + 1).word()) ? parts.get(at + 1).word() : "";
  }

  /** Whether the word goes on as a name of more words, as that of a company may. */
  boolean isLonger() {
    List<Part> parts = names.parts();
    return at + 1 < parts.size()
        && parts.get(at + 1).joined()
        && parts.get(at + 1).capital()
        && !parts.get(at + 1).isNumber();
  }

  /** The variant words in the name that the version belongs to. */
  Set<String> variants(String version) {
    return isFollowedBy(version) ? chain(names, placeOf(version)) : Set.of();
  }

  /** Small 4 (preview). */
  private static boolean isAside(Names names, int at) {
    String gap =
        names.text().substring(names.parts().get(at - 1).end(), names.parts().get(at).start());
    return gap.strip().equals("(") && STAGES.contains(names.parts().get(at).word());
  }

  static Set<String> chain(Names names, int number) {
    List<Part> parts = names.parts();
    Set<String> variants = new HashSet<>();
    for (int i = number + 1;
        i < parts.size() && i <= number + CHAIN && (parts.get(i).joined() || isAside(names, i));
        i++) {
      Part part = parts.get(i);
      if (VARIANTS.containsKey(part.word())
          && (part.glued() || part.capital() || SMALL.contains(part.word()))) {
        variants.add(part.word());
      } else if (!part.isNumber() && !part.glued()) {
        break;
      }
    }
    return variants;
  }
}
