package ainews.publish.watch;

import ainews.publish.Editions;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Story;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A published day, quiet unless it is changed, and the days before it. */
final class DayScene {
  static final LocalDate DATE = Editions.DATE;
  static final Instant NOW = Instant.parse("2026-02-21T10:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  final MemoryTable table = new MemoryTable(CLOCK);
  final EditionStore editions = new EditionStore(table);
  final List<SourceReport> reports = new ArrayList<>();
  int written = 20;
  int extracts;
  int dropped;
  String writer = "a-model";
  Optional<Provenance.Writing> writing = Optional.of(texts(0, 0, 0));
  Optional<Provenance.Failures> failures = Optional.empty();
  String delivery = "delivery: []";
  boolean damagesAStory;

  static Provenance.Writing texts(int rewritten, int replaced, int unwritten) {
    return new Provenance.Writing("1", rewritten, replaced, unwritten, false, false);
  }

  /** Stores and publishes the day. */
  DayScene publish() {
    return publish(DATE);
  }

  DayScene publish(LocalDate date) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < written; i++) {
      stories.add(Samples.written("w" + i, Section.QUICK, Category.MODELS));
    }
    for (int i = 0; i < extracts; i++) {
      stories.add(Samples.story("e" + i, Section.QUICK, Category.MODELS));
    }
    Provenance provenance =
        new Provenance(
            writer,
            dropped,
            Spend.NONE,
            writing,
            Map.of(Language.ZH, "一句话。", Language.EN, "A sentence."),
            failures);
    Edition edition = new Edition(date, ZoneOffset.UTC, stories, reports, provenance);
    Editions.store(editions, date, 1, edition);
    editions.keepSettings(date, 1, SettingsReader.read(delivery, "settings.yaml"));
    editions.flipHead(editions.publishedRevision(date), 1);
    if (damagesAStory) {
      damageAStory();
    }
    return this;
  }

  /** Enters days with so many stories each before it. */
  void before(int days, int stories) {
    for (int back = 1; back <= days; back++) {
      PublishedDay day =
          new PublishedDay(DATE.minusDays(back), stories, Map.of(), List.of(), false);
      editions.catalogue().put(day);
    }
  }

  /** Publishes earlier days with these reports. */
  void before(int days, SourceReport... earlier) {
    for (int back = 1; back <= days; back++) {
      LocalDate day = DATE.minusDays(back);
      for (SourceReport report : earlier) {
        editions.putSourceReport(day, 1, report);
      }
      editions.flipHead(editions.publishedRevision(day), 1);
    }
  }

  void message(DeliveryRecord.State state, Instant at, String why) {
    DeliveryRecord record = new DeliveryRecord(state, 1, List.of("a"), at, why, Map.of());
    editions
        .deliveries()
        .claim(DATE.toString(), "slack", Language.EN, "1", record, false)
        .orElseThrow();
  }

  private void damageAStory() {
    Key key = new Key("EDITION#" + DATE + "#1", "STORY#" + Story.idOf("https://example.org/w0"));
    table.put(new Row(key, "{", 1, Optional.empty()));
  }

  List<DailyProblem> problems() {
    return new DailyProblems(editions, CLOCK).of(DATE);
  }

  static SourceReport read(SourceId source, int count) {
    SourceReport.State state = count == 0 ? SourceReport.State.EMPTY : SourceReport.State.ANSWERED;
    return new SourceReport(source, state, count, count, Optional.empty(), "");
  }

  static SourceReport feed(Optional<Problem> problem, Optional<Integer> usual) {
    FeedReport lab =
        new FeedReport("Lab", 4, 1, problem, problem.map(Problem::id).orElse(""), usual);
    return read(RssDescriptor.ID, 40).with(List.of(lab));
  }
}
