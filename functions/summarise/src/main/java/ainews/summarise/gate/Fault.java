package ainews.summarise.gate;

import ainews.shared.text.Texts;
import java.util.Objects;

/**
 * What is wrong with a written text.
 *
 * @param evidence the few words at fault, as written; cut where they are many
 */
public record Fault(Field field, Reason reason, String evidence) {
  private static final int LONGEST_EVIDENCE = 80;

  public Fault {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(reason, "reason");
    evidence = Texts.cut(Texts.line(evidence), LONGEST_EVIDENCE);
  }
}
