package ainews.summarise.layout;

import ainews.shared.edition.Language;
import ainews.shared.edition.Score;
import ainews.shared.edition.StoryText;
import ainews.summarise.cluster.Cluster;
import java.util.Map;

/** A story that may stand in the edition: its items, its score and how it is told. */
public record Candidate(Cluster cluster, Score score, Map<Language, StoryText> texts) {
  /** Whether there is more to print than a title. */
  boolean hasSubstance() {
    return texts.values().stream().noneMatch(text -> text.summary().isEmpty());
  }

  /** Whether the readers of one of the languages have it in their own. */
  boolean isReadable() {
    return texts.values().stream().anyMatch(text -> text.original().isEmpty());
  }

  /** The words that decide its category and vendor. */
  String words() {
    StoryText text = texts.get(Language.EN);
    return text.title() + "\n" + text.summary();
  }

  String title() {
    return texts.get(Language.EN).title();
  }
}
