package ainews.shared.store;

import ainews.shared.edition.Category;
import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What the check of the edition changed in a summarised revision, in one row so that it applies as
 * a whole or not at all.
 *
 * @param left ids of the stories left out
 * @param verdicts what the check found, and what became of the stories
 */
public record Downgrade(List<String> left, List<Verdict> verdicts) {
  public static final Downgrade NONE = new Downgrade(List.of(), List.of());

  public Downgrade {
    left = List.copyOf(left);
    // Rows of earlier versions have none.
    verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
  }

  /** A copy with further findings. */
  public Downgrade with(List<Verdict> more) {
    Set<String> gone = new LinkedHashSet<>(left);
    List<Verdict> all = new ArrayList<>(verdicts);
    for (Verdict verdict : more) {
      all.add(verdict);
      if (verdict.outcome() == Outcome.DROPPED) {
        gone.add(verdict.story());
      }
    }
    return new Downgrade(List.copyOf(gone), all);
  }

  /** The edition after these changes. */
  Edition applyTo(Edition edition) {
    if (equals(NONE)) {
      return edition;
    }
    List<Story> stories =
        Edition.inOrder(
            edition.stories().stream()
                .filter(story -> !left.contains(story.id()))
                .map(this::downgraded)
                .toList());
    int gone = edition.stories().size() - stories.size();
    Provenance provenance = edition.provenance().without(gone, DaySentence.of(stories));
    return new Edition(
        edition.date(), edition.zone(), stories, edition.sourceReports(), provenance);
  }

  private Story downgraded(Story story) {
    Story downgraded = story;
    for (Verdict verdict : verdicts) {
      if (verdict.story().equals(story.id())) {
        downgraded = downgraded(downgraded, verdict.outcome());
      }
    }
    return downgraded;
  }

  private static Story downgraded(Story story, Outcome outcome) {
    return switch (outcome) {
      case REPLACED -> story.with(story.extract());
      case MARKED -> each(story, StoryText::marked);
      case SHORTENED -> each(story, StoryText::withoutSummary);
      case MOVED -> story.with(isBare(story) ? Section.QUICK : Section.FEATURED, story.category());
      case FOLDED -> story.with(story.section(), Category.OTHER);
      case REWRITTEN, DROPPED -> story;
    };
  }

  private static boolean isBare(Story story) {
    return story.texts().values().stream().anyMatch(text -> text.summary().isEmpty());
  }

  private static Story each(Story story, UnaryOperator<StoryText> change) {
    Map<Language, StoryText> texts = new TreeMap<>();
    story.texts().forEach((language, text) -> texts.put(language, change.apply(text)));
    return story.with(texts);
  }
}
