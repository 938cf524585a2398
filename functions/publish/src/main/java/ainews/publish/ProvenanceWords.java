package ainews.publish;

import ainews.shared.edition.PastDelivery;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Spend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The notes on how an edition was made: who wrote it, how it was checked, what it cost. */
record ProvenanceWords(Words words) {
  /** Smaller sums are printed as less than a cent. */
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * @param form what the keys of problems start with: nothing on pages, {@code markdown.} in
   *     Markdown
   */
  String writer(Provenance provenance, String form) {
    return switch (provenance.writer()) {
      case Provenance.NO_WRITER ->
          provenance
              .failures()
              .flatMap(Provenance.Failures::writing)
              .map(problem -> unanswered(problem, form))
              .orElseGet(() -> words.get("note.writer.none"));
      case Provenance.PREPARED -> words.get("note.writer.prepared");
      default -> words.get("note.writer", "writer", provenance.writer());
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
   * @param form what the message keys start with: {@code note.} or {@code markdown.}
   */
  String check(Provenance provenance, long untranslated, String form) {
    List<String> results = new ArrayList<>();
    Optional<Provenance.Writing> writing =
        provenance.writing().filter(each -> !provenance.isWithoutModel());
    Optional<Provenance.Checking> checking = writing.flatMap(Provenance.Writing::checking);
    boolean isByRules =
        writing.isEmpty()
            || checking.filter(each -> each.wholly() + each.partly() == 0).isPresent();
    checking.filter(each -> !isByRules).ifPresent(each -> results.addAll(checked(each)));
    writing.map(this::written).ifPresent(results::addAll);
    if (provenance.dropped() > 0) {
      results.add(words.get("check.dropped", "count", provenance.dropped()));
    }
    if (untranslated > 0) {
      results.add(words.get("check.untranslated", "count", untranslated));
    }
    if (isByRules) {
      results.addFirst(words.get(form + "check.rules"));
      return joined("list.details", results);
    }
    return words.get(form + "check", "result", joined("list", results));
  }

  /** How many stories a model checked, and how many it did not. */
  private List<String> checked(Provenance.Checking checking) {
    int count = checking.wholly() + checking.partly();
    List<String> results = new ArrayList<>();
    int partly = checking.partly();
    results.add(
        checking.model().equals(Provenance.PREPARED)
            ? words.get("check.prepared", "count", count, "partly", partly)
            : words.get(
                "check.model", "count", count, "model", checking.model(), "partly", partly));
    if (checking.not() > 0) {
      results.add(words.get("check.unchecked", "count", checking.not()));
    }
    return results;
  }

  private List<String> written(Provenance.Writing writing) {
    int rewritten = writing.rewritten();
    int replaced = writing.replaced() + writing.unwritten();
    int shortened = writing.checking().map(Provenance.Checking::shortened).orElse(0);
    List<String> results = new ArrayList<>();
    if (rewritten > 0 && replaced > 0) {
      results.add(
          words.get("check.rewritten-replaced", "rewritten", rewritten, "replaced", replaced));
    } else if (rewritten > 0) {
      results.add(words.get("check.rewritten", "count", rewritten));
    } else if (replaced > 0) {
      results.add(words.get("check.replaced", "count", replaced));
    }
    if (shortened > 0) {
      results.add(words.get("check.shortened", "count", shortened));
    }
    return results.isEmpty() ? List.of(words.get("check.passed")) : results;
  }

  /** Why the writing stopped early, one line per reason; empty if it did not. */
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

  /** What became of the edition before in each channel, by the worst of its languages. */
  String delivered(PastDelivery past) {
    Map<String, PastDelivery.State> worst = new LinkedHashMap<>();
    past.channels()
        .forEach(
            one -> worst.merge(one.channel(), one.state(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    List<String> channels = new ArrayList<>();
    worst.forEach(
        (channel, state) ->
            channels.add(words.get("delivered." + state.id(), "channel", words.channel(channel))));
    return words.get("note.delivered", "date", past.date(), "list", joined("list", channels));
  }

  String cost(Provenance provenance) {
    Spend spend = provenance.spend();
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
      String models = joined("names", List.copyOf(spend.unpriced()));
      parts.add(words.get("cost.unpriced", "models", models));
    }
    return words.get("note.cost", "sum", sum(spend.dollars()))
        + (parts.isEmpty() ? "" : words.parenthesis(joined("list.details", parts)));
  }

  private static String grouped(long tokens) {
    return String.format(Locale.ROOT, "%,d", tokens);
  }

  private String sum(BigDecimal dollars) {
    return dollars.signum() > 0 && dollars.compareTo(CENT) < 0
        ? words.get("cost.below-a-cent")
        : words.get("cost.sum", "sum", dollars.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private String joined(String key, List<String> texts) {
    return words.language().messages().join(key, texts);
  }
}
