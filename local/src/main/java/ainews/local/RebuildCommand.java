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

/** Renders the stored editions once more. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Renders the published editions again as this version does, the newest first, and",
      "writes what became different: pages of days, and all that leads to them. Asks no",
      "model and no source; editions stay as they are. The site's titles and languages",
      "are those of the newest edition. It may be stopped and started again at any time."
    })
final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The first day (default: the first that is published).")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The last day (default: the last that is published).")
  private LocalDate to;

  @Mixin private DataDirectory place;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Rebuild.Range range = range();
    Path directory = place.existingDirectory();
    PrintStream out = System.out;
    try (SqliteTable table = place.existingTable();
        FileSiteStore files = FileSiteStore.in(directory)) {
      Publish publish = new Publish(new EditionStore(table), files, FileSiteStore.SITE_URL);
      RebuildResult rebuilt = publish.rebuild(range, () -> true, month -> tell(month, out));
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

  private static void tell(Rebuild.Month month, PrintStream out) {
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
          "the stored edition cannot be read, and its pages stay as they were: "
              + rebuilt.unreadable().stream()
                  .map(LocalDate::toString)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
