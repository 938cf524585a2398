package ainews.local;

import ainews.local.bench.BenchCommand;
import ainews.local.evaluate.EvaluateCommand;
import ainews.local.replay.ReplayException;
import ainews.shared.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

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
      EmulateCommand.class,
      BenchCommand.class,
      EvaluateCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
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
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.setOut(new Output(new FileOutputStream(FileDescriptor.out), System.out));
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::runAndFlush)
        .setExecutionExceptionHandler(told())
        .setParameterExceptionHandler(
            (fault, arguments) -> {
              tell(fault.getCommandLine(), fault.getMessage());
              fault
                  .getCommandLine()
                  .getErr()
                  .println(
                      "See " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
              return MISUSED;
            });
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }

  /** A stream never throws: only its state tells that what was printed went nowhere. */
  private static int runAndFlush(ParseResult parsed) {
    int code = new CommandLine.RunLast().execute(parsed);
    if (code == 0 && Output.isLost(System.out)) {
      tell(parsed.commandSpec().commandLine(), "the output could not be written");
      return FAILED;
    }
    return code;
  }

  private static IExecutionExceptionHandler told() {
    return (fault, command, result) -> {
      tell(command, reason(fault));
      return fault instanceof SettingsException || fault instanceof ReplayException
          ? MISUSED
          : FAILED;
    };
  }

  private static String reason(Exception fault) {
    String said = fault.getMessage();
    return said == null || said.isBlank() ? fault.toString() : said;
  }

  private static void tell(CommandLine command, String message) {
    command.getErr().println("ainews: " + message.lines().findFirst().orElse("failed"));
  }
}
