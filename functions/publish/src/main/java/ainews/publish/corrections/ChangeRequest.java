package ainews.publish.corrections;

import ainews.shared.edition.Language;
import ainews.shared.text.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An operator's change to a published story.
 *
 * @param story the story's id, anchor or number on the page
 * @param reason the reason for languages without one of their own
 * @param reasons reasons by language
 * @param titles new titles by language
 * @param summaries new summaries by language; an empty one removes the summary
 */
public record ChangeRequest(
    String story,
    Optional<String> reason,
    Map<Language, String> reasons,
    Map<Language, String> titles,
    Map<Language, String> summaries) {
  /**
   * @throws AmendmentException if the story or the reason is missing
   */
  public ChangeRequest {
    reason = reason == null ? Optional.empty() : reason.map(Texts::line);
    reasons = lines(reasons);
    titles = lines(titles);
    summaries = lines(summaries);
    if (story == null || story.isBlank()) {
      throw new AmendmentException("no story given: name its id, anchor or number");
    }
    if (reason.filter(text -> !text.isEmpty()).isEmpty()
        && reasons.values().stream().allMatch(String::isEmpty)) {
      throw new AmendmentException("no reason given: readers see why a story was changed");
    }
  }

  /** The reason for every language; a reason given in one language only serves for all. */
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
