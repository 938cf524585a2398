package ainews.devtools;

import ainews.devtools.bench.BenchCommand;
import ainews.devtools.emulate.EmulateCommand;
import ainews.devtools.evaluate.EvaluateCommand;
import ainews.local.CommandRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The developers' commands. The script {@code ainews} starts this class for any of them. */
@Command(
    name = "ainews",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EmulateCommand.class,
      BenchCommand.class,
      EvaluateCommand.class,
      HelpCommand.class
    })
final class DevtoolsMain {
  private DevtoolsMain() {}

  public static void main(String[] arguments) {
    CommandRunner.run(commandLine(), arguments);
  }

  static CommandLine commandLine() {
    return CommandRunner.commandLine(new DevtoolsMain());
  }
}
