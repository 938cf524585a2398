package ainews.local.browser;

import ainews.local.FileSiteStore;
import ainews.local.ServedSite;
import ainews.local.SqliteTable;
import ainews.publish.Editions;
import ainews.publish.Publish;
import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import ainews.summarise.SummariseWeek;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample day and invented days around it; together they have every kind of page. */
final class Days {
  static final LocalDate SAMPLE = LocalDate.of(2026, 2, 20);

  /** A day of an earlier month, with an English and a Chinese word that no other day has. */
  static final LocalDate OLD = LocalDate.of(2026, 1, 12);

  static final LocalDate START = LocalDate.of(2026, 2, 16);
  static final LocalDate MISSING = LocalDate.of(2026, 2, 17);

  /** A day with thirty stories, some in right-to-left scripts. */
  static final LocalDate LONG = LocalDate.of(2026, 2, 18);

  /** The newest day, with a retracted, a corrected and a continued story. */
  static final LocalDate AMENDED = LocalDate.of(2026, 2, 22);

  /** The week of these days, with an edition of its own. */
  static final IsoWeek WEEK = IsoWeek.of(SAMPLE);

  static final String THREAD = START + "-" + Stories.id("rumour");

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-23T06:00:00Z"));

  private final EditionStore editions;
  private final Publish publish;

  private Days(EditionStore editions, Publish publish) {
    this.editions = editions;
    this.publish = publish;
  }

  /**
   * Makes all days.
   *
   * @param folder an empty folder that receives the table and the site
   */
  static void make(Path folder) throws IOException {
    ServedSite.makeSampleDay(folder);
    try (SqliteTable table = SqliteTable.open(folder.resolve("ainews.db"), CLOCK);
        FileSiteStore site = FileSiteStore.in(folder)) {
      EditionStore editions = new EditionStore(table);
      new Days(editions, new Publish(editions, site, FileSiteStore.SITE_URL)).make();
    }
  }

  private void make() {
    put(OLD, List.of(Stories.written("quokka", Section.TOP, "短尾矮袋鼠上线", "The quokka arrives")));
    Story rumour = Stories.written("rumour", Section.TOP, "传闻：Foo-2 将发布", "Foo-2 is said to come");
    put(START, List.of(rumour, Stories.bare("bare", "A headline of one line", "en")));
    Story out =
        Stories.written("out", Section.TOP, "Foo-2 发布", "Foo-2 is out")
            .with(Update.of(START, rumour));
    put(LONG, thirty(out));
    Story mended =
        Stories.written("mended", Section.TOP, "Foo-2 修复缺陷", "Foo-2 is mended")
            .with(Update.of(LONG, out));
    Story wrong = Stories.written("wrong", Section.QUICK, "误传的消息", "What was not so");
    Story typo = Stories.written("typo", Section.QUICK, "有误的标题", "A title with a typo");
    put(AMENDED, List.of(mended, wrong, typo));
    publish.week(WEEK, new SummariseWeek(editions, CLOCK).run(WEEK).revision());
    amend(mended, wrong, typo);
  }

  private static List<Story> thirty(Story first) {
    List<Story> stories = new ArrayList<>(List.of(first));
    for (int place = 2; place <= 18; place++) {
      stories.add(
          Stories.written(
                  "story-" + place,
                  Section.FEATURED,
                  "第 " + place + " 条新闻的标题",
                  "Title of the story that stands at place " + place)
              .with(Section.FEATURED, Category.values()[place / 6]));
    }
    stories.addAll(Stories.fromTheRight());
    stories.addAll(Stories.awkward());
    for (int place = stories.size() + 1; place <= 30; place++) {
      stories.add(
          Stories.written("story-" + place, Section.QUICK, "短讯 " + place, "In short, " + place));
    }
    return stories;
  }

  private void put(LocalDate date, List<Story> stories) {
    Edition sample = Editions.of(stories.toArray(Story[]::new));
    Editions.store(editions, date, 1, sample);
    editions.putPublishedRevisions(date, 1, PublishedRevisions.around(date, editions));
    publish.run(date, 1);
  }

  private void amend(Story mended, Story wrong, Story typo) {
    Amender amend = new Amender(editions, publish, CLOCK);
    amend.withdraw(AMENDED, change(wrong, "It was made up.", Map.of(), Map.of()));
    amend.correct(
        AMENDED,
        change(
            typo,
            "标题有误。",
            Map.of(Language.ZH, "改正的标题", Language.EN, "A title without one"),
            Map.of()));
    amend.withdraw(AMENDED, change(mended, "Taken back too early.", Map.of(), Map.of()));
    amend.restore(AMENDED, change(mended, "It is mended after all.", Map.of(), Map.of()));
  }

  private static ChangeRequest change(
      Story story, String reason, Map<Language, String> titles, Map<Language, String> summaries) {
    return new ChangeRequest(story.id(), Optional.of(reason), Map.of(), titles, summaries);
  }
}
