package ainews.summarise.gate;

import ainews.summarise.DataFile;
import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every product has the version and variant that the items give it. */
final class VersionCheck {
  private static final Set<String> VARIANTS =
      DataFile.read("variants.tsv", 1).stream().map(List::getFirst).collect(Collectors.toSet());
  private static final Set<String> NO_NAMES =
      Set.of(
          "q",
          "h",
          "us",
          "top",
          "version",
          "v",
          "about",
          "only",
          "over",
          "up",
          "for",
          "with",
          "from",
          "to",
          "in",
          "on",
          "at",
          "of",
          "by",
          "the",
          "a",
          "an",
          "and",
          "or",
          "than",
          "all",
          "some",
          "nearly",
          "almost",
          "as",
          "under",
          "between",
          "after",
          "before",
          "since",
          "until",
          "around",
          "roughly",
          "its",
          "their",
          "these",
          "those",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "series",
          "level",
          "phase",
          "day",
          "part",
          "x",
          "k",
          "m",
          "b",
          "s");
  private static final Set<String> PERIODS = Set.of("q", "h");
  private static final int CHAIN = 3;

  private final Sources sources;
  private final Written written;
  private final List<Fault> faults = new ArrayList<>();

  private VersionCheck(Sources sources, Written written) {
    this.sources = sources;
    this.written = written;
  }

  static List<Fault> check(Sources sources, Written written) {
    VersionCheck check = new VersionCheck(sources, written);
    for (Field field : Field.values()) {
      check.check(field, Names.of(Characters.halfWidth(written.of(field))));
    }
    return check.faults;
  }

  private void check(Field field, Names names) {
    for (int i = 0; i < names.parts().size(); i++) {
      if (!names.parts().get(i).isNumber()) {
        continue;
      }
      int word = names.named(i);
      if (word >= 0 && isName(names, word, i)) {
        version(field, names, word, i);
      }
      suffix(field, names, i);
    }
  }

  private static boolean isName(Names names, int word, int number) {
    String name = names.parts().get(word).word();
    boolean letter = name.length() == 1 && names.parts().get(number).glued();
    return letter ? !PERIODS.contains(name) : !NO_NAMES.contains(name);
  }

  private void version(Field field, Names names, int word, int number) {
    String name = names.parts().get(word).word();
    String version = names.parts().get(number).word();
    boolean glued = names.parts().get(number).glued();
    List<Spot> spots = spots(name);
    if (spots.stream().noneMatch(spot -> spot.isFollowedBy(version))) {
      boolean other = spots.stream().anyMatch(spot -> spot.hasVersion(glued));
      boolean unheard =
          glued
              && (names.parts().get(word).capital() || version.indexOf('.') > 0 || name.equals("v"))
              && sources.names().stream().noneMatch(each -> each.has(version));
      if (other && (glued || names.parts().get(word).capital()) || unheard) {
        add(field, names, word, number);
      }
      return;
    }
    variant(field, names, word, number);
    other(field, names, word, number);
  }

  /** A word in an item, with what follows. */
  private record Spot(Names names, int at) {
    boolean isFollowedBy(String version) {
      for (int i = at + 1; i < names.parts().size() && i <= at + CHAIN; i++) {
        if (names.parts().get(i).word().equals(version)) {
          return true;
        }
      }
      return false;
    }

    boolean hasVersion(boolean glued) {
      return at + 1 < names.parts().size()
          && names.parts().get(at + 1).isNumber()
          && (glued
              ? names.parts().get(at + 1).glued() || names.parts().get(at).capital()
              : names.parts().get(at + 1).joined() && names.parts().get(at).capital());
    }

    /** The variant words in the name that the version belongs to. */
    Set<String> variants(String version) {
      List<Part> parts = names.parts();
      for (int i = at + 1; i < parts.size() && i <= at + CHAIN; i++) {
        if (parts.get(i).word().equals(version)) {
          return chain(parts, i);
        }
      }
      return Set.of();
    }
  }

  private static Set<String> chain(List<Part> parts, int number) {
    Set<String> variants = new HashSet<>();
    for (int i = number + 1;
        i < parts.size() && i <= number + CHAIN && parts.get(i).joined();
        i++) {
      Part part = parts.get(i);
      if (VARIANTS.contains(part.word())
          && (part.glued()
              || part.capital()
              || part.word().equals("mini")
              || part.word().equals("nano"))) {
        variants.add(part.word());
      }
    }
    return variants;
  }

