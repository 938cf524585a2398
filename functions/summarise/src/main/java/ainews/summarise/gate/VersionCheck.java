package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every product has the version and variant that the items give it. */
final class VersionCheck {
  private static final Set<String> NO_NAMES =
      DataFile.read("summarise/names/no-names.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());
  private static final Set<String> PERIODS = Set.of("q", "h");
  private static final Set<String> QUARTERS = Set.of("1", "2", "3", "4");

  private final Sources sources;
  private final Written draft;
  private final List<Fault> faults = new ArrayList<>();

  private VersionCheck(Sources sources, Written draft) {
    this.sources = sources;
    this.draft = draft;
  }

  static List<Fault> check(Sources sources, Written draft) {
    VersionCheck check = new VersionCheck(sources, draft);
    for (Field field : Field.values()) {
      check.check(field, draft.names(field));
    }
    check.faults.addAll(LostVersionCheck.check(sources, draft));
    check.faults.addAll(SizeCheck.check(sources, draft));
    check.faults.addAll(SuffixCheck.check(sources, draft));
    check.faults.addAll(ExclusionCheck.check(sources, draft));
    return check.faults;
  }

  private void check(Field field, Names names) {
    for (int i = 0; i < names.parts().size(); i++) {
      if (!names.parts().get(i).isNumber() || isAmount(field, names.parts().get(i))) {
        continue;
      }
      int word = names.named(i);
      if (word >= 0 && isName(names, word, i)) {
        version(field, names, word, i);
      }
    }
  }

  /** The 90 of 微软90亿参数 counts something, and no product has it in its name. */
  private boolean isAmount(Field field, Part number) {
    return draft.figures(field).stream()
        .anyMatch(
            figure ->
                figure.start() == number.start()
                    && !figure.name()
                    && figure.end() > number.end()
                    && Characters.isHan(draft.text(field).charAt(number.end())));
  }

  private static boolean isName(Names names, int word, int number) {
    String name = names.parts().get(word).word();
    String version = names.parts().get(number).word();
    boolean letter =
        name.length() == 1
            && (names.parts().get(number).glued()
                || names.parts().get(word).glued() && names.parts().get(word).capital());
    return letter
        ? !(PERIODS.contains(name) && QUARTERS.contains(version))
        : !NO_NAMES.contains(name);
  }

  private void version(Field field, Names names, int word, int number) {
    String name = names.parts().get(word).word();
    String version = names.parts().get(number).word();
    boolean glued = names.parts().get(number).glued();
    List<Mention> mentions = mentions(name);
    if (mentions.stream().noneMatch(mention -> mention.isFollowedBy(version))) {
      boolean other =
          mentions.stream().anyMatch(mention -> mention.hasVersion(glued))
              || mentions.stream().anyMatch(Mention::isCapital)
                  && version.indexOf('.') > 0
                  && isOfOthers(version, name);
      boolean unheard =
          glued
              && (names.parts().get(word).capital() || version.indexOf('.') > 0 || name.equals("v"))
              && sources.names().stream().noneMatch(each -> each.has(version));
      boolean ahead =
          mentions.stream().anyMatch(Mention::isCapital)
              && version.indexOf('.') > 0
              && !sources.current().isEmpty()
              && !sources.current().contains(version);
      if (other && !isElliptic(version) && (glued || names.parts().get(word).capital())
          || unheard
          || ahead) {
        add(field, names, word, number);
      }
      return;
    }
    if (!Mention.letter(names, number).isEmpty() || !isLettered(mentions, version)) {
      variant(field, names, word, number);
    } else {
      add(field, names, word, number);
    }
    other(field, names, word, number);
  }

  /** Whether the items have a letter behind a version wherever they name it: HBM3E. */
  private static boolean isLettered(List<Mention> mentions, String version) {
    List<Mention> own = mentions.stream().filter(each -> each.isFollowedBy(version)).toList();
    return !own.isEmpty() && own.stream().noneMatch(mention -> mention.letterOf(version).isEmpty());
  }

  /** Whether the items give a version to other names only. */
  private boolean isOfOthers(String version, String name) {
    List<Mention> numbers = mentions(version);
    return !numbers.isEmpty() && numbers.stream().allMatch(number -> number.isBehindOther(name));
  }

  /** Whether an item speaks of a version by its number alone: "once 4 is out". */
  private boolean isElliptic(String version) {
    return mentions(version).stream().anyMatch(Mention::isSubject);
  }

  private List<Mention> mentions(String word) {
    return sources.names().stream().flatMap(names -> Mention.of(names, word).stream()).toList();
  }

  private void variant(Field field, Names names, int word, int number) {
    String version = names.parts().get(number).word();
    Set<String> told = Mention.chain(names, number);
    List<Set<String>> known =
        mentions(names.parts().get(word).word()).stream()
            .filter(mention -> mention.isFollowedBy(version))
            .map(mention -> mention.variants(version))
            .toList();
    boolean added =
        told.stream()
            .anyMatch(
                variant ->
                    known.stream().noneMatch(each -> each.contains(variant))
                        && !isNear(variant, names.parts().get(word).word()));
    boolean lost = isLost(known, names.parts().get(word).word(), version);
    boolean leadLost =
        field == Field.TITLE
            && (isOfLead(names, word, version)
                || isOnlyVariant(names.parts().get(word).word(), version));
    if (added || lost || leadLost) {
      add(field, names, word, number);
    }
  }

  /** Whether a variant of every mention is told nowhere. */
  private boolean isLost(List<Set<String>> variants, String name, String version) {
    return !variants.isEmpty()
        && variants.getFirst().stream()
            .anyMatch(
                variant ->
                    variants.stream().allMatch(each -> each.contains(variant))
                        && !isTold(variant, name, version));
  }

  // "mini of GPT-5" names the same as "GPT-5 mini".
  private boolean isNear(String variant, String name) {
    return mentions(variant).stream().anyMatch(mention -> !mention.isOfOther(name));
  }

  /** Whether a variant is told, and not only of the same name's other version. */
  private boolean isTold(String variant, String name, String version) {
    for (Field field : Field.values()) {
      String all = Characters.lower(draft.text(field));
      if (Mention.inChinese(variant).stream().anyMatch(all::contains)
          || Mention.of(draft.names(field), variant).stream()
              .anyMatch(mention -> !mention.isVariantOfOther(name, version))
          || all.contains(variant) && !draft.names(field).has(variant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first item's title speaks of a variant only, and the text of none. */
  private boolean isOfLead(Names names, int word, String version) {
    String name = names.parts().get(word).word();
    return isLost(variants(sources.title(), name, version), name, version);
  }

  /** Whether the first item's title speaks of the plain product, and the text of a variant only. */
  private boolean isOnlyVariant(String name, String version) {
    List<Set<String>> lead = variants(sources.title(), name, version);
    List<Set<String>> told = new ArrayList<>();
    for (Field field : Field.values()) {
      told.addAll(variants(draft.names(field), name, version));
    }
    return !lead.isEmpty()
        && lead.stream().allMatch(Set::isEmpty)
        && told.stream().allMatch(each -> each.stream().anyMatch(Mention::isBrand));
  }

  private static List<Set<String>> variants(Names names, String name, String version) {
    return Mention.of(names, name).stream()
        .filter(mention -> mention.isFollowedBy(version))
        .map(mention -> mention.variants(version))
        .toList();
  }

  /** The title names what the lead's title does not, but the same in another version. */
  private void other(Field field, Names names, int word, int number) {
    Part part = names.parts().get(number);
    Part name = names.parts().get(word);
    Names lead = sources.title();
    // A v before a number is of no name, and a file format has versions of its own.
    if (name.word().equals("v") || lead.has(part.word()) || !part.glued() && !name.capital()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Field each : Field.values()) {
      told.addAll(versions(draft.names(each), name.word()));
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

  private void add(Field field, Names names, int word, int number) {
    int start = Math.min(names.parts().get(word).start(), names.parts().get(number).start());
    int end = names.parts().get(number).end();
    faults.add(new Fault(field, Reason.VERSION, names.text().substring(start, end)));
  }
}
