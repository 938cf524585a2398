package ainews.publish.validation;

import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.store.Correction;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edition's gate: reads the rendered pages back and holds them against the ten points that hold
 * for every edition. A story with a fault is degraded or dropped and the pages are rendered again;
 * only a fault of a page itself stops the edition. For one revision of one day.
 */
public final class EditionValidator {
  /** A story is degraded in so many ways at most, and others may have to give way after it. */
  private static final int MOST_ROUNDS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(EditionValidator.class);

  private final EditionStore editions;
  private final LocalDate date;
  private final int revision;
  private final boolean isNew;
  private final List<SourceId> sources;
  private final List<Verdict> texts;

  private EditionValidator(EditionStore editions, LocalDate date, int revision, boolean isNew) {
    this.editions = editions;
    this.date = date;
    this.revision = revision;
    this.isNew = isNew;
    this.sources = editions.plan(date, revision).map(Plan::sources).orElse(List.of());
    this.texts = editions.verdicts(date, revision);
  }

  /**
   * The edition as it may be published. What became of its stories is stored, in one step, so that
   * it is published the same again.
   *
   * @param isNew whether readers do not see this revision yet: then it must not tell what the days
   *     around it do
   * @throws PageFaultException if a page may not be published
   * @throws IllegalStateException if the revision is not summarised
   */
  public static Edition passed(EditionStore editions, LocalDate date, int revision, boolean isNew) {
    return new EditionValidator(editions, date, revision, isNew).run();
  }

  private Edition run() {
    Correction before = editions.correction(date, revision);
    Correction correction = before;
    Edition edition = editions.edition(date, revision, correction);
    List<Fault> faults = faults(edition);
    for (int round = 0; !faults.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        Fault last = faults.getFirst();
        throw new PageFaultException(
            last.point(),
            last.language(),
            "story " + last.story() + " stays faulty: " + last.what());
      }
      correction = correction.with(verdicts(edition, faults, correction));
      edition = editions.edition(date, revision, correction);
      faults = faults(edition);
    }
    if (!correction.equals(before)) {
      editions.putCorrection(date, revision, correction);
      correction.verdicts().stream().skip(before.verdicts().size()).forEach(this::log);
    }
    return edition;
  }

  /** The faults of stories; those of the pages themselves are looked for once there are none. */
  private List<Fault> faults(Edition edition) {
    Map<Language, ReadBack> pages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      pages.put(language, ReadBack.of(Markdown.of(edition, language)));
    }
    List<Fault> faults = check(edition, pages, texts, sources);
    return faults.isEmpty() && isNew ? RepeatCheck.faults(edition, revision, editions) : faults;
  }

  /**
   * @return the faults of stories
   * @throws PageFaultException if there are none, but one of a page
   */
  static List<Fault> check(
      Edition edition, Map<Language, ReadBack> pages, List<Verdict> texts, List<SourceId> sources) {
    List<Fault> faults = new ArrayList<>();
    pages.forEach(
        (language, page) -> StoryCheck.lost(edition, language, page).ifPresent(faults::add));
    if (!faults.isEmpty()) {
      return faults;
    }
    pages.forEach((language, page) -> faults.addAll(StoryCheck.of(edition, language, page)));
    faults.addAll(TextCheck.of(edition, pages, texts));
    if (faults.isEmpty()) {
      pages.forEach((language, page) -> new PageCheck(edition, language, page).check(sources));
    }
    return faults;
  }

  private List<Verdict> verdicts(Edition edition, List<Fault> faults, Correction correction) {
    Map<String, Story> stories = new HashMap<>();
    edition.stories().forEach(story -> stories.put(story.id(), story));
    Map<String, Set<Outcome>> tried = outcomes(correction.verdicts());
    Map<String, Set<Outcome>> now = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Fault fault : faults) {
      Story story = stories.get(fault.story());
      Outcome outcome =
          Remedy.of(fault, story, tried.getOrDefault(story.id(), EnumSet.noneOf(Outcome.class)));
      Set<Outcome> known = now.computeIfAbsent(story.id(), id -> EnumSet.noneOf(Outcome.class));
      // What both languages show needs one remedy, and what is dropped none.
      if (!known.contains(Outcome.DROPPED) && known.add(outcome)) {
        verdicts.add(fault.verdict(outcome));
      }
    }
    return verdicts;
  }

  private static Map<String, Set<Outcome>> outcomes(List<Verdict> verdicts) {
    Map<String, Set<Outcome>> outcomes = new HashMap<>();
    for (Verdict verdict : verdicts) {
      outcomes
          .computeIfAbsent(verdict.story(), id -> EnumSet.noneOf(Outcome.class))
          .add(verdict.outcome());
    }
    return outcomes;
  }

  // Without the words at fault, which are an answer's: they are kept with the verdict.
  private void log(Verdict verdict) {
    LOG.atWarn()
        .addKeyValue("edition", date)
        .addKeyValue("revision", revision)
        .addKeyValue("story", verdict.story())
        .addKeyValue("outcome", verdict.outcome().id())
        .log(verdict.reason());
  }
}
