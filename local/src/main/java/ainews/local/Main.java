package ainews.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The local command. */
@Command(
    name = "ainews",
    description = "Makes a daily digest of AI news on this machine, as the cloud would.",
    mixinStandardHelpOptions = true,
    version = "ainews 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      SourcesCommand.class,
      ShowCommand.class,
      GateCommand.class,
      ServeCommand.class,
      RetractCommand.class,
      RestoreCommand.class,
      CorrectCommand.class,
      RebuildCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Developers' tools, built when one is first asked for:",
      "  emulate   Serves the stack's bucket and table to functions in containers.",
      "  bench     Measures speed and memory on this machine.",
      "  evaluate  Measures the editor on posts labelled by hand.",
      "",
      "Exit codes:",
      "  0  done",
      "  1  an edition could not be made, found, shown or changed, no source answered,",
      "     sources read nothing, or a bench did not hold; the message says why",
      "  2  the command line, the settings or a replay are wrong",
      "",
      "Settings: settings.yaml beside this command.",
      "Secrets, as environment variables: X_BEARER_TOKEN, GITHUB_TOKEN,",
      "  PRODUCTHUNT_TOKEN, REDDIT_CLIENT_ID with REDDIT_CLIENT_SECRET;",
      "  OPENAI_API_KEY for a model that is not on Bedrock.",
      "NO_COLOR turns colours off."
    })
final class Main implements Runnable {
  private Main() {}

  public static void main(String[] arguments) {
    CommandRunner.run(commandLine(), arguments);
  }

  static CommandLine commandLine() {
    return CommandRunner.commandLine(new Main());
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }
}
