package ainews.local;

import ainews.fanout.FanOut;
import ainews.fetch.run.FetchRun;
import ainews.publish.Publish;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import ainews.summarise.Models;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseWeek;
import ainews.web.Network;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** All parts of the agent, wired up in one process. */
public final class LocalAgent {
  private final EditionFlow flow;

  /**
   * @param models the models that Summarise may ask
   * @param siteUrl the site's base URL, for the URLs of editions
   */
  public LocalAgent(
      Table table,
      SiteStore site,
      String siteUrl,
      Settings settings,
      Models models,
      Secrets secrets,
      Network network,
      InstantSource clock,
      RandomGenerator random,
      Progress progress) {
    EditionStore editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, clock);
    this.flow =
        new EditionFlow(
            new FanOut(editions, settings, clock),
            // One instance for all sources, so that two sources on one host share its rate limit.
            new FetchRun(editions, items, settings, secrets, network, random),
            new Summarise(editions, items, settings, models),
            new SummariseWeek(editions, clock),
            new Publish(editions, site, siteUrl),
            LocalDelivery.of(table, settings, secrets, network, Thread::sleep, clock),
            EditionFlow.LONGEST_FETCH,
            progress);
  }

  /**
   * Makes a day's edition; a day that already has one gets its next revision.
   *
   * @param sources the sources to read; empty means all that are switched on
   * @param execution a unique name for this run
   * @return the URL of the edition
   * @throws InterruptedException if this thread is interrupted; running parts are interrupted too
   */
  public String make(LocalDate date, List<SourceId> sources, String execution)
      throws InterruptedException {
    return flow.make(date, sources, execution);
  }
}
