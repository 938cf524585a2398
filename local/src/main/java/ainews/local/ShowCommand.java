package ainews.local;

import ainews.shared.edition.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a stored edition. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a stored edition in the terminal.",
      "Below each story stand its number and id, by which retract, restore and correct know it."
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "YYYY-MM-DD", converter = Arguments.Day.class, description = "The day.")
  private LocalDate date;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      converter = Arguments.Tongue.class,
      description = "The language (default: ${DEFAULT-VALUE}).")
  private Language language;

  @Option(names = "--why", description = "Say below each story why it stands there.")
  private boolean why;

  @Mixin private DataDirectory place;

  @Override
  public Integer call() {
    FileSiteStore site = FileSiteStore.in(place.existingDirectory());
    boolean isTerminal = System.console() != null && System.console().isTerminal();
    StoredEdition edition = StoredEdition.read(site, date, language);
    List<List<String>> below = StoredStories.below(site, date, language, why);
    edition.print(System.out, TerminalStyle.of(System.getenv(), isTerminal), below);
    return 0;
  }
}
