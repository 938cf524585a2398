package ainews.publish.validation;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.store.Downgrade;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks one revision of an edition against the ten points that hold for every edition, before it
 * is published. A faulty story is degraded or dropped; only a fault of the edition as a whole stops
 * the edition. Rendering needs no check here, since it escapes every text.
 */
public final class EditionValidator {
  /** More rounds than the ways to degrade one story, since that may make another one faulty. */
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
   * Returns the edition as it may be published. What was degraded or dropped is stored in one step,
   * so that publishing again gives the same edition.
   *
   * @param isNew whether this revision is not published yet; only then is it checked for stories
   *     that the days around it have
   * @throws PageFaultException if the edition must not be published
   * @throws IllegalStateException if the revision is not summarised
   */
  public static Edition passed(EditionStore editions, LocalDate date, int revision, boolean isNew) {
    return new EditionValidator(editions, date, revision, isNew).run();
  }

  private Edition run() {
    Downgrade before = editions.downgrade(date, revision);
    Downgrade downgrade = before;
    Edition edition = editions.edition(date, revision, downgrade);
    List<StoryFault> faults = faults(edition);
    for (int round = 0; !faults.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        StoryFault last = faults.getFirst();
        throw new PageFaultException(
            last.point(), "story " + last.story() + " cannot be repaired: " + last.what());
      }
      downgrade = downgrade.with(verdicts(edition, faults, downgrade));
      edition = editions.edition(date, revision, downgrade);
      faults = faults(edition);
    }
    if (!downgrade.equals(before)) {
      editions.putDowngrade(date, revision, downgrade);
      downgrade.verdicts().stream().skip(before.verdicts().size()).forEach(this::log);
    }
    return edition;
  }

  /** The faults of stories. The edition as a whole is checked once there are none. */
  private List<StoryFault> faults(Edition edition) {
    List<StoryFault> faults = new ArrayList<>(PlacementCheck.of(edition));
    faults.addAll(TextCheck.of(edition, texts));
    if (!faults.isEmpty()) {
      return faults;
    }
    for (SourceId source : sources) {
      if (edition.sourceReports().stream().noneMatch(report -> report.source().equals(source))) {
        throw new PageFaultException(10, "no source report from " + source);
      }
    }
    return isNew ? RepeatCheck.faults(edition, revision, editions) : faults;
  }

  private List<Verdict> verdicts(Edition edition, List<StoryFault> faults, Downgrade downgrade) {
    Map<String, Story> stories = new HashMap<>();
    edition.stories().forEach(story -> stories.put(story.id(), story));
    Map<String, Set<Outcome>> tried = outcomes(downgrade.verdicts());
    Map<String, Set<Outcome>> now = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoryFault fault : faults) {
      Story story = stories.get(fault.story());
      Outcome outcome =
          Remedy.of(fault, story, tried.getOrDefault(story.id(), EnumSet.noneOf(Outcome.class)));
      Set<Outcome> known = now.computeIfAbsent(story.id(), id -> EnumSet.noneOf(Outcome.class));
      // A fault in both languages needs one remedy, and a dropped story none.
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

  // The faulty words may be a model's and are not logged; they are stored with the verdict.
  private void log(Verdict verdict) {
    LOG.atWarn()
        .addKeyValue("edition", date)
        .addKeyValue("revision", revision)
        .addKeyValue("story", verdict.story())
        .addKeyValue("outcome", verdict.outcome().id())
        .log(verdict.reason());
  }
}
