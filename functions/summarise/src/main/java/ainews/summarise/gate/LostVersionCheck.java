package ainews.summarise.gate;

import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A product that has its version wherever the items name it is not told of without one. */
final class LostVersionCheck {
  /** Tests have versions too, which nobody misses. */
  private static final Pattern TEST = Pattern.compile(".*(?:bench|eval|arena|board)");

  private final Sources sources;
  private final Written draft;

  private LostVersionCheck(Sources sources, Written draft) {
    this.sources = sources;
    this.draft = draft;
  }

  static List<Fault> check(Sources sources, Written draft) {
    LostVersionCheck check = new LostVersionCheck(sources, draft);
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Field field : Field.values()) {
      for (Part part : draft.names(field).parts()) {
        if (part.capital() && part.word().length() > 2 && seen.add(part.word())) {
          Set<String> versions = check.versions(part.word());
          if (!versions.isEmpty() && check.isToldWithout(part.word(), versions)
              || check.isOfOtherVariant(part.word())) {
            faults.add(new Fault(field, Reason.VERSION, part.word()));
          }
        }
      }
    }
    return faults;
  }

  /** Of a word that the items name with a version only; empty for others. */
  private Set<String> versions(String word) {
    Set<String> versions = new HashSet<>();
    if (NameCheck.isPlain(word) || TEST.matcher(word).matches()) {
      return versions;
    }
    boolean product = sources.title().has(word) || !EnglishWords.has(word);
    if (Glossary.owners(word).contains(word) || !product) {
      return versions; // a company too, or March 31
    }
    for (Names names : sources.names()) {
      for (Mention mention : Mention.of(names, word)) {
        boolean none = mention.version().isEmpty();
        if (none && !mention.isLonger() || !mention.isCapital()) {
          return Set.of();
        }
        if (!none) {
          versions.add(mention.version());
        }
      }
    }
    return versions;
  }

  /** Whether the lead's title speaks of a word's variant only, and the text of none. */
  private boolean isOfOtherVariant(String word) {
    List<Mention> lead = Mention.of(sources.title(), word);
    Set<String> variants = new HashSet<>();
    for (Mention mention : lead) {
      String variant = mention.variant();
      if (variant.isEmpty()) {
        return false;
      }
      variants.add(variant);
    }
    String all = Characters.lower(draft.text(Field.TITLE) + "\n" + draft.text(Field.SUMMARY));
    return !lead.isEmpty()
        && variants.stream()
            .noneMatch(
                variant ->
                    all.contains(variant)
                        || Mention.inChinese(variant).stream().anyMatch(all::contains));
  }

  /** Whether the text names the word, never as part of a longer name and with no such version. */
  private boolean isToldWithout(String word, Set<String> versions) {
    boolean told = false;
    for (Field field : Field.values()) {
      Names names = draft.names(field);
      if (versions.stream().anyMatch(names::hasNumber)) {
        return false;
      }
      told |=
          Mention.of(names, word).stream()
              .anyMatch(each -> each.version().isEmpty() && !each.isLonger());
    }
    return told;
  }
}
