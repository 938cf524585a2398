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
 * Holds an edition against the points that hold for every edition, before it is published. A story
 * with a fault is degraded or dropped; only what the whole edition lacks stops it. How the edition
 * is rendered is no part of this: every text is escaped so that it stays text.
 *
 * <p>For one revision of one day.
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
   * @throws PageFaultException if the edition may not be published
   * @throws IllegalStateException if the revision is not summarised
   */
  public static Edition passed(EditionStore editions, LocalDate date, int revision, boolean isNew) {
    return new EditionValidator(editions, date, revision, isNew).run();
  }

  private Edition run() {
    Downgrade before = editions.correction(date, revision);
    Downgrade correction = before;
    Edition edition = editions.edition(date, revision, correction);
    List<StoryFault> faults = faults(edition);
    for (int round = 0; !faults.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        StoryFault last = faults.getFirst();
        throw new PageFaultException(
            last.point(), "story " + last.story() + " stays faulty: " + last.what());
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

  /** The faults of stories; those of the edition itself are looked for once there are none. */
  private List<StoryFault> faults(Edition edition) {
    List<StoryFault> faults = new ArrayList<>(PlacementCheck.of(edition));
    faults.addAll(TextCheck.of(edition, texts));
    if (!faults.isEmpty()) {
      return faults;
    }
    for (SourceId source : sources) {
      if (edition.coverage().stream().noneMatch(outcome -> outcome.source().equals(source))) {
        throw new PageFaultException(10, "the notes do not say what " + source + " did");
      }
    }
    return isNew ? RepeatCheck.faults(edition, revision, editions) : faults;
  }

  private List<Verdict> verdicts(Edition edition, List<StoryFault> faults, Downgrade correction) {
    Map<String, Story> stories = new HashMap<>();
    edition.stories().forEach(story -> stories.put(story.id(), story));
    Map<String, Set<Outcome>> tried = outcomes(correction.verdicts());
    Map<String, Set<Outcome>> now = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoryFault fault : faults) {
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
