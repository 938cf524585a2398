package ainews.devtools.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.stack.PackagedStack;
import ainews.devtools.stack.ProcessUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asserts that the functions stay well below the template's memory and time limits. */
public final class SpareCapacity {
  /** The share of its limits that a function may use; the rest is for larger days. */
  private static final double MOST_MEMORY = .7;

  private static final double MOST_TIME = .5;

  /** The memory at which Lambda gives a function one core; the share is proportional. */
  private static final double CORE = 1769;

  private SpareCapacity() {}

  /** Checks every function of a finished day and writes the figures to a file. */
  public static void require(PackagedDay day, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> tight = new ArrayList<>();
    lines.add("function\tMB held\tMB given\tprocessor s\ts with its part of a core\ttime-out s");
    for (var each : day.usage().entrySet()) {
      PackagedStack.Function function = day.emulator().stack().function(each.getKey());
      ProcessUsage usage = each.getValue();
      double held = usage.megabytes().orElse(0);
      double worked = usage.processor().toMillis() / 1000.0;
      double seconds = worked * CORE / function.megabytes();
      String line =
          String.format(
              Locale.ROOT,
              "%s\t%.0f\t%d\t%.1f\t%.1f\t%d",
              function.name(),
              held,
              function.megabytes(),
              worked,
              seconds,
              function.timeout().toSeconds());
      lines.add(line);
      if (held > MOST_MEMORY * function.megabytes()
          || seconds > MOST_TIME * function.timeout().toSeconds()) {
        tight.add(line);
      }
    }
    Files.write(Path.of("target", "functions-" + name + ".tsv"), lines);
    assertThat(tight).isEmpty();
  }
}
