package ainews.local;

import ainews.publish.corrections.Amender;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Undoes the retraction of a story. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Restores a retracted story, in every language.",
      "Its text returns, with notes of the retraction, the restoration and why."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Override
  public Integer call() {
    return options.run("Restored:", Map.of(), Map.of(), Amender::restore);
  }
}
