package ainews.publish.page;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryText;
import ainews.shared.store.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A story of a thread as its page shows it.
 *
 * @param texts as readers of its day see them now
 */
public record ThreadStage(
    LocalDate date,
    String story,
    Map<Language, StoryText> texts,
    List<Amendment> amendments,
    boolean isWithdrawn) {
  /**
   * Returns a stage with the story's current texts.
   *
   * @param day the story's day; without it, or if the day lacks the story, the stage's texts remain
   */
  public static ThreadStage of(Catalogue.Stage stage, Optional<PublishedDay> day) {
    return day.stream()
        .flatMap(known -> known.entries().stream())
        .filter(story -> story.ids().anyMatch(stage.story()::equals))
        .findFirst()
        .map(
            story ->
                new ThreadStage(
                    stage.date(),
                    story.id(),
                    story.texts(),
                    story.amendments(),
                    story.isWithdrawn()))
        .orElseGet(
            () -> new ThreadStage(stage.date(), stage.story(), stage.texts(), List.of(), false));
  }

  /** The text for readers of the language, see {@link StoryText#in}. */
  public StoryText text(Language language) {
    return StoryText.in(language, texts);
  }
}
