package ainews.publish.corrections;

import ainews.publish.Publish;
import ainews.publish.PublishedEdition;
import ainews.publish.site.SitePlan;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.store.Amendments;
import ainews.shared.store.EditionStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * Retracts, restores or corrects a published story, in every language and on every page that shows
 * it. The change is stored in one step before the pages are written again, so repeating a request
 * finishes an interrupted one and otherwise changes nothing.
 */
public final class Amender {
  private final EditionStore editions;
  private final Publish publish;
  private final InstantSource clock;

  public Amender(EditionStore editions, Publish publish, InstantSource clock) {
    this.editions = editions;
    this.publish = publish;
    this.clock = clock;
  }

  /**
   * Retracts a story: it keeps its place, struck through and without its summary, and is no longer
   * counted.
   *
   * @throws AmendmentException if there is no such story, or the reason cannot be printed
   */
  public AmendmentResult withdraw(LocalDate date, ChangeRequest change) {
    requireNoTexts(change, "retracted");
    return amend(Kind.WITHDRAWN, date, change);
  }

  /**
   * Restores a retracted story. A note below it says that it was retracted and restored, and why.
   *
   * @throws AmendmentException if there is no such story, it is not retracted, or the reason cannot
   *     be printed
   */
  public AmendmentResult restore(LocalDate date, ChangeRequest change) {
    requireNoTexts(change, "restored");
    return amend(Kind.RESTORED, date, change);
  }

  private static void requireNoTexts(ChangeRequest change, String done) {
    if (!change.titles().isEmpty() || !change.summaries().isEmpty()) {
      throw new AmendmentException(
          "a story being " + done + " cannot get a new title or summary; correct it separately");
    }
  }

  /**
   * Corrects a story: the given texts replace its own, and a note below says that it was corrected,
   * and why.
   *
   * @throws AmendmentException if there is no such story, it is retracted, or a text cannot be
   *     printed
   */
  public AmendmentResult correct(LocalDate date, ChangeRequest change) {
    return amend(Kind.CORRECTED, date, change);
  }

  private AmendmentResult amend(Kind kind, LocalDate date, ChangeRequest change) {
    TextLimits.require(change);
    Edition edition =
        editions
            .publishedEdition(date)
            .orElseThrow(() -> new AmendmentException("no edition of " + date + " is published"));
    Story story = new StoryFinder(edition).find(change.story());
    Amendment amendment =
        new Amendment(
            kind,
            clock.instant().atZone(edition.zone()).toLocalDate(),
            change.why(),
            change.titles(),
            change.summaries());
    editions.amendments().change(date, before -> after(before, story, amendment));
    return published(date, story);
  }

  private static Amendments after(Amendments before, Story story, Amendment amendment) {
    if (amendment.kind() == Kind.CORRECTED && (story.isWithdrawn() || before.isWithdrawn(story))) {
      throw new AmendmentException(
          "story " + story.id() + " is retracted; restore it before correcting it");
    }
    boolean withdrawn = story.isWithdrawn() || before.isWithdrawn(story);
    if (amendment.kind() == Kind.RESTORED && !withdrawn && !before.endsWith(story, amendment)) {
      throw new AmendmentException("story " + story.id() + " is not retracted");
    }
    return before.with(story, amendment);
  }

  private AmendmentResult published(LocalDate date, Story story) {
    List<LocalDate> days = SitePlan.amended(date, story, editions);
    List<PublishedEdition> published =
        days.stream().map(day -> publish.run(day, editions.head(day).orElseThrow())).toList();
    return new AmendmentResult(
        date, story.id(), story.text(Language.EN).title(), days, published.getFirst().url());
  }
}
