package ainews.devtools.bench;

import ainews.devtools.TemporaryFolder;
import ainews.devtools.converse.ConverseStub;
import ainews.local.DataDirectory;
import ainews.local.FileSiteStore;
import ainews.local.SqliteTable;
import ainews.publish.Publish;
import ainews.publish.Rebuild;
import ainews.shared.edition.Edition;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.site.SiteStore;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures the site: rendering an edition, publishing a day early and late in a long archive, and
 * rebuilding the archive. Every day is the sample day's edition, stored in the local table and
 * published as files.
 */
final class SiteBenchmark implements Benchmark {
  private static final double MOST_MILLIS = 15;
  private static final double MOST_SECONDS = 60;
  private static final double MOST_GROWTH = 1.5;
  private static final int EARLY = 30;

  /** The most files of a day, with ten topics and several threads. */
  static final int MOST_FILES = 110;

  private static final int DAYS = 3650;

  /** A title on every page: changing it changes all pages, as a new template would. */
  private static final String ANOTHER_TITLE = "site: {titles: {en: Another, zh: 另一个}}";

  private static final Rebuild.Range ALL = new Rebuild.Range(Optional.empty(), Optional.empty());

  /** The cost of publishing the thirtieth day of an archive and its last. */
  record Growth(Day early, Day late) {
    double ofBytes() {
      return (double) late.bytes() / early.bytes();
    }
  }

  /**
   * The cost of publishing a day.
   *
   * @param bytes the bytes read and written, table and site together
   */
  record Day(int files, long table, long site) {
    long bytes() {
      return table + site;
    }
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    Settings settings = SettingsReader.read(DataDirectory.sampleDay().resolve("settings.yaml"));
    Edition edition = sample(settings);
    List<Measurement> figures = new ArrayList<>();
    Map<String, Double> rendered = rendered(edition, settings, List.of());
    Map<String, Double> cloud = rendered(edition, settings, List.of("-XX:TieredStopAtLevel=1"));
    String stories = edition.stories().size() + " stories, ";
    figures.add(
        Measurement.below(stories + "two languages", rendered.get("edition"), MOST_MILLIS, "ms"));
    figures.add(
        Measurement.noted(
            "the same with the flags of functions in the cloud", cloud.get("edition"), "ms"));
    figures.add(Measurement.noted("all files that a day changes", rendered.get("day"), "ms"));
    try (TemporaryFolder out = TemporaryFolder.make();
        SqliteTable table = table(out);
        FileSiteStore site = FileSiteStore.in(out.path())) {
      TenYears archive = new TenYears(new EditionStore(table), settings, edition);
      figures.addAll(figures(growth(archive, DAYS, table, site)));
      EditionStore editions = new EditionStore(table);
      publish(editions, site).rebuild(ALL, () -> true, month -> {});
      archive.store(DAYS + 1, settings(ANOTHER_TITLE));
      publish(editions, site).run(TenYears.date(DAYS + 1), 1);
      double anew = rebuild(out.path());
      figures.add(
          Measurement.below(
              DAYS + " editions rebuilt, every page changed", anew, MOST_SECONDS, "s"));
      figures.add(Measurement.noted("the same, nothing changed", rebuild(out.path()), "s"));
    }
    return figures;
  }

  private static List<Measurement> figures(Growth growth) {
    Day late = growth.late();
    return List.of(
        Measurement.atMost("files of day " + DAYS, late.files(), MOST_FILES, ""),
        Measurement.noted("bytes of day " + EARLY, growth.early().bytes() / 1e6, "MB"),
        Measurement.noted("bytes of day " + DAYS, late.bytes() / 1e6, "MB"),
        Measurement.atMost(
            "bytes, later day divided by earlier day", growth.ofBytes(), MOST_GROWTH, ""));
  }

  /** Returns milliseconds of processor time on one core, by name. */
  private static Map<String, Double> rendered(
      Edition edition, Settings settings, List<String> flags)
      throws IOException, InterruptedException {
    try (TemporaryFolder out = TemporaryFolder.make()) {
      try (SqliteTable table = table(out)) {
        TenYears archive = new TenYears(new EditionStore(table), settings, edition);
        IntStream.rangeClosed(1, EARLY).forEach(archive::storePublished);
      }
      List<String> all = new ArrayList<>(flags);
      all.add("-XX:ActiveProcessorCount=1");
      return ChildJava.figures(
          all, RenderRounds.class, List.of(file(out).toString(), TenYears.date(EARLY).toString()));
    }
  }

  /**
   * Publishes two days of an archive whose other days are only in the table.
   *
   * @param days more than thirty
   */
  static Growth growth(TenYears archive, int days, SqliteTable table, SiteStore site) {
    IntStream.range(1, EARLY).forEach(archive::storePublished);
    Day early = publish(EARLY, archive, table, site);
    IntStream.range(EARLY + 1, days).forEach(archive::storePublished);
    return new Growth(early, publish(days, archive, table, site));
  }

  private static Day publish(int number, TenYears archive, SqliteTable table, SiteStore site) {
    archive.store(number, SettingsReader.packaged());
    CountedTable rows = new CountedTable(table);
    CountedSite files = new CountedSite(site);
    LocalDate date = TenYears.date(number);
    publish(new EditionStore(rows), files).run(date, 1);
    return new Day(files.files(), rows.bytes(), files.bytes());
  }

  private static Publish publish(EditionStore editions, SiteStore site) {
    return new Publish(editions, site, FileSiteStore.SITE_URL);
  }

  /** Runs the real rebuild command and returns its seconds. */
  private static double rebuild(Path out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process command =
        new ProcessBuilder(
                DataDirectory.home().resolve("ainews").toString(),
                "rebuild",
                "--out",
                out.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (command.waitFor() != 0) {
      throw new BenchException("./ainews rebuild exited with code " + command.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static Settings settings(String yaml) {
    return SettingsReader.read(yaml, "settings");
  }

  private static SqliteTable table(TemporaryFolder out) {
    return SqliteTable.open(file(out), InstantSource.system());
  }

  private static Path file(TemporaryFolder out) {
    return out.path().resolve("ainews.db");
  }

  static Edition sample(Settings settings) throws IOException, InterruptedException {
    Path day = DataDirectory.sampleDay();
    try (ConverseStub answers = ConverseStub.prepared(day)) {
      return DayMaker.make(day, settings, ConverseStub.PREPARED, answers, new SummariseTime())
          .edition();
    }
  }
}
