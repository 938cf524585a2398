package ainews.publish.watch;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with an edition as a whole. */
final class EditionProblems {
  private static final int FEWEST_STORIES = 10;

  /** The least number of days for a median. */
  private static final int FEWEST_DAYS = 5;

  private static final double MANY = .3;

  /** So many questions may stay open. */
  private static final int FEW_FAILURES = 2;

  private static final String NOTES = "the notes at the end of the edition";
  private static final String LOG = "the log of the function summarise";
  private static final String FINDINGS = "what `./ainews check` or " + LOG + " says of each text";

  private final List<DailyProblem> found = new ArrayList<>();
  private final Edition edition;
  private final int all;

  private EditionProblems(Edition edition) {
    this.edition = edition;
    this.all = edition.stories().size();
  }

  /**
   * Returns the problems of an edition.
   *
   * @param planned the number of stories it was stored with
   * @param before the numbers of stories of the last days
   */
  static List<DailyProblem> of(Edition edition, int planned, List<Integer> before) {
    EditionProblems problems = new EditionProblems(edition);
    problems.stories(before);
    problems.rows(planned);
    problems.models();
    edition.provenance().writing().ifPresent(problems::texts);
    return problems.found;
  }

  private void stories(List<Integer> before) {
    List<Integer> sorted = before.stream().sorted().toList();
    int median = sorted.size() < FEWEST_DAYS ? 0 : sorted.get(sorted.size() / 2);
    String remedy = "see which source brought less than usual, and why";
    if (all < FEWEST_STORIES) {
      add("the edition has only " + stories(all), NOTES, remedy);
    } else if (all * 2 < median) {
      add("the edition has " + stories(all) + "; the usual number is " + median, NOTES, remedy);
    }
  }

  private void rows(int planned) {
    int unreadable = Math.max(0, planned - all);
    // A row that cannot be read counts as dropped.
    int dropped = edition.provenance().dropped() - unreadable;
    if (dropped > 0) {
      add(
          stories(dropped) + " left out because of a fault that the check found",
          FINDINGS,
          "correct nothing by hand; report the fault if the story was sound");
    }
    if (unreadable > 0) {
      add(
          stories(unreadable) + " left out because stored rows cannot be read",
          "the log of the function publish",
          "produce the day again, or restore the table to a time before the damage");
    }
  }

  private void models() {
    edition
        .provenance()
        .failures()
        .ifPresent(
            failures -> {
              if (failures.writing().isPresent()) {
                add(
                    "no model answered (" + failures.writing().get() + "), so no text was written",
                    LOG,
                    "check the access to the model, its quota and its name");
              } else if (failures.count() > FEW_FAILURES) {
                add(
                    "models left " + failures.count() + " questions without an answer",
                    LOG,
                    "check the model's quota, or choose another model");
              }
            });
  }

  private void texts(Provenance.Writing writing) {
    if (writing.outOfMoney()) {
      add(
          "the day's budget for models was reached",
          NOTES,
          "raise the budget (parameter Budget, setting models.budget) or choose cheaper models");
    }
    if (writing.outOfTime()) {
      add(
          "the time for writing ran out",
          LOG,
          "choose a faster model, or raise models.parallel in the settings");
    }
    int rejected = writing.rewritten() + writing.replaced();
    if (rejected > MANY * all) {
      add(
          "the check rejected the first text of " + rejected + " of " + stories(all),
          FINDINGS,
          "choose a better model for models.write");
    }
    long extracts = edition.stories().stream().filter(story -> !story.isWritten()).count();
    if (extracts > MANY * all && !edition.provenance().isWithoutModel()) {
      add(
          extracts + " of " + stories(all) + " are extracts",
          NOTES,
          "see whether budget, time or the check kept the texts out");
    }
  }

  private void add(String what, String where, String remedy) {
    found.add(new DailyProblem(what, where, remedy));
  }

  private static String stories(int count) {
    return count == 1 ? "1 story" : count + " stories";
  }
}
