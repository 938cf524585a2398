package ainews.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.Request;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.model.ModelChoice;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold for the cloud stack, as far as reading it can tell. */
class TemplateTest {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final Template TEMPLATE = Template.parse(Project.read("template.yaml"));

  /** Of publish, which also changes what it has published. */
  private static final List<String> AMENDING =
      List.of("publish-retract.json", "publish-restore.json", "publish-correct.json");

  private static final Map<String, String> STACK = Map.of("AWS::StackName", "ai-news");

  static List<String> functions() {
    return TEMPLATE.ids(FUNCTION);
  }

  @Test
  void functions_areTheElevenOfTheDesign() {
    List<String> expected = new ArrayList<>(List.of("fan-out", "summarise", "publish"));
    SourceId.ids().forEach(id -> expected.add("fetch-" + id));
    assertThat(functions().stream().map(TemplateTest::part))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_runsItsPartsZip(String id) {
    String module = part(id).startsWith("fetch-") ? "fetch" : part(id);
    String zip = "functions/" + module + "/target/ainews-" + module + ".zip";
    assertThat(properties(id).path("CodeUri").asText()).isEqualTo(zip);
    assertThat(Project.read("functions/" + module + "/pom.xml"))
        .contains("<artifactId>ainews-" + module + "</artifactId>");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_hasHandlerOfItsOwnPackage(String id) {
    String part = part(id).replace("fetch-", "fetch.").replace("-", "");
    assertThat(properties(id).path("Handler").asText())
        .startsWith("ainews." + part + ".")
        .endsWith("Handler");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_isBoundedInMemoryAndTime(String id) {
    assertThat(properties(id).path("MemorySize").asInt()).isBetween(256, 3008);
    assertThat(properties(id).path("Timeout").asInt()).isBetween(1, 900);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_logsWhereLogsEnd(String id) {
    String log = properties(id).path("LoggingConfig").path("LogGroup").path("Ref").asText();
    JsonNode group = TEMPLATE.properties(log, "AWS::Logs::LogGroup");
    assertThat(group.path("RetentionInDays").asInt()).isBetween(7, 365);
    assertThat(TEMPLATE.resolve(group.path("LogGroupName"), STACK).asText())
        .isEqualTo("/aws/lambda/ai-news-" + part(id));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_hasAnEventOfTheDay(String id) {
    JsonNode event = Json.read(Project.read("events/" + part(id) + ".json"), JsonNode.class);
    if (part(id).equals("fan-out")) {
      assertThat(event.path("scheduledTime").asText()).isEqualTo("2026-02-21T06:00:00Z");
      assertThat(event.path("execution").asText()).isNotEmpty();
      return;
    }
    assertThat(event.path("date").asText()).isEqualTo("2026-02-20");
    assertThat(event.path("revision").asInt()).isEqualTo(1);
    if (part(id).startsWith("fetch-")) {
      assertThat("fetch-" + event.path("source").asText()).isEqualTo(part(id));
    }
  }

  @Test
  void events_areOnlyThoseOfFunctions() throws Exception {
    try (Stream<java.nio.file.Path> files = Files.list(Project.root().resolve("events"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !AMENDING.contains(name))
          .containsExactlyInAnyOrderElementsOf(
              functions().stream().map(id -> part(id) + ".json").toList());
    }
  }

  @Test
  void amendingEvents_areWhatPublishTakes() {
    for (String name : AMENDING) {
      Request request = Json.read(Project.read("events/" + name), Request.class);
      assertThat(request.date()).isEqualTo("2026-02-20");
      assertThat(
              Stream.of(request.retract(), request.restore(), request.correct())
                  .flatMap(Optional::stream))
          .singleElement()
          .satisfies(change -> assertThat(change.reasons()).isNotEmpty());
    }
  }

  @Test
  void flow_mayCallEveryFunctionAndNothingElse() {
    JsonNode statement = statements("Edition", "AWS::Serverless::StateMachine").getFirst();
    assertThat(statement.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
    assertThat(texts(statement.path("Resource")))
        .containsExactlyInAnyOrderElementsOf(
            functions().stream().map(id -> "{\"Fn::GetAtt\":[\"" + id + "\",\"Arn\"]}").toList());
  }

  @Test
  void taskOfFunction_waitsLongerThanItRuns() {
    StateMachine edition = StateMachine.parse(Project.read("template.yaml"), "Edition", STACK);
    for (String id : functions()) {
      String state = part(id).startsWith("fetch-") ? "Fetch" : id;
      assertThat(tasks(edition.graph()).get(state).timeout().toSeconds())
          .as(id)
          .isGreaterThan(properties(id).path("Timeout").asInt());
    }
  }

  @Test
  void allowedActions_haveNoWildcard() {
    List<String> actions = new ArrayList<>();
    for (JsonNode statement : allStatements(TEMPLATE.root())) {
      assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
      if (statement.path("Effect").asText().equals("Allow")) {
        actions.addAll(texts(statement.path("Action")));
      }
    }
    assertThat(actions).hasSizeGreaterThan(40).noneMatch(action -> action.contains("*"));
  }

  @Test
  void wildcardResource_isLeftToLogDeliveryOnly() {
    List<JsonNode> wide =
        allStatements(TEMPLATE.root()).stream()
            .filter(statement -> texts(statement.path("Resource")).contains("*"))
            .toList();
    assertThat(wide).hasSize(1);
    assertThat(texts(wide.getFirst().path("Action")))
        .allMatch(action -> action.startsWith("logs:"));
  }

  @Test
  void secrets_areReadByTheFourSourcesThatNeedThemOnly() {
    assertThat(functions().stream().filter(id -> properties(id).toString().contains("Secrets")))
        .containsExactlyInAnyOrder(
            "FetchTwitter", "FetchReddit", "FetchGitHub", "FetchProductHunt");
  }

  @Test
  void bucket_isWrittenByPublishOnly() {
    assertThat(functions().stream().filter(id -> properties(id).toString().contains("Bucket")))
        .containsExactly("Publish");
  }

  @Test
  void models_areAskedBySummariseOnly() {
    assertThat(functions().stream().filter(id -> properties(id).toString().contains("bedrock")))
        .containsExactly("Summarise");
  }

  @Test
  void modelsThatMayBeAsked_areThoseThatTheSettingsStandFor() {
    JsonNode choice =
        statements("Summarise", FUNCTION).stream()
            .filter(statement -> statement.path("Action").asText().equals("bedrock:InvokeModel"))
            .findFirst()
            .orElseThrow()
            .at("/Resource/Fn::If");
    Map<String, String> stack =
        Map.of("AWS::Partition", "aws", "AWS::Region", "eu-west-1", "BedrockModels", "own");
    ModelChoice auto =
        ModelChoice.of(
            SettingsReader.packaged().models(),
            new Environment(Map.of("AWS_REGION", "eu-west-1")),
            () -> true);

    assertThat(TEMPLATE.resolve(choice.path(1), stack).asText()).isEqualTo("own");
    assertThat(texts(TEMPLATE.resolve(choice.path(2), stack)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(auto.relevance(), auto.judge(), auto.write())
                .map(chosen -> chosen.model().name())
                .distinct()
                .map(name -> "arn:aws:bedrock:eu-west-1::foundation-model/" + name)
                .toList());
  }

  @Test
  void settingsOfDeploy_nameExistingParameters() {
    var names =
        Pattern.compile("(\\w+)=(?:\"[^\"]*\"|[^\"' ]+)")
            .matcher(
                String.join(
                    "\n",
                    Project.read("samconfig.toml")
                        .lines()
                        .filter(line -> line.startsWith("parameter_overrides"))
                        .map(line -> line.substring(line.indexOf('\'')))
                        .toList()))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(new TreeSet<>(names)).isNotEmpty();
    assertThat(TEMPLATE.root().path("Parameters").properties())
        .extracting(Map.Entry::getKey)
        .containsAll(names);
  }

  private static Map<String, State.Task> tasks(State.Graph graph) {
    Map<String, State.Task> tasks = new HashMap<>();
    graph
        .states()
        .forEach(
            (name, state) -> {
              switch (state) {
                case State.Task task -> tasks.put(name, task);
                case State.ForEach each -> tasks.putAll(tasks(each.processor()));
                default -> {}
              }
            });
    return tasks;
  }

  /** The function's deployed name without the stack's, such as {@code fetch-reddit}. */
  private static String part(String id) {
    return TEMPLATE
        .resolve(properties(id).path("FunctionName"), STACK)
        .asText()
        .substring("ai-news-".length());
  }

  private static JsonNode properties(String id) {
    return TEMPLATE.properties(id, FUNCTION);
  }

  private static List<JsonNode> statements(String id, String type) {
    return allStatements(TEMPLATE.properties(id, type));
  }

  private static List<JsonNode> allStatements(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    node.findValues("Statement").forEach(statements -> statements.forEach(all::add));
    return all;
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      texts.add(item.isTextual() ? item.asText() : item.toString());
    }
    return texts;
  }
}
