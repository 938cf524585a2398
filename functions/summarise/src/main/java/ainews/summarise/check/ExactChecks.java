package ainews.summarise.check;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What code can prove of a text: its form, quotations, figures, versions, and the languages'
 * agreement.
 */
public final class ExactChecks {
  /**
   * What was found.
   *
   * @param worked figures that stand in no post but could be worked out from those that do; no
   *     findings until a model says that they cannot
   */
  public record Result(List<Finding> findings, List<Finding> worked) {}

  private ExactChecks() {}

  /** Checks a story's texts in all languages. */
  public static Result of(Posts posts, Map<Language, Written> texts) {
    List<Finding> findings = new ArrayList<>();
    List<Finding> worked = new ArrayList<>();
    for (Written text : texts.values()) {
      for (Field field : List.of(Field.TITLE, Field.SUMMARY)) {
        findings.addAll(of(posts, text.language(), field, text.of(field), worked));
      }
      for (Written other : texts.values()) {
        if (other != text) {
          findings.addAll(FigureCheck.missing(text, other));
        }
      }
    }
    return new Result(List.copyOf(findings), List.copyOf(worked));
  }

  /** Checks a sentence that stands beside the summary, in all languages. */
  public static List<Finding> of(Posts posts, Field field, Map<Language, String> sentence) {
    List<Finding> findings = new ArrayList<>();
    sentence.forEach(
        (language, text) -> findings.addAll(of(posts, language, field, text, new ArrayList<>())));
    for (Map.Entry<Language, String> one : sentence.entrySet()) {
      for (Map.Entry<Language, String> other : sentence.entrySet()) {
        if (one != other) {
          FigureCheck.missing(written(one), written(other)).stream()
              .map(found -> new Finding(found.language(), field, found.reason(), found.words()))
              .forEach(findings::add);
        }
      }
    }
    return findings;
  }

  private static Written written(Map.Entry<Language, String> sentence) {
    return new Written(sentence.getKey(), "", sentence.getValue());
  }

  /** Checks one field by itself. */
  static List<Finding> of(
      Posts posts, Language language, Field field, String text, List<Finding> worked) {
    List<Finding> findings = new ArrayList<>(ShapeCheck.of(language, field, text));
    if (findings.stream().noneMatch(finding -> finding.reason() == Reason.LENGTH)) {
      findings.addAll(QuotationCheck.of(posts, language, field, text));
      findings.addAll(NameCheck.of(posts, language, field, text));
      findings.addAll(FigureCheck.of(posts, language, field, text, worked));
    }
    return findings;
  }
}
