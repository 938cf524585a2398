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
 * Withdraws, restores or corrects a published story, in every language and on every page where it
 * stands. The change is stored in one step and then the pages are put up again, so doing it again
 * finishes what broke off and else changes nothing.
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
   * Withdraws a story: it keeps its place, struck and without its summary, and counts no longer.
   *
   * @throws AmendmentException if there is no such story, or the reason cannot be printed
   */
  public AmendmentResult withdraw(LocalDate date, ChangeRequest change) {
    requireNoTexts(change, "retracted");
    return amend(Kind.WITHDRAWN, date, change);
  }

  /**
   * Takes a withdrawal back: the story stands as before, and below it that it was withdrawn and
   * restored, and why.
   *
   * @throws AmendmentException if there is no such story, it is not withdrawn, or the reason cannot
   *     be printed
   */
  public AmendmentResult restore(LocalDate date, ChangeRequest change) {
    requireNoTexts(change, "restored");
    return amend(Kind.RESTORED, date, change);
  }

  private static void requireNoTexts(ChangeRequest change, String done) {
    if (!change.titles().isEmpty() || !change.summaries().isEmpty()) {
      throw new AmendmentException("a story that is " + done + " gets no new title or summary");
    }
  }

  /**
   * Corrects a story: the texts that are given stand in place of its own, and below them that and
   * why it was corrected.
   *
   * @throws AmendmentException if there is no such story, it is withdrawn, or a text cannot be
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
          "story " + story.id() + " is retracted: nobody would see it corrected");
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
