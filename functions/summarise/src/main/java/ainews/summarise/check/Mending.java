package ainews.summarise.check;

import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Leaves out the sentences at fault, in all languages or in none. A title is never shortened. */
public final class Mending {
  /**
   * Texts without the sentences at fault.
   *
   * @param verified the outcome of the check for what is left
   */
  public record Shortened(Map<Language, Written> texts, Verified verified) {}

  private Mending() {}

  /**
   * Returns the texts without the sentences at fault; empty if a title is at fault, if a fault
   * cannot be placed, if the languages' sentences do not correspond, or if what is left fails the
   * exact checks.
   */
  public static Optional<Shortened> of(StoryTexts story, Verified verified) {
    Set<Integer> faulty = new TreeSet<>();
    for (Finding finding : verified.findings()) {
      if (finding.field() == Field.TITLE) {
        return Optional.empty();
      }
      if (finding.field() == Field.SUMMARY) {
        int place =
            story
                .texts()
                .get(finding.language())
                .sentenceOf(finding.words().replaceFirst("…$", ""));
        if (place == 0) {
          return Optional.empty();
        }
        faulty.add(place);
      }
    }
    Map<Language, Written> left = new TreeMap<>();
    int sentences = -1;
    for (Written text : story.texts().values()) {
      List<String> all = text.sentences();
      if (sentences >= 0 && all.size() != sentences) {
        return Optional.empty();
      }
      sentences = all.size();
      left.put(text.language(), without(text, all, faulty));
    }
    return ExactChecks.of(story.posts(), left).findings().isEmpty()
        ? Optional.of(new Shortened(left, left(verified, faulty)))
        : Optional.empty();
  }

  private static Written without(Written text, List<String> sentences, Set<Integer> faulty) {
    List<String> left = new ArrayList<>();
    for (int i = 1; i <= sentences.size(); i++) {
      if (!faulty.contains(i)) {
        left.add(sentences.get(i - 1));
      }
    }
    String space = text.language().text().isSpaced() ? " " : "";
    return new Written(text.language(), text.title(), String.join(space, left));
  }

  private static Verified left(Verified verified, Set<Integer> faulty) {
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence each : verified.evidence()) {
      if (!faulty.contains(each.sentence())) {
        long before = faulty.stream().filter(place -> place < each.sentence()).count();
        evidence.add(each.at(each.sentence() - (int) before));
      }
    }
    List<Finding> others =
        verified.findings().stream().filter(each -> !Verified.isOfText(each.field())).toList();
    return new Verified(others, evidence, verified.checked());
  }
}
