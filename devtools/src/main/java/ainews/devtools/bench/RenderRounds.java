package ainews.devtools.bench;

import ainews.local.SqliteTable;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.site.SiteFile;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The program that measures rendering, in its own JVM with its own flags. */
final class RenderRounds {
  private static final int ROUNDS = 50;

  /** The processor time of a round: on a busy machine, elapsed time would end it early. */
  private static final long WARM_UP_NANOS = 8_000_000_000L;

  private RenderRounds() {}

  /**
   * Prints two lines, one for the files of an edition and one for all files that change with it: a
   * name, a tab, milliseconds.
   *
   * @param arguments the table's file and the date of an edition in it
   */
  public static void main(String[] arguments) {
    LocalDate date = LocalDate.parse(arguments[1]);
    try (SqliteTable table = SqliteTable.open(Path.of(arguments[0]), InstantSource.system())) {
      EditionStore editions = new EditionStore(table);
      Edition edition = editions.publishedEdition(date).orElseThrow();
      Site site = new Site(editions.settings(date, 1), "https://example.org");
      print("edition", () -> own(site, edition));
      Catalogue.Index index = editions.catalogue().index();
      List<PublishedDay> month = editions.catalogue().month(YearMonth.from(date));
      print("day", () -> all(site, edition, index, month));
    }
  }

  private static List<SiteFile> own(Site site, Edition edition) {
    LocalDate before = edition.date().minusDays(1);
    Site.Neighbours neighbours = new Site.Neighbours(Optional.of(before), Optional.empty());
    return site.edition(edition, Map.of(), neighbours);
  }

  private static List<SiteFile> all(
      Site site, Edition edition, Catalogue.Index index, List<PublishedDay> month) {
    Site.Neighbours none = new Site.Neighbours(Optional.empty(), Optional.empty());
    List<PublishedDay> recent = month.reversed().subList(0, Math.min(14, month.size()));
    List<SiteFile> files = new ArrayList<>(own(site, edition));
    files.addAll(site.pages(edition, Map.of(), none));
    files.addAll(site.month(YearMonth.from(edition.date()), month, new TreeMap<>()));
    files.addAll(site.months(index.months(), false));
    files.addAll(
        site.fronts(edition, Map.of(), none, recent.subList(0, Math.min(8, recent.size())), false));
    files.addAll(site.categories(recent));
    files.addAll(site.feeds(recent));
    return files;
  }

  private static void print(String what, Supplier<List<SiteFile>> render) {
    long begin = ProcessorTime.used();
    while (ProcessorTime.used() - begin < WARM_UP_NANOS) {
      requireWhole(render.get());
    }
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = ProcessorTime.used();
      requireWhole(render.get());
      rounds.add((ProcessorTime.used() - start) / 1e6);
    }
    System.out.printf(Locale.ROOT, "%s\t%.2f%n", what, Median.of(rounds));
  }

  private static void requireWhole(List<SiteFile> files) {
    if (files.stream().anyMatch(file -> file.bytes().length == 0)) {
      throw new BenchException("a file is empty");
    }
  }
}
