package ainews.local;

import ainews.publish.Publish;
import ainews.publish.Rebuild;
import ainews.publish.RebuildResult;
import ainews.shared.store.EditionStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Renders the published editions again. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Renders all published editions again with this version's pages.",
      "The newest comes first, and only files that changed are written: pages,",
      "archives, feeds, search. No model or source is asked and no edition changes.",
      "The site's title and languages come from the newest edition. You can stop it",
      "at any time and start it again."
    })
final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The first day (default: the first published day).")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The last day (default: the last published day).")
  private LocalDate to;

  @Mixin private DataDirectory data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Rebuild.Range range = range();
    Path directory = data.existingDirectory();
    PrintStream out = System.out;
    try (SqliteTable table = data.existingTable();
        FileSiteStore files = FileSiteStore.in(directory)) {
      Publish publish = new Publish(new EditionStore(table), files, FileSiteStore.SITE_URL);
      RebuildResult rebuilt = publish.rebuild(range, () -> true, month -> printMonth(month, out));
      out.println(
          counted(rebuilt.days(), "edition")
              + " rendered, "
              + counted(rebuilt.files(), "file")
              + " written under "
              + files.folder());
      requireAll(rebuilt);
      return 0;
    }
  }

  private Rebuild.Range range() {
    try {
      return new Rebuild.Range(Optional.ofNullable(from), Optional.ofNullable(to));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--from " + from + " is after --to " + to);
    }
  }

  private static void printMonth(Rebuild.Month month, PrintStream out) {
    out.println(
        "  "
            + month.month()
            + "  "
            + counted(month.days(), "edition")
            + ", "
            + counted(month.files(), "file")
            + " so far");
    out.flush();
  }

  private static void requireAll(RebuildResult rebuilt) {
    if (!rebuilt.unreadable().isEmpty()) {
      throw new StoreException(
          "some stored editions cannot be read, so their pages were left unchanged: "
              + rebuilt.unreadable().stream()
                  .map(LocalDate::toString)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
