package ainews.local;

import ainews.shared.edition.Language;
import ainews.shared.store.DeliveryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a stored edition to the terminal. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a stored edition in the terminal.",
      "Below each story are its number and id, for retract, restore and correct."
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The date of the edition.")
  private LocalDate date;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      converter = Arguments.LanguageId.class,
      description = "The language (default: ${DEFAULT-VALUE}).")
  private Language language;

  @Option(names = "--why", description = "Print below each story why it was chosen.")
  private boolean why;

  @Option(names = "--delivery", description = "Print instead where the edition was sent.")
  private boolean delivery;

  @Mixin private ChosenSettings chosen;
  @Mixin private DataDirectory data;

  @Override
  public Integer call() {
    if (delivery) {
      try (SqliteTable table = data.existingTable()) {
        StoredDeliveries.of(new DeliveryStore(table), date, chosen.read(), Instant.now())
            .forEach(System.out::println);
      }
      return 0;
    }
    FileSiteStore site = FileSiteStore.in(data.existingDirectory());
    boolean isTerminal = System.console() != null && System.console().isTerminal();
    StoredEdition edition = StoredEdition.read(site, date, language);
    List<List<String>> below = StoredStories.below(site, date, language, why);
    edition.print(System.out, TerminalStyle.of(System.getenv(), isTerminal), below);
    return 0;
  }
}
