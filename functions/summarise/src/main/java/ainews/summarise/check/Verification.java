package ainews.summarise.check;

import ainews.shared.edition.Checked;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import ainews.shared.text.NumberReader;
import ainews.shared.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Believes of a model's judgement what code can verify: quotes that stand in a post, faults whose
 * words stand in the text, arithmetic that holds.
 */
final class Verification {
  /** Fewer letters say nothing, unless one is a digit. */
  private static final int SHORTEST_QUOTE = 6;

  private final StoryTexts story;
  private final ExactChecks.Result exact;

  Verification(StoryTexts story, ExactChecks.Result exact) {
    this.story = story;
    this.exact = exact;
  }

  /** The outcome without a model: what code proves. */
  Verified unchecked() {
    return new Verified(exact.findings(), List.of(), Checked.NOT);
  }

  Verified of(Judgement judgement) {
    List<Finding> findings = new ArrayList<>(exact.findings());
    for (Judgement.Fault fault : judgement.faults()) {
      finding(fault).ifPresent(findings::add);
    }
    for (Finding figure : exact.worked()) {
      if (judgement.figures().stream().noneMatch(worked -> explains(worked, figure))) {
        findings.add(figure);
      }
    }
    List<Evidence> evidence = evidence(judgement);
    Set<Integer> open = wanted();
    evidence.forEach(each -> open.remove(each.sentence()));
    return new Verified(
        findings.stream().distinct().toList(),
        evidence,
        open.isEmpty() ? Checked.WHOLLY : Checked.PARTLY);
  }

  /** The sentences whose quotes all stand in no post, to be asked about once more. */
  Set<Integer> misquoted(Judgement judgement) {
    Set<Integer> misquoted = new TreeSet<>();
    judgement.evidence().forEach(each -> misquoted.add(each.sentence()));
    misquoted.retainAll(wanted());
    evidence(judgement).forEach(each -> misquoted.remove(each.sentence()));
    return misquoted;
  }

  /** The sentences of the summary, or the title if there is none. */
  private Set<Integer> wanted() {
    int sentences = sentences(story.texts().get(Language.EN));
    Set<Integer> wanted = new TreeSet<>();
    for (int i = Math.min(1, sentences); i <= sentences; i++) {
      wanted.add(i);
    }
    return wanted;
  }

  private static int sentences(Written text) {
    return text.sentences().size();
  }

  private List<Evidence> evidence(Judgement judgement) {
    Set<Integer> wanted = wanted();
    List<Evidence> evidence = new ArrayList<>();
    for (Judgement.Support support : judgement.evidence()) {
      if (wanted.contains(support.sentence()) && saysSomething(support.quote())) {
        story
            .posts()
            .quoted(support.post(), support.quote())
            .map(
                post ->
                    new Evidence(support.sentence(), support.quote(), post.url(), post.speaker()))
            .filter(each -> !evidence.contains(each))
            .ifPresent(evidence::add);
      }
    }
    return evidence;
  }

  private Optional<Finding> finding(Judgement.Fault fault) {
    String[] place = fault.field().split("\\.", 2);
    for (Language language : story.texts().keySet()) {
      for (Field field : Field.values()) {
        if (place.length == 2 && place[0].equals(language.id()) && place[1].equals(field.id())) {
          return finding(fault, language, field);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> finding(Judgement.Fault fault, Language language, Field field) {
    String words = Verbatim.letters(fault.words());
    boolean isThere = !words.isEmpty() && Verbatim.letters(text(language, field)).contains(words);
    Reason reason = reason(fault.kind());
    boolean isQuoted =
        saysSomething(fault.quote())
            && story.posts().quoted(fault.post(), fault.quote()).isPresent();
    return isThere && (isQuoted || !reason.needsQuote())
        ? Optional.of(
            new Finding(
                language, field, reason, fault.words(), fault.why(), isQuoted ? fault.quote() : ""))
        : Optional.empty();
  }

  private String text(Language language, Field field) {
    return Verified.isOfText(field)
        ? story.texts().get(language).of(field)
        : story.beside().getOrDefault(field, Map.of()).getOrDefault(language, "");
  }

  private static Reason reason(String kind) {
    for (Reason reason : Reason.values()) {
      if (reason.id().equals(kind)) {
        return reason;
      }
    }
    return Reason.INVENTED;
  }

  /** Whether the operands stand in posts and the arithmetic gives the figure. */
  private boolean explains(Judgement.Worked worked, Finding figure) {
    if (!Verbatim.letters(worked.words()).equals(Verbatim.letters(figure.words()))
        || worked.operands().stream()
            .anyMatch(each -> story.posts().quoted(each.post(), each.quote()).isEmpty())) {
      return false;
    }
    if (worked.operation().equals("same")) {
      // Code reads digits; where one of the two is in words, the model is believed.
      return !worked.operands().isEmpty()
          && (!hasDigit(figure.words()) || !hasDigit(worked.operands().getFirst().quote()));
    }
    List<Quantity> results = NumberReader.read(figure.words());
    if (worked.operation().equals("count")) {
      long different =
          worked.operands().stream().map(each -> Verbatim.letters(each.quote())).distinct().count();
      return results.stream()
          .anyMatch(
              result ->
                  result.values().stream().anyMatch(value -> value.doubleValue() == different));
    }
    List<Quantity> operands = new ArrayList<>();
    for (Judgement.Operand operand : worked.operands()) {
      NumberReader.read(operand.quote()).stream().findFirst().ifPresent(operands::add);
    }
    return Arithmetic.Operation.of(worked.operation())
        .filter(
            operation ->
                results.stream().anyMatch(each -> Arithmetic.gives(each, operation, operands)))
        .isPresent();
  }

  private static boolean saysSomething(String quote) {
    return hasDigit(quote) || Verbatim.letters(quote).length() >= SHORTEST_QUOTE;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
