package ainews.publish;

import ainews.publish.site.Bucket;
import ainews.publish.site.Site;
import ainews.publish.site.SiteFile;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Published;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts up an edition and whatever else it changes: its neighbours, what leads to it, and the
 * threads that it goes on with. What is read and written does not grow with the archive.
 */
final class Publication {
  /** So many days stand beside the newest, in feeds and in the pages of categories. */
  private static final int RECENT_DAYS = 14;

  private static final int DAYS_BESIDE = 7;

  /** A longer gap between two editions is not told day by day. */
  private static final int LONGEST_GAP = 31;

  private final EditionStore editions;
  private final Catalogue catalogue;
  private final Bucket bucket;
  private final Site site;
  private final Map<YearMonth, List<Published>> months = new HashMap<>();

  Publication(EditionStore editions, Bucket bucket, Site site) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.bucket = bucket;
    this.site = site;
  }

  /**
   * @param isNew whether readers see no edition of the day yet
   * @return the version that the catalogue has now, if nobody else has changed it meanwhile
   */
  long put(Edition edition, boolean isNew) {
    LocalDate date = edition.date();
    long version = catalogue.version();
    Map<String, String> threads = threads(edition);
    List<SiteFile> files = site.edition(edition, threads, neighbours(date));
    // Before the pages that they belong to.
    renewStill();
    files.forEach(bucket::put);
    Optional<Published> before = catalogue.day(date);
    boolean isChanged = catalogue.put(Published.of(edition, threads));
    months.clear();
    stages(edition, threads, before);
    if (isNew) {
      renewNeighbours(date);
    }
    YearMonth month = YearMonth.from(date);
    SortedMap<YearMonth, Integer> all = catalogue.months();
    site.archive(month, month(month), all).forEach(bucket::put);
    LocalDate newest = month(all.lastKey()).getLast().date();
    if (!date.isBefore(newest.minusDays(RECENT_DAYS))) {
      renewRecent(edition, threads, newest);
    }
    return isChanged ? version + 1 : version;
  }

  private void renewStill() {
    List<SiteFile> files = site.still();
    String hash = SiteFile.hash(files);
    if (!editions.stillFiles().hash().equals(Optional.of(hash))) {
      files.forEach(bucket::put);
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
    return catalogue.day(update.date()).stream()
        .flatMap(day -> day.told().stream())
        .filter(told -> told.id().equals(update.story()))
        .flatMap(told -> told.thread().stream())
        .findFirst()
        .orElse(update.date() + "-" + update.story());
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
        site.thread(thread, stages).forEach(bucket::put);
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
    Site.Neighbours own = neighbours(date);
    own.previous().ifPresent(this::renewPages);
    own.next().ifPresent(this::renewPages);
    own.previous().ifPresent(previous -> tellGap(previous, date));
    own.next().ifPresent(next -> tellGap(date, next));
  }

  private void renewPages(LocalDate date) {
    editions
        .publishedEdition(date)
        .ifPresent(
            edition -> site.pages(edition, known(date), neighbours(date)).forEach(bucket::put));
  }

  private void tellGap(LocalDate from, LocalDate to) {
    if (from.plusDays(LONGEST_GAP).isBefore(to)) {
      return;
    }
    Site.Neighbours around = new Site.Neighbours(Optional.of(from), Optional.of(to));
    for (LocalDate day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
      site.missing(day, around).forEach(bucket::put);
    }
  }

  private void renewRecent(Edition edition, Map<String, String> threads, LocalDate newest) {
    List<Published> recent = recent(newest);
    boolean isNewest = newest.equals(edition.date());
    Edition front = isNewest ? edition : editions.publishedEdition(newest).orElse(edition);
    Map<String, String> frontThreads = isNewest ? threads : known(newest);
    List<Published> beside = recent.subList(0, Math.min(DAYS_BESIDE + 1, recent.size()));
    site.fronts(front, frontThreads, neighbours(front.date()), beside).forEach(bucket::put);
    site.categories(recent).forEach(bucket::put);
    site.feeds(recent).forEach(bucket::put);
  }

  /** The newest first. */
  private List<Published> recent(LocalDate newest) {
    List<Published> recent = new ArrayList<>();
    for (int back = 0; back < RECENT_DAYS; back++) {
      day(newest.minusDays(back)).ifPresent(recent::add);
    }
    return recent;
  }

  private Optional<Published> day(LocalDate date) {
    List<Published> month = months.get(YearMonth.from(date));
    return month == null
        ? catalogue.day(date)
        : month.stream().filter(day -> day.date().equals(date)).findFirst();
  }

  private Map<String, String> known(LocalDate date) {
    Map<String, String> threads = new TreeMap<>();
    day(date)
        .ifPresent(
            day ->
                day.told()
                    .forEach(told -> told.thread().ifPresent(id -> threads.put(told.id(), id))));
    return threads;
  }

  private Site.Neighbours neighbours(LocalDate date) {
    List<LocalDate> before = new ArrayList<>();
    List<LocalDate> after = new ArrayList<>();
    SortedMap<YearMonth, Integer> all = catalogue.months();
    YearMonth month = YearMonth.from(date);
    SortedMap<YearMonth, Integer> earlier = all.headMap(month);
    SortedMap<YearMonth, Integer> later = all.tailMap(month.plusMonths(1));
    for (Published day : month(month)) {
      if (!day.date().equals(date)) {
        (day.date().isBefore(date) ? before : after).add(day.date());
      }
    }
    if (before.isEmpty() && !earlier.isEmpty()) {
      catalogue.month(earlier.lastKey()).forEach(day -> before.add(day.date()));
    }
    if (after.isEmpty() && !later.isEmpty()) {
      catalogue.month(later.firstKey()).forEach(day -> after.add(day.date()));
    }
    return new Site.Neighbours(
        before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()),
        after.isEmpty() ? Optional.empty() : Optional.of(after.getFirst()));
  }

  private List<Published> month(YearMonth month) {
    return months.computeIfAbsent(month, catalogue::month);
  }
}