  private List<Spot> spots(String word) {
    List<Spot> spots = new ArrayList<>();
    for (Names names : sources.names()) {
      for (int i = 0; i < names.parts().size(); i++) {
        if (names.parts().get(i).word().equals(word)) {
          spots.add(new Spot(names, i));
        }
      }
    }
    return spots;
  }

  private void variant(Field field, Names names, int word, int number) {
    String version = names.parts().get(number).word();
    Set<String> told = chain(names.parts(), number);
    List<Set<String>> known =
        spots(names.parts().get(word).word()).stream()
            .filter(spot -> spot.isFollowedBy(version))
            .map(spot -> spot.variants(version))
            .toList();
    boolean added =
        told.stream()
            .anyMatch(
                variant ->
                    known.stream().noneMatch(each -> each.contains(variant)) && !isNear(variant));
    boolean lost = isLost(known);
    boolean leadLost = field == Field.TITLE && isOfLead(names, word, version);
    if (added || lost || leadLost) {
      add(field, names, word, number);
    }
  }

  /** Whether a variant of every mention is told nowhere. */
  private boolean isLost(List<Set<String>> variants) {
    return !variants.isEmpty()
        && variants.getFirst().stream()
            .anyMatch(
                variant ->
                    variants.stream().allMatch(each -> each.contains(variant)) && !isTold(variant));
  }

  // "mini of GPT-5" names the same as "GPT-5 mini".
  private boolean isNear(String variant) {
    return sources.names().stream().anyMatch(names -> names.has(variant));
  }

  private boolean isTold(String variant) {
    return Characters.lower(written.title() + " " + written.summary()).contains(variant);
  }

  /** Whether the first item's title speaks of a variant only, and the text of none. */
  private boolean isOfLead(Names names, int word, String version) {
    Names lead = sources.title();
    List<Set<String>> variants = new ArrayList<>();
    for (int i = 0; i < lead.parts().size(); i++) {
      Spot spot = new Spot(lead, i);
      if (lead.parts().get(i).word().equals(names.parts().get(word).word())
          && spot.isFollowedBy(version)) {
        variants.add(spot.variants(version));
      }
    }
    return isLost(variants);
  }

  /** The title names what the lead's title does not, but the same in another version. */
  private void other(Field field, Names names, int word, int number) {
    Part part = names.parts().get(number);
    Part name = names.parts().get(word);
    Names lead = sources.title();
    if (lead.has(part.word()) || !part.glued() && !name.capital()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Field each : Field.values()) {
      told.addAll(versions(Names.of(Characters.halfWidth(written.of(each))), name.word()));
    }
    Set<String> meant = versions(lead, name.word());
    if (!meant.isEmpty() && meant.stream().noneMatch(told::contains)) {
      add(field, names, word, number);
    }
  }

  private static Set<String> versions(Names names, String word) {
    Set<String> versions = new HashSet<>();
    for (int i = 1; i < names.parts().size(); i++) {
      Part part = names.parts().get(i);
      if (part.isNumber() && part.joined() && names.parts().get(i - 1).word().equals(word)) {
        versions.add(part.word());
      }
    }
    return versions;
  }

  /** 950PR: letters right behind a number that are no unit. */
  private void suffix(Field field, Names names, int number) {
    List<Part> parts = names.parts();
    if (number + 1 >= parts.size()) {
      return;
    }
    Part digits = parts.get(number);
    Part letters = parts.get(number + 1);
    if (letters.start() != digits.end()
        || letters.isNumber()
        || !letters.capital()
        || letters.word().length() > 4) {
      return;
    }
    String text = names.text();
    if (!Units.behind(text, Characters.lower(text), digits.end()).isEmpty()
        || letters.word().equals("s")) {
      return;
    }
    String whole = digits.word() + letters.word();
    boolean known =
        sources.texts().stream()
            .anyMatch(
                source ->
                    Vocabulary.squeeze(Characters.lower(source))
                        .contains(Vocabulary.squeeze(whole)));
    boolean number0 = sources.names().stream().anyMatch(each -> each.has(digits.word()));
    if (!known && number0) {
      faults.add(new Fault(field, Reason.VERSION, text.substring(digits.start(), letters.end())));
    }
  }

  private void add(Field field, Names names, int word, int number) {
    int start = Math.min(names.parts().get(word).start(), names.parts().get(number).start());
    int end = names.parts().get(number).end();
    faults.add(new Fault(field, Reason.VERSION, names.text().substring(start, end)));
  }
}
