package ainews.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the sample day's edition from recorded answers. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes the sample edition of 2026-02-20 offline, without account.")
final class DemoCommand implements Callable<Integer> {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  @Mixin private EditionMaker maker;

  @Override
  public Integer call() throws Exception {
    Path sample = DataDirectory.sampleDay();
    return maker.make(
        Optional.of(DAY), List.of(), Optional.of(sample), sample.resolve("settings.yaml"));
  }
}
