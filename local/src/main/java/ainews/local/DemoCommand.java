package ainews.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the whole agent at work without account, key or internet. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes the sample day 2026-02-20 without account, key or internet.")
final class DemoCommand implements Callable<Integer> {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  @Mixin private EditionMaker making;

  @Override
  public Integer call() throws Exception {
    Path sample = DataDirectory.sampleDay();
    return making.make(
        Optional.of(DAY), List.of(), Optional.of(sample), sample.resolve("settings.yaml"));
  }
}
