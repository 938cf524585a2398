package ainews.devtools;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid and invalid command lines of the developers' tools, and their help texts. */
class DevtoolsMainTest {
  private static final int COLUMNS = 80;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emulate --accept-dynamodb-local-licence --host --env --out",
        "bench fetch parse cluster write site demo start --captures --replays",
        "evaluate --refit"
      })
  void commandHelp_namesEveryOption(String words) {
    String[] wanted = words.split(" ");
    Command.Outcome outcome = run(wanted[0] + " --help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: ainews " + wanted[0]).contains(wanted);
    assertThat(outcome.out()).doesNotContain("\u001b");
    assertThat(outcome.out().lines()).noneMatch(text -> text.matches("\\w+"));
    assertThat(outcome.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    assertThat(run("help " + wanted[0]).out()).isEqualTo(outcome.out());
  }

  /** The help of ainews repeats the descriptions of these commands, since it cannot load them. */
  @Test
  void mainHelp_describesEachCommandByItsOwnFirstSentence() {
    String help = Command.run("--help").out();
    assertThat(DevtoolsMain.commandLine().getSubcommands())
        .hasSize(4)
        .allSatisfy(
            (name, command) -> {
              String sentence = command.getCommandSpec().usageMessage().description()[0];
              if (!name.equals("help")) {
                assertThat(help).containsPattern("(?m)^  " + name + " +\\Q" + sentence + "\\E$");
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "bench fetch speed, 'unknown benchmark speed: expected one of fetch, parse, cluster, write'",
    "bench --captures nowhere, nowhere is not a folder",
    "emulate --host example, not a numeric address: expected one like 172.17.0.1",
    "evaluate, Missing required parameter: 'DIR'"
  })
  void invalidCommandLine_isRefusedInOneLine(String line, String message) {
    Command.Outcome outcome = run(line);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.errors()).hasSize(2);
    assertThat(outcome.errors().getFirst()).startsWith("ainews: ").contains(message);
    assertThat(outcome.errors().getLast())
        .isEqualTo("See ainews " + line.split(" ")[0] + " --help");
  }

  @Test
  void missingLabels_areAFailure() {
    Command.Outcome outcome = run("evaluate nowhere");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors()).singleElement().asString().startsWith("ainews: ");
  }

  private static Command.Outcome run(String line) {
    return Command.run(DevtoolsMain::commandLine, (Object[]) line.split(" "));
  }
}
