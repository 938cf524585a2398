package ainews.summarise.check;

import ainews.shared.edition.Checked;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import java.util.List;
import java.util.Map;

/**
 * What is certain about the texts of a story after both checks.
 *
 * @param findings what code proved, and what a model said and code could verify
 * @param evidence the posts' words behind the sentences of the first language's summary
 * @param checked how far a model has checked it
 */
public record Verified(List<Finding> findings, List<Evidence> evidence, Checked checked) {
  public Verified {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }

  /** Whether a finding concerns title or summary. */
  public boolean isFaulty() {
    return findings.stream().anyMatch(found -> isOfText(found.field()));
  }

  /**
   * The evidence for the text of a language. Where the summaries of the languages do not correspond
   * sentence by sentence, it is for the text as a whole.
   */
  public List<Evidence> evidence(Map<Language, Written> texts, Language language) {
    int sentences = texts.get(Language.EN).sentences().size();
    return texts.get(language).sentences().size() == sentences
        ? evidence
        : evidence.stream().map(each -> each.at(0)).toList();
  }

  static boolean isOfText(Field field) {
    return field == Field.TITLE || field == Field.SUMMARY;
  }
}
