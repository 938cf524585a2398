package ainews.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import ainews.shared.settings.SettingsReader;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.PublishedRevisions;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site rebuilt from the table. */
class RebuildTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  private static final String URL = "https://example.org";
  private static final Rebuild.Range ALL = new Rebuild.Range(Optional.empty(), Optional.empty());

  /** Files from one interruption to the next; each one costs a whole archive. */
  private static final int CUTS = 17;

  private static final int TURNS = 7;

  /** A site that has moved to another address, so that every page must change. */
  private static final class Scene {
    private final MemoryTable table = new MemoryTable(InstantSource.fixed(Instant.EPOCH));
    private final EditionStore editions = new EditionStore(table);
    private final MemorySiteStore store = new MemorySiteStore();
    private final Publish before = new Publish(editions, store, "https://before.example.org");
    private final Publish publish = new Publish(editions, store, URL);

    void store(LocalDate date, int revision, Story... stories) {
      Editions.store(editions, date, revision, Editions.of(stories));
      editions.putPublishedRevisions(date, revision, PublishedRevisions.around(date, editions));
    }

    void store(LocalDate date) {
      store(date, 1, story("a-" + date, Section.TOP), story("b-" + date, Section.QUICK));
    }

    RebuildResult rebuild() {
      return publish.rebuild(ALL, () -> true, month -> {});
    }

    Map<String, String> files() {
      return new TreeMap<>(store.files());
    }
  }

  /** Days across the end of a month with a gap, an event of three days, and a retracted story. */
  private static Scene archive() {
    Scene scene = new Scene();
    Story start = story("start", Section.TOP);
    scene.store(FIRST, 1, start);
    scene.before.run(FIRST, 1);
    Story second = Samples.update(story("second", Section.TOP), FIRST, start);
    scene.store(FIRST.plusDays(1), 1, second, story("other", Section.QUICK));
    scene.before.run(FIRST.plusDays(1), 1);
    scene.store(
        FIRST.plusDays(4),
        1,
        Samples.update(story("third", Section.TOP), FIRST.plusDays(1), second));
    scene.before.run(FIRST.plusDays(4), 1);
    scene.store(FIRST.plusDays(40));
    scene.before.run(FIRST.plusDays(40), 1);
    scene
        .editions
        .amendments()
        .change(
            FIRST,
            none ->
                none.with(
                    start,
                    new Amendment(
                        Amendment.Kind.WITHDRAWN,
                        FIRST.plusDays(2),
                        Map.of(Language.ZH, "已撤回。", Language.EN, "Taken back."),
                        Map.of(),
                        Map.of())));
    scene.before.run(FIRST, 1);
    scene.before.run(FIRST.plusDays(1), 1);
    return scene;
  }

  @Test
  void nothingChanged_nothingIsWritten() {
    Scene scene = archive();
    assertThat(scene.rebuild().files()).isPositive();
    Map<String, String> files = scene.files();
    Map<String, Long> rows = scene.table.revisions();
    scene.store.written().clear();

    assertThat(scene.rebuild()).isEqualTo(new RebuildResult(4, 0, List.of(), Optional.empty()));
    assertThat(scene.store.written()).isEmpty();
    assertThat(scene.files()).isEqualTo(files);
    assertThat(scene.table.revisions()).isEqualTo(rows);
  }

  @Test
  void emptiedBucket_isFilledAsByPublishingDayByDay() {
    Scene scene = archive();
    for (LocalDate date : List.copyOf(scene.editions.catalogue().index().days())) {
      scene.publish.run(date, 1);
    }
    scene.rebuild();
    Map<String, String> whole = scene.files();
    scene.store.files().clear();

    assertThat(scene.rebuild().files()).isEqualTo(whole.size());
    assertThat(scene.files()).isEqualTo(whole);
  }

  @Test
  void dayByDay_leavesNothingForARebuild() {
    Scene scene = new Scene();
    for (int day : new int[] {0, 1, 2, 4, 5, 18, 30, 3, 31, 16}) {
      scene.store(FIRST.plusDays(day));
      scene.publish.run(FIRST.plusDays(day), 1);
    }
    scene.store.written().clear();

    assertThat(scene.rebuild().days()).isEqualTo(10);
    assertThat(scene.store.written()).isEmpty();
  }

  @Test
  void newTemplates_reachEveryPageAndChangeNoEdition() {
    Scene scene = archive();
    Map<String, String> before = scene.files();
    Map<String, String> rows = scene.table.contents();
    scene.rebuild();

    assertThat(scene.files().keySet()).isEqualTo(before.keySet());
    scene
        .files()
        .forEach(
            (key, content) -> {
              assertThat(content).as(key).doesNotContain("before.example.org");
              if (key.endsWith("edition.md") || key.endsWith("edition.json")) {
                assertThat(content).as(key).isEqualTo(before.get(key));
              }
            });
    for (String feed : List.of("en/feed.xml", "zh/stories.xml")) {
      assertThat(texts(scene.files().get(feed), "id, updated, published"))
          .isEqualTo(texts(before.get(feed), "id, updated, published"))
          .hasSizeGreaterThan(3);
    }
    rows.remove("SITE / STILL");
    assertThat(scene.table.contents()).containsAllEntriesOf(rows);
  }

  @Test
  void newSiteTitle_reachesEveryPageAndStays() {
    Scene scene = archive();
    LocalDate date = FIRST.plusDays(41);
    scene.store(date);
    scene.editions.keepSettings(
        date, 1, SettingsReader.read("site: {titles: {en: My News, zh: 我的新闻}}", "settings"));
    scene.publish.run(date, 1);
    scene.rebuild();
    requireTitles(scene);

    scene.publish.run(FIRST.plusDays(1), 1);
    requireTitles(scene);
  }

  private static void requireTitles(Scene scene) {
    scene
        .files()
        .forEach(
            (key, content) -> {
              if (key.endsWith(".html")) {
                assertThat(
                        Jsoup.parse(content).select("meta[property=og:site_name]").attr("content"))
                    .as(key)
                    .isIn("My News", "我的新闻");
              }
            });
  }

  @Test
  void cutAtAnyFile_andStartedAgain_isTheSame() {
    Scene whole = archive();
    int files = whole.rebuild().files();
    for (int file = 0; file < files; file += CUTS) {
      Scene scene = archive();
      scene.store.after(
          file,
          () -> {
            throw new IllegalStateException("cut");
          });
      assertThatThrownBy(scene::rebuild).hasMessageContaining("cut");
      RebuildResult rest = scene.rebuild();
      assertThat(scene.files()).as("cut after %d files", file).isEqualTo(whole.files());
      assertThat(rest.files()).isLessThanOrEqualTo(files - file);
      assertThat(scene.rebuild().files()).isZero();
    }
  }

  @Test
  void range_leavesOtherDaysUnchanged() {
    Scene scene = archive();
    Map<String, String> before = scene.files();
    LocalDate only = FIRST.plusDays(1);
    RebuildResult rebuilt =
        scene.publish.rebuild(
            new Rebuild.Range(Optional.of(only), Optional.of(only)), () -> true, month -> {});

    assertThat(rebuilt.days()).isEqualTo(1);
    String other = "en/" + FIRST + "/index.html";
    assertThat(scene.files()).containsEntry(other, before.get(other));
    assertThat(scene.files().get("en/" + only + "/index.html")).contains("\"" + URL + "/en/");
    assertThat(scene.files().get("en/index.html")).contains("\"" + URL + "/en/");
  }

  @Test
  void rangeWithoutAnEdition_isRefused() {
    Scene scene = archive();
    LocalDate late = FIRST.plusYears(1);
    assertThatThrownBy(
            () ->
                scene.publish.rebuild(
                    new Rebuild.Range(Optional.of(late), Optional.empty()),
                    () -> true,
                    month -> {}))
        .isInstanceOf(RebuildException.class)
        .hasMessage("no edition is published from " + late);
    assertThatThrownBy(() -> new Rebuild.Range(Optional.of(late), Optional.of(FIRST)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scene().rebuild()).hasMessage("no edition is published");
  }

  @Test
  void timeRunsOut_theRestIsNamedAndCanBeDone() {
    Scene whole = archive();
    whole.rebuild();
    Scene scene = archive();
    List<Rebuild.Month> months = new ArrayList<>();
    RebuildResult part = scene.publish.rebuild(ALL, () -> false, months::add);

    assertThat(months).extracting(Rebuild.Month::month).containsExactly(YearMonth.of(2026, 3));
    assertThat(part.left()).contains(LocalDate.of(2026, 2, 28));
    assertThat(scene.files()).isNotEqualTo(whole.files());

    RebuildResult second =
        scene.publish.rebuild(
            new Rebuild.Range(Optional.empty(), part.left()), () -> true, months::add);
    assertThat(second.left()).isEmpty();
    assertThat(part.days() + second.days()).isEqualTo(4);
    assertThat(scene.files()).isEqualTo(whole.files());
  }

  @Test
  void damagedEdition_doesNotStopOtherDays() {
    Scene scene = archive();
    String id = Story.idOf("https://example.org/other");
    scene.table.delete(new Key("EDITION#" + FIRST.plusDays(1) + "#1", "STORY#" + id));
    RebuildResult rebuilt = scene.rebuild();

    assertThat(rebuilt.unreadable()).containsExactly(FIRST.plusDays(1));
    assertThat(rebuilt.days()).isEqualTo(3);
    assertThat(scene.files().get("en/" + FIRST + "/index.html")).contains("\"" + URL + "/en/");
  }

  /** A day in the making goes on without a damaged story, but a published page is kept. */
  @Test
  void damagedStory_leavesItsPublishedPage() {
    Scene scene = archive();
    LocalDate day = FIRST.plusDays(1);
    String page = "en/" + day + "/index.html";
    String before = scene.files().get(page);
    Key key = new Key("EDITION#" + day + "#1", "STORY#" + Story.idOf("https://example.org/other"));
    Row story = scene.table.get(key).orElseThrow();
    scene.table.put(story.with(story.body().substring(0, 50), story.schema()));

    assertThat(scene.rebuild().unreadable()).containsExactly(day);
    assertThat(scene.files()).containsEntry(page, before);
    scene.table.put(story);
    assertThat(scene.rebuild().unreadable()).isEmpty();
    assertThat(scene.files().get(page)).isNotEqualTo(before).contains("\"" + URL + "/en/");
  }

  @Test
  void event_returnsTheResult() throws IOException {
    Scene scene = archive();
    PublishHandler handler =
        new PublishHandler(scene.editions, scene.publish, InstantSource.fixed(Instant.EPOCH));
    String answer = answer(handler, "{\"rebuild\": {\"to\": \"" + FIRST + "\"}}");

    RebuildResult rebuilt = Json.read(answer, RebuildResult.class);
    assertThat(rebuilt.days()).isEqualTo(1);
    assertThat(rebuilt.files()).isGreaterThan(30);
    assertThat(rebuilt.left()).isEmpty();
    assertThatThrownBy(() -> answer(handler, "{\"date\": \"2026-02-20\", \"rebuild\": {}}"))
        .hasMessageContaining("or \"check\" or \"rebuild\" alone");
  }

  private static String answer(PublishHandler handler, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
    return answer.toString(UTF_8);
  }

  /** What somebody else publishes while the site is rebuilt. */
  enum Meanwhile {
    NEXT_DAY(2, 1),
    DAY_IN_THE_GAP(1, 1),
    NEXT_REVISION(0, 2);

    private final LocalDate date;
    private final int revision;

    Meanwhile(int day, int revision) {
      this.date = FIRST.plusDays(day);
      this.revision = revision;
    }

    void store(Scene scene) {
      scene.store(date, revision, story("new", Section.TOP), story("more", Section.QUICK));
    }
  }

  /** Two days, with a gap between them where one is to be filled. */
  private static Scene small(Meanwhile meanwhile) {
    Scene scene = new Scene();
    List<LocalDate> days =
        meanwhile == Meanwhile.DAY_IN_THE_GAP
            ? List.of(FIRST, FIRST.plusDays(2))
            : List.of(FIRST, FIRST.plusDays(1));
    for (LocalDate day : days) {
      scene.store(day);
      scene.before.run(day, 1);
    }
    meanwhile.store(scene);
    return scene;
  }

  @ParameterizedTest
  @EnumSource
  void publishedBetweenAnyTwoFilesOfARebuild_sameAsAfterwards(Meanwhile meanwhile) {
    requireAsAlone(
        meanwhile, Scene::rebuild, scene -> scene.publish.run(meanwhile.date, meanwhile.revision));
  }

  @ParameterizedTest
  @EnumSource
  void rebuiltBetweenAnyTwoFilesOfADay_sameAsAfterwards(Meanwhile meanwhile) {
    requireAsAlone(
        meanwhile, scene -> scene.publish.run(meanwhile.date, meanwhile.revision), Scene::rebuild);
  }

  private static void requireAsAlone(
      Meanwhile meanwhile, Consumer<Scene> slow, Consumer<Scene> quick) {
    Map<String, String> alone = alone(meanwhile);
    boolean isBetween = true;
    int file = meanwhile.ordinal();
    for (; isBetween; file += TURNS) {
      Scene scene = small(meanwhile);
      AtomicBoolean wentFirst = new AtomicBoolean();
      scene.store.after(
          file,
          () -> {
            wentFirst.set(true);
            quick.accept(scene);
          });
      slow.accept(scene);
      isBetween = wentFirst.get();
      if (isBetween) {
        assertThat(scene.files()).as("%d files first", file).isEqualTo(alone);
      }
    }
    assertThat(file).isGreaterThan(40);
  }

  private static Map<String, String> alone(Meanwhile meanwhile) {
    Scene scene = small(meanwhile);
    scene.publish.run(meanwhile.date, meanwhile.revision);
    scene.rebuild();
    return scene.files();
  }

  private static List<String> texts(String page, String query) {
    return Jsoup.parse(page).select(query).eachText();
  }

  private static Story story(String name, Section section) {
    return Samples.written(name, section, Category.MODELS);
  }
}
