package ainews.local;

import ainews.local.replay.ReplayException;
import ainews.shared.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Runs commands so that what goes wrong is one line on standard error and an exit code. */
public final class CommandRunner {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private CommandRunner() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void run(CommandLine line, String... arguments) {
    System.setOut(new CheckedOutput(new FileOutputStream(FileDescriptor.out), System.out));
    System.exit(line.execute(arguments));
  }

  /**
   * @param command annotated as picocli has it, with its subcommands
   */
  public static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(CommandRunner::runAndFlush)
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

  /** A stream never throws: only its state tells that what was printed went nowhere. */
  private static int runAndFlush(ParseResult parsed) {
    int code = new CommandLine.RunLast().execute(parsed);
    if (code == 0 && CheckedOutput.isLost(System.out)) {
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
