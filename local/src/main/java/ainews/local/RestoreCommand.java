package ainews.local;

import ainews.publish.amend.Amend;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the withdrawal of a story back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the withdrawal of a story back, in every language.",
      "It stands as before; below it, that it was withdrawn and restored, and why."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Override
  public Integer call() {
    return options.run("Restored:", Map.of(), Map.of(), Amend::restore);
  }
}
