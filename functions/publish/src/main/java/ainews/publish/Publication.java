package ainews.publish;

import ainews.publish.page.Topic;
import ainews.publish.page.Topics;
import ainews.publish.site.Archive;
import ainews.publish.site.Hash;
import ainews.publish.site.Site;
import ainews.publish.site.SiteParts;
import ainews.publish.site.SitePlan;
import ainews.publish.site.SitePlan.Part;
import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes an edition's files and all other files that it changes, as {@link SitePlan} lists them.
 */
final class Publication {
  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final Site site;
  private final Archive archive;
  private final Edition edition;

  /**
   * @param archive the published days before this edition
   */
  Publication(EditionStore editions, SiteStore store, Site site, Archive archive, Edition edition) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.store = store;
    this.site = site;
    this.archive = archive;
    this.edition = edition;
  }

  /**
   * Writes the files and the day's row in the catalogue.
   *
   * @param isNew whether no edition of the day is published yet
   * @return the catalogue's version afterwards, unless somebody else changed it meanwhile
   */
  long put(boolean isNew) {
    LocalDate date = edition.date();
    Map<String, String> threads = threads();
    PublishedDay day = PublishedDay.of(edition, threads);
    Optional<PublishedDay> before = archive.day(date);
    Set<String> topics = topics(day, before);
    put(SitePlan.before(date), archive.with(day));
    boolean isChanged = catalogue.put(day);
    Archive after = new Archive(editions);
    Set<String> changed = stages(threads, before);
    for (Part part : new SitePlan(after).after(date, isNew, changed, starts(), topics)) {
      put(List.of(part), after);
    }
    return isChanged ? archive.version() + 1 : archive.version();
  }

  /** Renders all parts before it writes the first file. */
  private void put(List<Part> parts, Archive archive) {
    SiteParts render = new SiteParts(site, archive, catalogue);
    Map<Part, List<SiteFile>> rendered = new LinkedHashMap<>();
    for (Part part : parts) {
      Optional<LocalDate> shown = render.edition(part);
      rendered.put(
          part,
          shown.isEmpty()
              ? render.files(part)
              : read(part, shown.get()).map(it -> render.files(part, it)).orElse(List.of()));
    }
    rendered.forEach(this::put);
  }

  private void put(Part part, List<SiteFile> files) {
    Optional<String> hash =
        Optional.of(files).filter(all -> part instanceof Part.Fixed).map(Hash::of);
    if (hash.isEmpty() || !editions.fixedFileHashes().hash().equals(hash)) {
      files.forEach(store::put);
      hash.ifPresent(editions.fixedFileHashes()::putHash);
    }
  }

  /** Reads the edition that a part shows; the front pages fall back to the one being published. */
  private Optional<Edition> read(Part part, LocalDate date) {
    if (date.equals(edition.date())) {
      return Optional.of(edition);
    }
    Optional<Edition> other = editions.publishedEdition(date);
    return part instanceof Part.Fronts ? other.or(() -> Optional.of(edition)) : other;
  }

  /** The topics that the day has or had, of which the catalogue then knows that it has them. */
  private Set<String> topics(PublishedDay day, Optional<PublishedDay> before) {
    Set<String> topics = new TreeSet<>();
    before.ifPresent(known -> Topics.of(known).forEach(topic -> topics.add(topic.id())));
    for (Topic topic : Topics.of(day)) {
      catalogue.addTopicDays(topic.id(), List.of(day.date()));
      topics.add(topic.id());
    }
    return topics;
  }

  /** The days of the stories that the edition's updates follow, whose pages link to the threads. */
  private Set<LocalDate> starts() {
    return edition.stories().stream()
        .flatMap(story -> story.update().stream())
        .filter(update -> thread(update).equals(start(update)))
        .map(Update::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The thread of each update, by story id: the earlier story's thread or a new one. */
  private Map<String, String> threads() {
    Map<String, String> threads = new HashMap<>();
    for (Story story : edition.stories()) {
      story.update().ifPresent(update -> threads.put(story.id(), thread(update)));
    }
    return threads;
  }

  private String thread(Update update) {
    return archive.threads(update.date()).getOrDefault(update.story(), start(update));
  }

  /**
   * Stores the edition's stories that belong to threads.
   *
   * @return the threads whose pages may have changed
   */
  private Set<String> stages(Map<String, String> threads, Optional<PublishedDay> before) {
    Set<String> changed = new HashSet<>(threads.values());
    before.ifPresent(
        known ->
            known.entries().stream()
                .filter(story -> story.thread().isPresent() && !threads.containsKey(story.id()))
                .forEach(
                    story -> {
                      catalogue.removeStage(story.thread().get(), edition.date(), story.id());
                      changed.add(story.thread().get());
                    }));
    for (Story story : edition.stories()) {
      String own = edition.date() + "-" + story.id();
      Optional<String> thread =
          Optional.ofNullable(threads.get(story.id()))
              .or(() -> Optional.of(own).filter(id -> isAmendedStart(story, id)));
      thread.ifPresent(
          id -> {
            catalogue.putStage(
                id, new Catalogue.Stage(edition.date(), story.id(), story.textsWithoutEvidence()));
            changed.add(id);
          });
      story
          .update()
          .filter(update -> threads.get(story.id()).equals(start(update)))
          .ifPresent(update -> catalogue.putStage(start(update), first(update)));
    }
    return changed;
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
}
