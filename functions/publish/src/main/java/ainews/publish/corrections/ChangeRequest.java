package ainews.publish.corrections;

import ainews.shared.edition.Language;
import ainews.shared.text.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator wants changed about a published story.
 *
 * @param story its id, its anchor in the page, or its number there
 * @param reason why, for the languages that have no reason of their own
 * @param reasons why, by language
 * @param titles new ones, by language
 * @param summaries new ones, by language; an empty one takes the summary away
 */
public record ChangeRequest(
    String story,
    Optional<String> reason,
    Map<Language, String> reasons,
    Map<Language, String> titles,
    Map<Language, String> summaries) {
  /**
   * @throws AmendmentException if it does not say which story, or why
   */
  public ChangeRequest {
    reason = reason == null ? Optional.empty() : reason.map(Texts::line);
    reasons = lines(reasons);
    titles = lines(titles);
    summaries = lines(summaries);
    if (story == null || story.isBlank()) {
      throw new AmendmentException("which story? Its id, anchor or number is needed");
    }
    if (reason.filter(text -> !text.isEmpty()).isEmpty()
        && reasons.values().stream().allMatch(String::isEmpty)) {
      throw new AmendmentException("a reason is needed: readers are told why");
    }
  }

  /** The reason for every language; what was given in one only serves for all. */
  Map<Language, String> why() {
    Map<Language, String> why = new TreeMap<>();
    for (Language language : Language.all()) {
      why.put(
          language,
          List.of(
                  Optional.ofNullable(reasons.get(language)),
                  reason,
                  reasons.values().stream().filter(text -> !text.isEmpty()).findFirst())
              .stream()
              .flatMap(Optional::stream)
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElseThrow());
    }
    return why;
  }

  private static Map<Language, String> lines(Map<Language, String> texts) {
    Map<Language, String> lines = new TreeMap<>();
    if (texts != null) {
      texts.forEach((language, text) -> lines.put(language, Texts.line(text)));
    }
    return Collections.unmodifiableMap(lines);
  }
}
