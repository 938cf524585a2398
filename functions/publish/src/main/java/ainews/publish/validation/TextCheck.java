package ainews.publish.validation;

import ainews.publish.Words;
import ainews.publish.validation.Fault.Kind;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what the printed words of stories may not be. Those that the operator amended are the
 * operator's own.
 */
final class TextCheck {
  private final Edition edition;
  private final Map<Language, ReadBack> pages;
  private final Set<String> rejected = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private TextCheck(Edition edition, Map<Language, ReadBack> pages) {
    this.edition = edition;
    this.pages = pages;
  }

  /**
   * @param pages in which every story is in its place
   * @param verdicts what was found in the texts when they were written
   */
  static List<Fault> of(Edition edition, Map<Language, ReadBack> pages, List<Verdict> verdicts) {
    TextCheck check = new TextCheck(edition, pages);
    verdicts.stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.REPLACED)
        .forEach(verdict -> check.rejected.add(verdict.story()));
    for (int i = 0; i < edition.stories().size(); i++) {
      if (isItsOwn(edition.stories().get(i))) {
        check.check(i);
      }
    }
    return check.faults;
  }

  /** Whether a story is told in its own words, not in the operator's. */
  private static boolean isItsOwn(Story story) {
    return !story.isWithdrawn()
        && story.amendments().stream().noneMatch(each -> each.kind() == Amendment.Kind.CORRECTED);
  }

  private void check(int place) {
    Story story = edition.stories().get(place);
    if (story.isWritten() && rejected.contains(story.id())) {
      add(6, story, Language.ZH, Kind.TEXT, Fault.TITLE, "words that did not pass", "");
    }
    for (Language language : Language.values()) {
      ReadBack.Told told = pages.get(language).stories().get(place);
      words(story, language, Fault.TITLE, told.title());
      words(story, language, Fault.SUMMARY, told.text());
      if (!told.text().isEmpty() && story.update().isEmpty() && hadNoSubstance(story)) {
        add(7, story, language, Kind.PADDING, Fault.SUMMARY, "more than its posts say", "");
      }
      if (story.text(language).original().isEmpty()) {
        language(story, language, Fault.TITLE, told.title());
        language(story, language, Fault.SUMMARY, story.text(language).summary());
      } else if (!isMarked(story, language, told)) {
        add(9, story, language, Kind.STORY, Fault.SUMMARY, "it does not say it is original", "");
      }
    }
    if (story.isWritten()) {
      figures(story, place);
    }
  }

  private void words(Story story, Language language, String field, String text) {
    NoText.in(text, story.isWritten())
        .ifPresent(
            found -> add(8, story, language, Kind.TEXT, field, found.reason(), found.words()));
  }

  private void language(Story story, Language language, String field, String text) {
    boolean fits =
        field.equals(Fault.TITLE) ? Script.isTitle(text, language) : Script.fits(text, language);
    if (!fits) {
      add(9, story, language, Kind.LANGUAGE, field, "another language", text);
    }
  }

  private static boolean isMarked(Story story, Language language, ReadBack.Told told) {
    String mark = new Words(language).mark(story.text(language));
    return story.text(language).summary().isEmpty()
        ? told.title().endsWith(mark)
        : told.text().contains(mark);
  }

  private static boolean hadNoSubstance(Story story) {
    return !story.extract().isEmpty()
        && story.extract().values().stream().allMatch(text -> text.summary().isEmpty());
  }

  private void figures(Story story, int place) {
    String zh = printed(Language.ZH, place);
    String en = printed(Language.EN, place);
    Figures.missing(zh, en)
        .ifPresent(
            figure ->
                add(9, story, Language.EN, Kind.TEXT, Fault.SUMMARY, "a figure lacks", figure));
    Figures.missing(en, zh)
        .ifPresent(
            figure ->
                add(9, story, Language.ZH, Kind.TEXT, Fault.SUMMARY, "a figure lacks", figure));
  }

  private String printed(Language language, int place) {
    ReadBack.Told told = pages.get(language).stories().get(place);
    return told.title() + "\n" + told.text();
  }

  private void add(
      int point,
      Story story,
      Language language,
      Kind kind,
      String field,
      String what,
      String evidence) {
    faults.add(new Fault(point, story.id(), language, kind, field, what, evidence));
  }
}
