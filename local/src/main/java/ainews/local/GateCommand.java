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

/** Prints what the gate found in the texts of the edition that readers see. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = "Prints what the gate caught in a stored edition.",
    footer = {
      "",
      "rewritten: asked for again, the text passed.",
      "replaced:  it was not mended; the posts' own words stand in its place."
    })
final class GateCommand implements Callable<Integer> {
  private static final String LINE = "  %s %-8s %-10s %-10s %s%n";
  private static final String COUNT = "  %-10s %-10s %d%n";

  @Parameters(paramLabel = "YYYY-MM-DD", converter = Arguments.Day.class, description = "The day.")
  private LocalDate date;

  @Mixin private DataDirectory place;

  @Override
  public Integer call() {
    Path directory = place.existingDirectory();
    boolean isTerminal = System.console() != null && System.console().isTerminal();
    TerminalStyle style = TerminalStyle.of(System.getenv(), isTerminal);
    try (SqliteTable table = place.existingTable()) {
      EditionStore editions = new EditionStore(table);
      int revision =
          editions
              .head(date)
              .orElseThrow(
                  () ->
                      new StoreException(
                          "there is no edition of %s in %s; ./ainews run --date %s makes it"
                              .formatted(date, directory, date)));
      print(System.out, style, editions.edition(date, revision), editions.verdicts(date, revision));
    }
    return 0;
  }

  private void print(
      PrintStream out, TerminalStyle style, Edition edition, List<Verdict> verdicts) {
    Map<String, List<Verdict>> caught =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(Verdict::story, LinkedHashMap::new, Collectors.toList()));
    out.println(style.bold(headline(edition, verdicts.size(), caught.size())));
    Map<String, String> titles =
        edition.stories().stream()
            .collect(Collectors.toMap(Story::id, story -> story.text(Language.EN).title()));
    caught.forEach(
        (story, faults) -> {
          out.println();
          out.println(titles.getOrDefault(story, story));
          faults.forEach(fault -> out.print(line(fault)));
        });
    if (!verdicts.isEmpty()) {
      out.println();
      out.println("Faults by reason and what became of the text:");
      counts(verdicts)
          .forEach((reason, by) -> by.forEach((o, n) -> out.printf(COUNT, reason, o.id(), n)));
    }
    edition
        .making()
        .writing()
        .map(Provenance.Writing::unwritten)
        .filter(count -> count > 0)
        .ifPresent(
            count -> {
              out.println();
              out.println(
                  (count == 1 ? "1 story got" : count + " stories got")
                      + " no answer, so the posts' own words stand there.");
            });
  }

  private String headline(Edition edition, int faults, int stories) {
    if (faults == 0 && edition.making().writer().equals(Provenance.NO_WRITER)) {
      return "No model wrote the edition of " + date + ": there was nothing to check.";
    }
    if (faults == 0) {
      return "The gate caught nothing in the edition of " + date + ".";
    }
    return "The gate caught %s in %s of %d in the edition of %s."
        .formatted(
            faults == 1 ? "1 fault" : faults + " faults",
            stories == 1 ? "1 story" : stories + " stories",
            edition.stories().size(),
            date);
  }

  private static String line(Verdict fault) {
    return LINE.formatted(
        fault.language().id(),
        fault.field(),
        fault.reason(),
        fault.outcome().id(),
        fault.evidence());
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
