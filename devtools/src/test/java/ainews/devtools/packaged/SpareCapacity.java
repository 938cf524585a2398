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

/** Whether the memory and the time that the template gives the functions leave room. */
public final class Room {
  /** Of what it is given a function takes no more, so that there is room for a larger day. */
  private static final double MOST_MEMORY = .7;

  private static final double MOST_TIME = .5;

  /** Lambda gives a function of so many megabytes one core, and others as much less or more. */
  private static final double CORE = 1769;

  private Room() {}

  /** Requires it of every function of a day that was made, and keeps what was measured. */
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
