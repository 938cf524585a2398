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
import ainews.web.Network;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Builds the parts of the agent for one process. */
public final class LocalAgent {
  private final EditionFlow flow;

  /**
   * @param assistance the models that help to summarise
   * @param siteUrl where the site is served, for the address of an edition
   */
  public LocalAgent(
      Table table,
      SiteStore site,
      String siteUrl,
      Settings settings,
      Models assistance,
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
            // One for all, so that requests of two sources to one host wait for one another.
            new FetchRun(editions, items, settings, secrets, network, random),
            new Summarise(editions, items, settings, assistance),
            new Publish(editions, site, siteUrl),
            EditionFlow.LONGEST_FETCH,
            progress);
  }

  /**
   * Makes a day's edition.
   *
   * @param sources those to read; all that are on where empty
   * @param execution a name that no other making has
   * @return the address of the edition
   */
  public String make(LocalDate date, List<SourceId> sources, String execution)
      throws InterruptedException {
    return flow.make(date, sources, execution);
  }
}
