package ainews.summarise.history;

import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.WeeklyEdition.Stage;
import java.util.List;
import java.util.Optional;

/** The stages of products by the texts of published stories. */
public final class StoryStages {
  private StoryStages() {}

  /** What a product came to; empty if the texts do not say, or disagree. */
  public static Optional<Stage> of(Story story) {
    List<Stage> stages =
        story.texts().values().stream().flatMap(text -> of(text).stream()).distinct().toList();
    return stages.size() == 1 ? Optional.of(stages.getFirst()) : Optional.empty();
  }

  private static Optional<Stage> of(StoryText text) {
    return Stages.ofProduct(text.title(), text.summary())
        .flatMap(
            stage ->
                switch (stage.rank()) {
                  case 0 -> Optional.of(Stage.EXPECTED);
                  case 1 -> Optional.of(Stage.RELEASED);
                  case 3 -> Optional.of(Stage.TAKEN_BACK);
                  default -> Optional.empty();
                });
  }
}
