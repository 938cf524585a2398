package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Hash;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Published;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts up an edition and whatever else it changes: its neighbours, what leads to it, and the
 * threads that it goes on with. What is read and written does not grow with the archive.
 */
final class Publication {
  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final Site site;
  private Archive archive;

  /**
   * @param archive as it is before
   */
  Publication(EditionStore editions, SiteStore store, Site site, Archive archive) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.store = store;
    this.site = site;
    this.archive = archive;
  }

  /**
   * @param isNew whether readers see no edition of the day yet
   * @return the version that the catalogue has now, if nobody else has changed it meanwhile
   */
  long put(Edition edition, boolean isNew) {
    LocalDate date = edition.date();
    long version = archive.version();
    Map<String, String> threads = threads(edition);
    List<SiteFile> files = site.edition(edition, threads, archive.neighbours(date));
    // Before the pages that they belong to.
    renewStill();
    files.forEach(store::put);
    Optional<Published> before = archive.day(date);
    boolean isChanged = catalogue.put(Published.of(edition, threads));
    archive = new Archive(editions);
    stages(edition, threads, before);
    YearMonth month = YearMonth.from(date);
    site.month(month, archive.month(month)).forEach(store::put);
    site.months(archive.months()).forEach(store::put);
    if (isNew) {
      renewNeighbours(date);
    }
    if (isShownAtTheFront(date)) {
      renewRecent(edition, threads);
    }
    return isChanged ? version + 1 : version;
  }

  private void renewStill() {
    List<SiteFile> files = site.still();
    String hash = Hash.of(files);
    if (!editions.stillFiles().hash().equals(Optional.of(hash))) {
      files.forEach(store::put);
      editions.stillFiles().putHash(hash);
    }
  }

  /** The thread of each story that tells a later stage: that of the earlier story, or a new one. */
  private Map<String, String> threads(Edition edition) {
    Map<String, String> threads = new HashMap<>();
    for (Story story : edition.stories()) {
      story.update().ifPresent(update -> threads.put(story.id(), thread(update)));
    }
    return threads;
  }

  private String thread(Update update) {
    return archive.threads(update.date()).getOrDefault(update.story(), start(update));
  }

  private void stages(Edition edition, Map<String, String> threads, Optional<Published> before) {
    Set<String> changed = new HashSet<>(threads.values());
    before.ifPresent(
        known ->
            known.told().stream()
                .filter(told -> told.thread().isPresent() && !threads.containsKey(told.id()))
                .forEach(
                    told -> {
                      catalogue.removeStage(told.thread().get(), edition.date(), told.id());
                      changed.add(told.thread().get());
                    }));
    for (Story story : edition.stories()) {
      String own = edition.date() + "-" + story.id();
      Optional<String> thread =
          Optional.ofNullable(threads.get(story.id()))
              .or(() -> Optional.of(own).filter(id -> isAmendedStart(story, id)));
      thread.ifPresent(
          id -> {
            catalogue.putStage(id, new Catalogue.Stage(edition.date(), story.id(), story.texts()));
            changed.add(id);
          });
      story
          .update()
          .filter(update -> threads.get(story.id()).equals(start(update)))
          .ifPresent(update -> catalogue.putStage(start(update), first(update)));
    }
    for (String thread : changed) {
      List<Catalogue.Stage> stages = catalogue.thread(thread);
      if (!stages.isEmpty()) {
        site.thread(thread, stages).forEach(store::put);
      }
    }
  }

  private boolean isAmendedStart(Story story, String thread) {
    return !story.amendments().isEmpty() && !catalogue.thread(thread).isEmpty();
  }

  private static String start(Update update) {
    return update.date() + "-" + update.story();
  }

  private static Catalogue.Stage first(Update update) {
    return new Catalogue.Stage(update.date(), update.story(), update.titles());
  }

  private void renewNeighbours(LocalDate date) {
    Site.Neighbours own = archive.neighbours(date);
    own.previous().ifPresent(this::renewPages);
    own.next().ifPresent(this::renewPages);
    tellGap(own.previous().orElse(date), date);
    tellGap(date, own.next().orElse(date));
  }

  private void renewPages(LocalDate date) {
    editions
        .publishedEdition(date)
        .ifPresent(
            edition ->
                site.pages(edition, archive.threads(date), archive.neighbours(date))
                    .forEach(store::put));
  }

  private void tellGap(LocalDate from, LocalDate to) {
    LocalDate day = from.plusDays(1);
    Optional<Site.Neighbours> around = archive.gap(day);
    while (around.isPresent() && day.isBefore(to)) {
      site.missing(day, around.get()).forEach(store::put);
      day = day.plusDays(1);
    }
  }

  /** Whether it is one of the last days, or the one that the newest leads back to. */
  private boolean isShownAtTheFront(LocalDate date) {
    LocalDate newest = archive.newest();
    return !date.isBefore(newest.minusDays(Archive.RECENT_DAYS))
        || newest.equals(archive.days().higher(date));
  }

  private void renewRecent(Edition edition, Map<String, String> threads) {
    List<Published> recent = archive.recent();
    LocalDate newest = archive.newest();
    boolean isNewest = newest.equals(edition.date());
    Edition front = isNewest ? edition : editions.publishedEdition(newest).orElse(edition);
    Map<String, String> frontThreads = isNewest ? threads : archive.threads(newest);
    site.fronts(front, frontThreads, archive.neighbours(front.date()), Archive.beside(recent))
        .forEach(store::put);
    site.categories(recent).forEach(store::put);
    site.feeds(recent).forEach(store::put);
  }
}
