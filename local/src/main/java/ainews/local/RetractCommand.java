package ainews.local;

import ainews.publish.corrections.Amender;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Retracts a published story. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    description = {
      "Retracts a story of a published edition, in every language.",
      "It stays in place, struck through, with date and reason, and is not counted."
    })
final class RetractCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Override
  public Integer call() {
    return options.run("Retracted:", Map.of(), Map.of(), Amender::withdraw);
  }
}
