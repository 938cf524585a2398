package ainews.devtools;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command lines of the developers' tools may say, and how their help reads. */
class DevtoolsMainTest {
  private static final int COLUMNS = 80;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emulate --accept-dynamodb-local-licence --host --env --out",
        "bench fetch parse cluster write site demo start --captures --replays",
        "evaluate --refit"
      })
  void helpOfACommand_namesEveryOption(String words) {
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

  /** The users' help lists these commands in a sentence, since it cannot load them. */
  @Test
  void usersHelp_describesEachCommandByItsOwnFirstSentence() {
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
    "bench fetch speed, 'no bench speed, only fetch, parse, cluster, write, site, demo'",
    "bench --captures nowhere, nowhere is no folder",
    "emulate --host example, is no address in numbers like 172.17.0.1",
    "evaluate, Missing required parameter: 'DIR'"
  })
  void commandLineThatMakesNoSense_isRefusedInOneLine(String line, String told) {
    Command.Outcome outcome = run(line);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.complaints()).hasSize(2);
    assertThat(outcome.complaints().getFirst()).startsWith("ainews: ").contains(told);
    assertThat(outcome.complaints().getLast())
        .isEqualTo("See ainews " + line.split(" ")[0] + " --help");
  }

  @Test
  void labelsThatAreNotThere_areAFailure() {
    Command.Outcome outcome = run("evaluate nowhere");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.complaints()).singleElement().asString().startsWith("ainews: ");
  }

  private static Command.Outcome run(String line) {
    return Command.run(DevtoolsMain::commandLine, (Object[]) line.split(" "));
  }
}
