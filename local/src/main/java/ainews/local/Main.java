package ainews.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ainews}. */
@Command(
    name = "ainews",
    description = "Makes a daily digest of AI news on this machine, as on AWS.",
    mixinStandardHelpOptions = true,
    version = "ainews 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      SourcesCommand.class,
      ShowCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      RetractCommand.class,
      RestoreCommand.class,
      CorrectCommand.class,
      RebuildCommand.class,
      WeekCommand.class,
      DeliverCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Developers' tools (the first use builds them):",
      "  emulate   Emulates the stack's bucket and table for functions in containers.",
      "  bench     Measures speed and memory on this machine.",
      "  evaluate  Measures selection, clustering and checks on posts labelled by hand.",
      "",
      "Exit codes:",
      "  0  done",
      "  1  the command failed: an edition could not be made, found, shown or changed,",
      "     no source answered, or a benchmark missed its limit; the message says why",
      "  2  the command line, the settings or a replay is invalid",
      "",
      "Settings: settings.yaml beside this command overrides the built-in ones.",
      "Secrets are environment variables: X_BEARER_TOKEN, GITHUB_TOKEN,",
      "  PRODUCTHUNT_TOKEN, REDDIT_CLIENT_ID with REDDIT_CLIENT_SECRET;",
      "  OPENAI_API_KEY for models outside Bedrock; those of channels: docs/delivery.md.",
      "NO_COLOR=1 turns colours off."
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
