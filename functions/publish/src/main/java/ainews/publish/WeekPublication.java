package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Site;
import ainews.publish.site.SiteParts;
import ainews.publish.site.SitePlan;
import ainews.publish.site.SitePlan.Part;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a weekly edition's files and the lists that name it, none of them a day's own. */
final class WeekPublication {
  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final Site site;
  private final Archive archive;

  /**
   * @param archive the published days and weeks before
   */
  WeekPublication(EditionStore editions, SiteStore store, Site site, Archive archive) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.store = store;
    this.site = site;
    this.archive = archive;
  }

  void put(PublishedWeek week) {
    new SiteParts(site, archive, catalogue).week(week).forEach(store::put);
    TreeSet<YearMonth> months = new TreeSet<>();
    Optional.ofNullable(archive.weeks().get(week.week()))
        .ifPresent(days -> months.add(YearMonth.from(days.getLast())));
    catalogue.weeks().publish(week);
    months.add(YearMonth.from(week.days().getLast()));
    Archive after = new Archive(editions);
    SiteParts render = new SiteParts(site, after, catalogue);
    List<SiteFile> files = new ArrayList<>();
    for (Part part : new SitePlan(after).after(week.week(), months)) {
      Optional<LocalDate> shown = render.edition(part);
      if (shown.isEmpty()) {
        files.addAll(render.files(part));
      } else {
        editions
            .publishedEdition(shown.get())
            .ifPresent(edition -> files.addAll(render.files(part, edition)));
      }
    }
    files.forEach(store::put);
  }
}
