package ainews.publish;

import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Spend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words for how an edition was made: by whom, how it was checked, at what cost. */
record ProvenanceWords(Words words) {
  /** Below it a cost is printed as less than a cent. */
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * @param form what the keys of problems start with
   */
  String writer(Provenance making, String form) {
    return switch (making.writer()) {
      case Provenance.NO_WRITER ->
          making
              .failures()
              .flatMap(Provenance.Failures::writing)
              .map(problem -> unanswered(problem, form))
              .orElseGet(() -> words.get("note.writer.none"));
      case Provenance.PREPARED -> words.get("note.writer.prepared");
      default -> words.get("note.writer", "writer", making.writer());
    };
  }

  private String unanswered(Problem problem, String form) {
    String why =
        problem == Problem.DID_NOT_ANSWER
            ? words.get("note.writer.failed")
            : words.problem(problem, form);
    return words.get("note.writer.unanswered", "why", why);
  }

  /**
   * @param untranslated stories whose text is not in the edition's language
   * @param form what its keys start with
   */
  String check(Provenance making, long untranslated, String form) {
    List<String> results = new ArrayList<>();
    boolean isWritten =
        making.writing().isPresent() && !making.writer().equals(Provenance.NO_WRITER);
    making.writing().filter(writing -> isWritten).map(this::written).ifPresent(results::add);
    if (making.dropped() > 0) {
      results.add(words.get("check.dropped", "count", making.dropped()));
    }
    if (untranslated > 0) {
      results.add(words.get("check.untranslated", "count", untranslated));
    }
    if (!isWritten) {
      results.addFirst(words.get(form + "check.rules"));
      return words.joined("list.details", results);
    }
    return words.get(form + "check", "result", words.joined("list", results));
  }

  private String written(Provenance.Writing writing) {
    int rewritten = writing.rewritten();
    int replaced = writing.replaced() + writing.unwritten();
    if (rewritten > 0 && replaced > 0) {
      return words.get("check.rewritten-replaced", "rewritten", rewritten, "replaced", replaced);
    }
    if (rewritten > 0) {
      return words.get("check.rewritten", "count", rewritten);
    }
    return replaced > 0
        ? words.get("check.replaced", "count", replaced)
        : words.get("check.passed");
  }

  /** What ended the writing before its time; nothing if nothing did. */
  List<String> ended(Provenance.Writing writing) {
    List<String> lines = new ArrayList<>();
    if (writing.outOfMoney()) {
      lines.add(words.get("note.out-of-money"));
    }
    if (writing.outOfTime()) {
      lines.add(words.get("note.out-of-time"));
    }
    return lines;
  }

  String cost(Provenance making) {
    Spend spend = making.spend();
    List<String> parts = new ArrayList<>();
    spend
        .input()
        .forEach(
            (model, input) ->
                parts.add(
                    words.get(
                        "cost.tokens",
                        "model",
                        model,
                        "read",
                        grouped(input),
                        "written",
                        grouped(spend.output().get(model)))));
    if (spend.posts().signum() > 0) {
      parts.add(words.get("cost.posts", "sum", sum(spend.posts())));
    }
    if (!spend.unpriced().isEmpty()) {
      String models = words.joined("names", List.copyOf(spend.unpriced()));
      parts.add(words.get("cost.unpriced", "models", models));
    }
    return words.get("note.cost", "sum", sum(spend.dollars()))
        + (parts.isEmpty() ? "" : words.parenthesis(words.joined("list.details", parts)));
  }

  private static String grouped(long tokens) {
    return String.format(Locale.ROOT, "%,d", tokens);
  }

  private String sum(BigDecimal dollars) {
    return dollars.signum() > 0 && dollars.compareTo(CENT) < 0
        ? words.get("cost.below-a-cent")
        : words.get("cost.sum", "sum", dollars.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }
}
