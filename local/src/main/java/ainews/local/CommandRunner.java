package ainews.local;

import ainews.local.replay.ReplayException;
import ainews.shared.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Runs commands; a failure becomes one line on standard error and an exit code. */
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
   * Returns the parser and runner of a command.
   *
   * @param command a picocli-annotated object that names its subcommands
   */
  public static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(CommandRunner::runAndFlush)
        .setExecutionExceptionHandler(failureHandler())
        .setParameterExceptionHandler(
            (fault, arguments) -> {
              printError(fault.getCommandLine(), fault.getMessage());
              fault
                  .getCommandLine()
                  .getErr()
                  .println(
                      "See " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
              return MISUSED;
            });
  }

  /** Checks the stream afterwards: a {@link PrintStream} never throws when its output is lost. */
  private static int runAndFlush(ParseResult parsed) {
    int code = new CommandLine.RunLast().execute(parsed);
    if (code == 0 && CheckedOutput.isLost(System.out)) {
      printError(
          parsed.commandSpec().commandLine(),
          "the output could not be written; its disk may be full");
      return FAILED;
    }
    return code;
  }

  private static IExecutionExceptionHandler failureHandler() {
    return (fault, command, result) -> {
      printError(command, reason(fault));
      return fault instanceof SettingsException || fault instanceof ReplayException
          ? MISUSED
          : FAILED;
    };
  }

  private static String reason(Exception fault) {
    String message = fault.getMessage();
    return message == null || message.isBlank() ? fault.toString() : message;
  }

  private static void printError(CommandLine command, String message) {
    command.getErr().println("ainews: " + message.lines().findFirst().orElse("failed"));
  }
}
