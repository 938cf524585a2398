package ainews.publish.validation;

import ainews.publish.validation.StoryFault.Kind;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.shared.text.ForeignMatter;
import ainews.shared.text.ScriptCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks the texts of stories, except those that the operator corrected. */
final class TextCheck {
  private final Set<String> rejected = new HashSet<>();
  private final List<StoryFault> faults = new ArrayList<>();

  private TextCheck() {}

  /**
   * @param verdicts the results of the check when the texts were written
   */
  static List<StoryFault> of(Edition edition, List<Verdict> verdicts) {
    TextCheck check = new TextCheck();
    verdicts.stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.REPLACED)
        .forEach(verdict -> check.rejected.add(verdict.story()));
    edition.stories().stream().filter(TextCheck::isUncorrected).forEach(check::check);
    return check.faults;
  }

  /** Whether a story is published with its own texts, not the operator's. */
  private static boolean isUncorrected(Story story) {
    return !story.isWithdrawn()
        && story.amendments().stream().noneMatch(each -> each.kind() == Amendment.Kind.CORRECTED);
  }

  private void check(Story story) {
    if (story.isWritten() && rejected.contains(story.id())) {
      add(
          6,
          story,
          story.texts().keySet().iterator().next(),
          Kind.TEXT,
          StoryFault.TITLE,
          "text that failed its check",
          "");
    }
    for (Language language : story.texts().keySet()) {
      StoryText text = story.text(language);
      words(story, language, StoryFault.TITLE, text.title());
      words(story, language, StoryFault.SUMMARY, text.summary());
      Map<String, String> sentences = sentences(text);
      sentences.forEach((field, sentence) -> words(story, language, field, sentence));
      if (text.original().isEmpty()) {
        language(story, language, StoryFault.TITLE, text.title());
        language(story, language, StoryFault.SUMMARY, text.summary());
        sentences.forEach((field, sentence) -> language(story, language, field, sentence));
      }
    }
    if (story.isWritten()) {
      figures(story);
    }
  }

  /** The sentences beside the summary, by field. */
  private static Map<String, String> sentences(StoryText text) {
    Map<String, String> sentences = new TreeMap<>();
    text.why().ifPresent(why -> sentences.put("why", why.text()));
    text.discussion().ifPresent(said -> sentences.put("discussion", said.text()));
    if (!text.overview().isEmpty()) {
      sentences.put("overview", text.overview());
    }
    return sentences;
  }

  private void words(Story story, Language language, String field, String text) {
    ForeignMatter.in(text, story.isWritten())
        .ifPresent(
            found -> add(8, story, language, Kind.TEXT, field, found.reason(), found.words()));
  }

  private void language(Story story, Language language, String field, String text) {
    boolean fits =
        field.equals(StoryFault.TITLE)
            ? ScriptCheck.isTitle(text, language.text())
            : ScriptCheck.fits(text, language.text());
    if (!fits) {
      add(9, story, language, Kind.LANGUAGE, field, "another language", text);
    }
  }

  /** Compares the figures of each language with those of the first, in both directions. */
  private void figures(Story story) {
    Language first = story.texts().keySet().iterator().next();
    for (Language other : story.texts().keySet()) {
      figures(story, first, other);
      figures(story, other, first);
    }
  }

  private void figures(Story story, Language from, Language to) {
    FigureParity.missing(whole(story, from), from, whole(story, to), to)
        .ifPresent(
            figure -> add(9, story, to, Kind.TEXT, StoryFault.SUMMARY, "missing figure", figure));
  }

  private static String whole(Story story, Language language) {
    return story.text(language).title() + "\n" + story.text(language).summary();
  }

  private void add(
      int point,
      Story story,
      Language language,
      Kind kind,
      String field,
      String what,
      String evidence) {
    faults.add(new StoryFault(point, story.id(), language, kind, field, what, evidence));
  }
}
