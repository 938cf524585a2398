package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two publishers at once: one publishes everything between any two files of the other. */
class PublishAtOnceTest {
  private static final LocalDate DATE = Editions.DATE;
  private static final LocalDate NEXT = DATE.plusDays(1);

  /** The number of files that the first day of a site writes. */
  private static final int FILES = 71;

  /** A site with three revisions to publish. */
  private static final class Scene extends MemorySite {
    Scene() {
      store(DATE, 1, Samples.written("old", Section.TOP, Category.MODELS));
      store(DATE, 2, Samples.written("new", Section.TOP, Category.RESEARCH));
      store(NEXT, 1, Samples.written("next", Section.TOP, Category.OTHER));
    }

    private void store(LocalDate date, int revision, Story story) {
      Editions.store(editions(), date, revision, Editions.of(story));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,1"})
  void twoRevisionsAtOnce_laterOneIsPublished(int slow, int quick) {
    Scene alone = new Scene();
    alone.publish().run(DATE, 2);
    assertThat(alone.files()).hasSize(FILES);
    for (int file = 0; file < FILES; file++) {
      Scene scene = new Scene();
      scene.after(file, () -> scene.publish().run(DATE, quick));
      assertThat(scene.publish().run(DATE, slow).revision()).isEqualTo(2);
      assertThat(scene.files()).as("%d files first", file).isEqualTo(alone.files());
      assertThat(scene.editions().catalogue().day(DATE))
          .isEqualTo(alone.editions().catalogue().day(DATE));
      assertThat(scene.editions().head(DATE)).contains(2);
    }
  }

  /** Happens when a story is amended while the day is made again. */
  @Test
  void publishedRevisionAgainDuringTheNext_laterOneIsPublished() {
    Scene alone = new Scene();
    alone.publish().run(DATE, 2);
    for (int file = 0; file < FILES; file++) {
      Scene scene = new Scene();
      scene.publish().run(DATE, 1);
      scene.after(file, () -> scene.publish().run(DATE, 1));
      scene.publish().run(DATE, 2);
      assertThat(scene.files()).as("%d files first", file).isEqualTo(alone.files());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoDaysAtOnce_bothAreInTheIndexes(boolean earlierIsSlow) {
    Scene alone = new Scene();
    alone.publish().run(DATE, 2);
    alone.publish().run(NEXT, 1);
    for (int file = 0; file < FILES; file++) {
      Scene scene = new Scene();
      Runnable earlier = () -> scene.publish().run(DATE, 2);
      Runnable later = () -> scene.publish().run(NEXT, 1);
      scene.after(file, earlierIsSlow ? later : earlier);
      (earlierIsSlow ? earlier : later).run();
      assertThat(scene.files()).as("%d files first", file).isEqualTo(alone.files());
    }
  }

  /** Whoever runs the function retries it. */
  @Test
  void olderRevisionInterruptedAfterALaterOne_isRepairedByItsRetry() {
    Scene scene = new Scene();
    scene.publish().run(DATE, 2);
    Map<String, String> seen = Map.copyOf(scene.files());
    scene.files().put("zh/2026-02-20/index.html", "of the first revision");
    assertThat(scene.publish().run(DATE, 1).revision()).isEqualTo(2);
    assertThat(scene.files()).isEqualTo(seen);
  }
}
