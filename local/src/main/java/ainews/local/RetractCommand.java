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
      "It keeps its place, struck through, with the date and the reason, and is not counted."
    })
final class RetractCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Override
  public Integer call() {
    return options.run("Retracted:", Map.of(), Map.of(), Amender::withdraw);
  }
}
