package ainews.local;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.store.EditionStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what the check found in the texts of the published edition. */
@Command(
    name = "check",
    aliases = "gate",
    mixinStandardHelpOptions = true,
    description = "Prints what the check found in the texts of a stored edition.",
    footer = {
      "",
      "rewritten: the model wrote the text again, and it passed.",
      "shortened: the sentence at fault is left out in every language, or the summary is.",
      "replaced:  an extract from the posts took the place of the text."
    })
final class CheckCommand implements Callable<Integer> {
  private static final String LINE = "  %s %-8s %-10s %-10s %s%n";
  private static final String QUOTE = "    a post says: \"%s\"%n";
  private static final String COUNT = "  %-10s %-10s %d%n";

  @Parameters(
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The date of the edition.")
  private LocalDate date;

  @Mixin private DataDirectory data;

  @Override
  public Integer call() {
    Path directory = data.existingDirectory();
    boolean isTerminal = System.console() != null && System.console().isTerminal();
    TerminalStyle style = TerminalStyle.of(System.getenv(), isTerminal);
    try (SqliteTable table = data.existingTable()) {
      EditionStore editions = new EditionStore(table);
      int revision =
          editions
              .head(date)
              .orElseThrow(
                  () ->
                      new StoreException(
                          "there is no edition of %s in %s; make it with ./ainews run --date %s"
                              .formatted(date, directory, date)));
      print(System.out, style, editions.edition(date, revision), editions.verdicts(date, revision));
    }
    return 0;
  }

  private void print(
      PrintStream out, TerminalStyle style, Edition edition, List<Verdict> verdicts) {
    Map<String, List<Verdict>> findings =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(Verdict::story, LinkedHashMap::new, Collectors.toList()));
    out.println(style.bold(headline(edition, verdicts.size(), findings.size())));
    Map<String, String> titles =
        edition.stories().stream()
            .collect(Collectors.toMap(Story::id, story -> story.text(Language.EN).title()));
    findings.forEach(
        (story, faults) -> {
          out.println();
          out.println(titles.getOrDefault(story, story));
          faults.forEach(fault -> out.print(line(fault)));
        });
    if (!verdicts.isEmpty()) {
      out.println();
      out.println("By reason and outcome:");
      counts(verdicts)
          .forEach(
              (reason, outcomes) ->
                  outcomes.forEach(
                      (outcome, count) -> out.printf(COUNT, reason, outcome.id(), count)));
    }
    edition
        .provenance()
        .writing()
        .flatMap(Provenance.Writing::checking)
        .ifPresent(
            checking -> {
              out.println();
              out.println(line(checking));
            });
    edition
        .provenance()
        .writing()
        .map(Provenance.Writing::unwritten)
        .filter(count -> count > 0)
        .ifPresent(
            count -> {
              out.println();
              out.println(
                  "No answer from the model: "
                      + stories(count)
                      + ", shown with extracts from the posts.");
            });
  }

  private String headline(Edition edition, int faults, int stories) {
    if (faults == 0 && edition.provenance().isWithoutModel()) {
      return date + ": no model wrote this edition, so there was nothing to check.";
    }
    if (faults == 0) {
      return date + ": the check found no faults.";
    }
    return "%s: the check found %s in %d of %s."
        .formatted(
            date,
            faults == 1 ? "1 fault" : faults + " faults",
            stories,
            stories(edition.stories().size()));
  }

  private static String line(Verdict fault) {
    String line =
        LINE.formatted(
            fault.language().id(),
            fault.field(),
            fault.reason(),
            fault.outcome().id(),
            fault.evidence());
    return fault.quote().isEmpty() ? line : line + QUOTE.formatted(fault.quote());
  }

  private static String line(Provenance.Checking checking) {
    int checked = checking.wholly() + checking.partly();
    if (checked == 0) {
      return "Checked by rules only: " + stories(checking.not()) + ".";
    }
    return "Checked by "
        + (checking.model().equals(Provenance.PREPARED)
            ? "judgements written by hand for this sample"
            : checking.model())
        + ": "
        + stories(checked)
        + (checking.partly() > 0 ? ", " + checking.partly() + " of them in part" : "")
        + (checking.not() > 0 ? "; by rules only: " + checking.not() : "")
        + ".";
  }

  private static String stories(int count) {
    return count == 1 ? "1 story" : count + " stories";
  }

  private static Map<String, Map<Verdict.Outcome, Long>> counts(List<Verdict> verdicts) {
    return verdicts.stream()
        .collect(
            Collectors.groupingBy(
                Verdict::reason,
                TreeMap::new,
                Collectors.groupingBy(
                    Verdict::outcome,
                    () -> new EnumMap<>(Verdict.Outcome.class),
                    Collectors.counting())));
  }
}
