package ainews.local;

import ainews.publish.Publish;
import ainews.publish.PublishedWeekly;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.store.EditionStore;
import ainews.summarise.SummariseWeek;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the edition of a week from the stored daily ones. */
@Command(
    name = "week",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the edition of a week from the stored daily editions.",
      "A Sunday's run does so itself; this is for earlier weeks, or after a day was",
      "made late. No model or source is asked, and no daily edition changes."
    })
final class WeekCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "YYYY-Www",
      converter = Arguments.Week.class,
      description = "The ISO week, such as 2026-W18.")
  private IsoWeek week;

  @Mixin private DataDirectory data;

  @Override
  public Integer call() {
    data.existingDirectory();
    InstantSource clock = InstantSource.system();
    try (SqliteTable table = data.table(clock);
        FileSiteStore files = FileSiteStore.in(data.existingDirectory())) {
      EditionStore editions = new EditionStore(table);
      int revision = summarise(new SummariseWeek(editions, clock));
      PublishedWeekly published =
          new Publish(editions, files, FileSiteStore.SITE_URL).week(week, revision);
      System.out.println(
          published.url().isPresent()
              ? published.stories() + " stories of " + week + " published under " + files.folder()
              : week
                  + " has no weekly edition: "
                  + published.editions()
                  + " daily editions are stored, and "
                  + WeeklyEdition.FEWEST_DAYS
                  + " are needed. The archive says so.");
      return 0;
    }
  }

  private int summarise(SummariseWeek summarise) {
    try {
      return summarise.run(week).revision();
    } catch (IllegalArgumentException e) {
      throw new StoreException(e.getMessage());
    }
  }
}
