package ainews.devtools.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.run.DeliverRequest;
import ainews.deliver.run.DeliveryRun;
import ainews.fanout.PlannedDay;
import ainews.publish.PublishRequest;
import ainews.publish.watch.DailyWatch;
import ainews.publish.watch.WatchResult;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.ModelChoice;
import ainews.summarise.SummariseRequest;
import ainews.summarise.SummariseResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the cloud stack that can be checked by reading the template. */
class TemplateTest {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final Template TEMPLATE = Template.parse(Project.read("template.yaml"));

  /** Publish also takes events that change published stories. */
  private static final List<String> AMENDING =
      List.of("publish-retract.json", "publish-restore.json", "publish-correct.json");

  /** Publish also takes the event that checks for the edition. */
  private static final String CHECK = "publish-check.json";

  /** Publish also takes the event that rebuilds the site. */
  private static final String REBUILD = "publish-rebuild.json";

  /** Deliver also takes the event of its schedule. */
  private static final String HOURLY = "deliver-hourly.json";

  private static final int MOST_OWN_METRICS = 20;

  private static final Map<String, String> STACK = Map.of("AWS::StackName", "ai-news");

  static List<String> functions() {
    return TEMPLATE.ids(FUNCTION);
  }

  @Test
  void functions_areThoseOfTheDesign() {
    List<String> expected = new ArrayList<>(List.of("fan-out", "summarise", "publish", "deliver"));
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
  void function_hasAHandlerInItsOwnPackage(String id) {
    String part = part(id).replace("fetch-", "fetch.sources.").replace("-", "");
    assertThat(properties(id).path("Handler").asText())
        .startsWith("ainews." + part + ".")
        .endsWith("Handler");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_hasMemoryAndTimeLimits(String id) {
    assertThat(properties(id).path("MemorySize").asInt()).isBetween(256, 3008);
    assertThat(properties(id).path("Timeout").asInt()).isBetween(1, 900);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_logsToALogThatExpires(String id) {
    String log = properties(id).path("LoggingConfig").path("LogGroup").path("Ref").asText();
    JsonNode group = TEMPLATE.properties(log, "AWS::Logs::LogGroup");
    assertThat(group.path("RetentionInDays").asInt()).isBetween(7, 365);
    assertThat(TEMPLATE.resolve(group.path("LogGroupName"), STACK).asText())
        .isEqualTo("/aws/lambda/ai-news-" + part(id));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_hasASampleEvent(String id) {
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
  void events_belongToFunctions() throws Exception {
    try (Stream<java.nio.file.Path> files = Files.list(Project.root().resolve("events"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(
              name ->
                  !AMENDING.contains(name)
                      && !List.of(
                              CHECK, REBUILD, HOURLY, "publish-week.json", "summarise-week.json")
                          .contains(name))
          .containsExactlyInAnyOrderElementsOf(
              functions().stream().map(id -> part(id) + ".json").toList());
    }
  }

  @Test
  void checkEvent_isAcceptedByPublish() {
    PublishRequest request = Json.read(Project.read("events/" + CHECK), PublishRequest.class);
    assertThat(request.check().orElseThrow().zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void weekEvents_areAcceptedBySummariseAndPublish() {
    IsoWeek week = IsoWeek.parse("2026-W08");
    assertThat(Json.read(Project.read("events/summarise-week.json"), SummariseRequest.class).week())
        .contains(week);
    assertThat(Json.read(Project.read("events/publish-week.json"), PublishRequest.class).week())
        .contains(week);
  }

  @Test
  void deliverEvents_areAcceptedAndTheScheduleSendsOne() {
    DeliverRequest published = Json.read(Project.read("events/deliver.json"), DeliverRequest.class);
    assertThat(published.channel()).contains("slack");
    String hourly =
        TEMPLATE
            .properties("DeliverSchedule", "AWS::Scheduler::Schedule")
            .at("/Target/Input")
            .asText();
    assertThat(Json.read(hourly, DeliverRequest.class))
        .isEqualTo(Json.read(Project.read("events/" + HOURLY), DeliverRequest.class));
  }

  @Test
  void deliver_readsItsOwnParametersOnly() {
    String path =
        properties("Deliver").at("/Environment/Variables/AINEWS_DELIVERY_SECRETS").toString();
    assertThat(path).isEqualTo("{\"Fn::Sub\":\"/ainews/${AWS::StackName}/delivery\"}");
    assertThat(resources("Deliver", "ssm:"))
        .hasSize(2)
        .allMatch(resource -> resource.contains(":parameter/ainews/${AWS::StackName}/delivery"));
  }

  @Test
  void rebuildEvent_isAcceptedByPublish() {
    PublishRequest request = Json.read(Project.read("events/" + REBUILD), PublishRequest.class);
    assertThat(request.rebuild().orElseThrow().to()).contains(LocalDate.of(2026, 2, 20));
    assertThat(Json.read("{\"rebuild\": {}}", PublishRequest.class).rebuild().orElseThrow().from())
        .isEmpty();
  }

  @Test
  void amendingEvents_areAcceptedByPublish() {
    for (String name : AMENDING) {
      PublishRequest request = Json.read(Project.read("events/" + name), PublishRequest.class);
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
  void task_waitsLongerThanItsFunctionMayRun() {
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

  /** Actions that may name every resource, since AWS supports nothing narrower. */
  private static final List<String> KNOWS_NO_RESOURCE =
      List.of(
          "logs:CreateLogDelivery",
          "logs:GetLogDelivery",
          "logs:UpdateLogDelivery",
          "logs:DeleteLogDelivery",
          "logs:ListLogDeliveries",
          "logs:PutResourcePolicy",
          "logs:DescribeResourcePolicies",
          "logs:DescribeLogGroups",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  /** Allowed wildcards below a name: the files of one bucket, the parameters of one stack. */
  private static final List<String> BELOW_A_NAME =
      List.of(
          "{\"Fn::Sub\":\"${Bucket.Arn}/*\"}",
          "{\"Fn::Sub\":\"${SettingsBucket.Arn}/*\"}",
          "{\"Fn::Sub\":\"arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:"
              + "parameter/ainews/${AWS::StackName}/delivery/*\"}");

  @Test
  void wildcardResource_isUsedOnlyWhereAwsRequiresIt() {
    for (JsonNode statement : allStatements(TEMPLATE.root())) {
      List<String> wide =
          texts(statement.path("Resource")).stream().filter(text -> text.contains("*")).toList();
      if (wide.contains("*")) {
        assertThat(KNOWS_NO_RESOURCE).containsAll(texts(statement.path("Action")));
      } else {
        assertThat(BELOW_A_NAME).containsAll(wide);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_hasItsOwnRoleAndLog(String id) {
    assertThat(properties(id).path("Role").toString())
        .isEqualTo("{\"Fn::GetAtt\":[\"" + id + "Role\",\"Arn\"]}");
    assertThat(properties(id).has("Policies")).isFalse();
    JsonNode role = TEMPLATE.properties(id + "Role", "AWS::IAM::Role");
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    assertThat(texts(role.at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")))
        .containsExactly("lambda.amazonaws.com");
    assertThat(resources(id, "logs:"))
        .containsExactly("{\"Fn::GetAtt\":[\"" + id + "Log\",\"Arn\"]}");
    assertThat(resources(id, "dynamodb:")).containsOnly("{\"Fn::GetAtt\":[\"Table\",\"Arn\"]}");
  }

  @Test
  void secrets_areReadOnlyByTheSourcesThatUseThem() {
    List<String> reading =
        functions().stream()
            .filter(id -> properties(id).toString().contains("\"Secrets\""))
            .toList();
    assertThat(reading.stream().map(TemplateTest::part))
        .containsExactlyInAnyOrderElementsOf(
            SourceId.all().stream()
                .filter(source -> !source.descriptor().secrets().isEmpty())
                .map(source -> "fetch-" + source)
                .toList());
    assertThat(reading)
        .containsExactlyInAnyOrderElementsOf(
            functions().stream()
                .filter(id -> !resources(id, "secretsmanager:").isEmpty())
                .toList());
  }

  @Test
  void tokens_areParametersThatOnlyTheirSourceMayRead() {
    Map<String, String> account =
        Map.of(
            "AWS::StackName", "ai-news",
            "AWS::Partition", "aws",
            "AWS::Region", "eu-west-1",
            "AWS::AccountId", "123456789012");
    String docs = Project.read("docs/aws.md");
    for (String id : functions().stream().filter(id -> !id.equals("Deliver")).toList()) {
      Optional<SourceId> source =
          SourceId.all().stream().filter(each -> part(id).equals("fetch-" + each)).findFirst();
      List<String> names =
          source.map(each -> each.descriptor().secrets()).orElse(List.of()).stream()
              .map(name -> "/ainews/ai-news/" + source.orElseThrow() + "/" + name)
              .toList();
      JsonNode role = TEMPLATE.properties(id + "Role", "AWS::IAM::Role");
      List<String> allowed =
          allStatements(role).stream()
              .filter(one -> one.path("Action").asText().startsWith("ssm:"))
              .flatMap(one -> one.path("Resource").valueStream())
              .map(one -> TEMPLATE.resolve(one, account).asText())
              .toList();
      assertThat(allowed)
          .as(id)
          .containsExactlyElementsOf(
              names.stream()
                  .map(name -> "arn:aws:ssm:eu-west-1:123456789012:parameter" + name)
                  .toList());
      JsonNode path = properties(id).at("/Environment/Variables/AINEWS_PARAMETERS");
      assertThat(names)
          .allMatch(name -> name.startsWith(TEMPLATE.resolve(path, STACK).asText() + "/"))
          .allMatch(name -> docs.contains("--name " + name + " "));
    }
  }

  /** A changed text would overwrite the tokens in it with empty ones. */
  @Test
  void secretOfEarlierVersions_keepsItsTextAndOutlivesTheStack() {
    assertThat(
            TEMPLATE
                .properties("Secrets", "AWS::SecretsManager::Secret")
                .path("SecretString")
                .asText())
        .isEqualTo(
            "{\"X_BEARER_TOKEN\": \"\", \"REDDIT_CLIENT_ID\": \"\", \"REDDIT_CLIENT_SECRET\": \"\","
                + " \"GITHUB_TOKEN\": \"\", \"PRODUCTHUNT_TOKEN\": \"\"}");
    JsonNode secret = TEMPLATE.root().at("/Resources/Secrets");
    assertThat(secret.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(secret.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    assertThat(secret.path("Condition").asText()).isEqualTo("KeepsSecret");
    assertThat(TEMPLATE.root().at("/Parameters/KeepSecret/Default").asText()).isEqualTo("yes");
  }

  @Test
  void stackWithoutTheSecret_refersToItNowhere() {
    for (String id : List.of("FetchTwitter", "FetchReddit", "FetchGitHub", "FetchProductHunt")) {
      Map<String, String> no = Map.of("KeepSecret", "no", "AWS::StackName", "ai-news");
      JsonNode variable = properties(id).at("/Environment/Variables/AINEWS_SECRETS");
      assertThat(TEMPLATE.resolve(variable, no).isMissingNode()).as(id).isTrue();
      assertThat(resources(id, "secretsmanager:")).containsExactly("{\"Ref\":\"Secrets\"}");
      assertThat(
              TEMPLATE
                  .properties(id + "Role", "AWS::IAM::Role")
                  .findValues("Fn::If")
                  .getFirst()
                  .path(0)
                  .asText())
          .isEqualTo("KeepsSecret");
    }
    assertThat(TEMPLATE.root().at("/Outputs/SecretsArn/Condition").asText())
        .isEqualTo("KeepsSecret");
  }

  @Test
  void siteBucket_isUsedByPublishOnly() {
    assertThat(functions().stream().filter(id -> !resources(id, "s3:").isEmpty()))
        .containsExactly("FanOut", "Publish");
    assertThat(resources("FanOut", "s3:"))
        .containsExactly(
            "{\"Fn::Sub\":\"${SettingsBucket.Arn}/settings.yaml\"}",
            "{\"Fn::GetAtt\":[\"SettingsBucket\",\"Arn\"]}");
    assertThat(actions("FanOut")).doesNotContain("s3:PutObject");
  }

  @Test
  void models_areCalledBySummariseOnly() {
    assertThat(functions().stream().filter(id -> !resources(id, "bedrock:").isEmpty()))
        .containsExactly("Summarise");
  }

  @Test
  void allowedModels_areThoseOfTheDefaultSettings() {
    Settings settings = settings(Map.of());
    ModelChoice auto =
        ModelChoice.of(
            settings.models(), new Environment(Map.of("AWS_REGION", "eu-west-1")), () -> true);
    assertThat(models(Map.of()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(auto.desk(), auto.write())
                .map(chosen -> chosen.model().name())
                .distinct()
                .map(name -> "arn:aws:bedrock:eu-west-1::foundation-model/" + name)
                .toList());
  }

  @Test
  void namedModels_areAllowedAndNoOthers() {
    Map<String, String> answers =
        Map.of("FastModel", "zai.glm-4.7-flash", "WriteModel", "global.anthropic.claude-sonnet-5");
    ModelSettings settings = settings(answers).models();
    assertThat(settings.desk()).isEqualTo("bedrock:zai.glm-4.7-flash");
    assertThat(settings.write()).isEqualTo("bedrock:global.anthropic.claude-sonnet-5");
    assertThat(models(answers))
        .containsExactlyInAnyOrder(
            "arn:aws:bedrock:eu-west-1::foundation-model/zai.glm-4.7-flash",
            "arn:aws:bedrock:eu-west-1:123456789012:inference-profile/global.anthropic.claude-sonnet-5",
            "arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-sonnet-5",
            "arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-5");
  }

  @Test
  void stackWithoutModels_isAllowedNone() {
    Map<String, String> answers = Map.of("FastModel", "none", "WriteModel", "none");
    assertThat(settings(answers).models().write()).isEqualTo("none");
    assertThat(models(answers)).isEmpty();
  }

  @Test
  void deploymentParameters_becomeSettings() {
    Settings settings =
        settings(
            Map.of(
                "SiteTitle", "晨报: today's #1",
                "TimeZone", "Asia/Shanghai",
                "Languages", "en, zh",
                "Budget", "0.5"));
    assertThat(settings.site().titles())
        .containsOnly(
            Map.entry(Language.ZH, "晨报: today's #1"), Map.entry(Language.EN, "晨报: today's #1"));
    assertThat(settings.site().languages()).containsExactly(Language.EN, Language.ZH);
    assertThat(settings.edition().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.models().budget()).isEqualByComparingTo("0.5");
    assertThat(settings(Map.of()).site()).isEqualTo(SettingsReader.packaged().site());
  }

  @Test
  void everyChoiceOfLanguages_isASetting() {
    JsonNode choices = TEMPLATE.root().at("/Parameters/Languages/AllowedValues");
    assertThat(choices).hasSize(4);
    for (JsonNode choice : choices) {
      assertThat(settings(Map.of("Languages", choice.asText())).site().languages()).isNotEmpty();
    }
  }

  @Test
  void titleThatBreaksTheSettings_isRefusedAtDeployment() {
    Pattern allowed =
        Pattern.compile(TEMPLATE.root().at("/Parameters/SiteTitle/AllowedPattern").asText());
    assertThat(List.of("AI 日报", "", "晨报: today's #1")).allMatch(allowed.asMatchPredicate());
    assertThat(List.of("a\"b", "a\\b", "a\nb", "${X}", "x".repeat(61)))
        .noneMatch(allowed.asMatchPredicate());
  }

  @Test
  void checkForTheEdition_runsAfterEveryRetry() {
    JsonNode due = TEMPLATE.root().at("/Mappings/Due");
    for (int hour = 0; hour < 24; hour++) {
      assertThat(due.path("" + hour).path("Hour").asInt())
          .isEqualTo((hour + (int) DailyWatch.PATIENCE.toHours()) % 24);
    }
    JsonNode schedule = TEMPLATE.properties("Schedule", "AWS::Scheduler::Schedule");
    StateMachine edition = StateMachine.parse(Project.read("template.yaml"), "Edition", STACK);
    Duration latest =
        Duration.ofMinutes(schedule.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asInt())
            .plusSeconds(schedule.at("/Target/RetryPolicy/MaximumEventAgeInSeconds").asInt())
            .plus(edition.timeout());
    assertThat(latest).isLessThan(DailyWatch.PATIENCE);
  }

  @Test
  void checkForTheEdition_sendsPublishAValidEvent() {
    JsonNode target = TEMPLATE.properties("Check", "AWS::Scheduler::Schedule").path("Target");
    assertThat(target.path("Arn").toString()).isEqualTo("{\"Fn::GetAtt\":[\"Publish\",\"Arn\"]}");
    String event =
        TEMPLATE
            .resolve(target.path("Input"), Map.of("TimeZone", "Asia/Shanghai"))
            .asText()
            .replace("<aws.scheduler.scheduled-time>", "2026-02-21T02:00:00Z");
    assertThat(Json.read(event, PublishRequest.class).check())
        .contains(
            new DailyWatch.Check(
                Instant.parse("2026-02-21T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void alarmsOfAFailedDay_sayHowToContinue() {
    // A new start without "again" finds the day planned and does nothing.
    assertThat(
            TEMPLATE
                .properties("NoEdition", "AWS::CloudWatch::Alarm")
                .path("AlarmDescription")
                .asText())
        .contains("redrive");
    assertThat(
            TEMPLATE
                .properties("FailedExecutions", "AWS::Events::Rule")
                .at("/Targets/0/InputTransformer/InputTemplate")
                .asText())
        .startsWith("\"")
        .endsWith("\"")
        .contains("<status>", "<execution>", "redrive");
  }

  @Test
  void alarms_areFewNotifyOneTopicAndSayWhatToDo() {
    List<String> alarms = TEMPLATE.ids("AWS::CloudWatch::Alarm");
    assertThat(alarms)
        .containsExactlyInAnyOrder(
            "NoEdition", "DailyProblems", "SettingsRefused", "PartsFailed", "DeadLetters");
    for (String id : alarms) {
      JsonNode alarm = TEMPLATE.properties(id, "AWS::CloudWatch::Alarm");
      // Each watched metric is paid for.
      assertThat(alarm.path("MetricName").asText()).as(id).isNotEmpty();
      assertThat(alarm.path("AlarmActions").toString()).isEqualTo("[{\"Ref\":\"Alarms\"}]");
      assertThat(alarm.path("AlarmDescription").asText().split(" ")).as(id).hasSizeGreaterThan(15);
      assertThat(alarm.path("TreatMissingData").asText())
          .as(id)
          .isEqualTo(id.equals("NoEdition") ? "breaching" : "notBreaching");
    }
  }

  @Test
  void topic_acceptsAlarmsOfThisAccountAndEventsOfOneRule() {
    JsonNode rule = TEMPLATE.properties("FailedExecutions", "AWS::Events::Rule");
    assertThat(rule.at("/Targets")).hasSize(1);
    assertThat(rule.at("/Targets/0/Arn/Ref").asText()).isEqualTo("Alarms");
    assertThat(rule.at("/EventPattern/detail/stateMachineArn"))
        .hasToString("[{\"Ref\":\"Edition\"}]");
    List<JsonNode> allowed =
        statements("AlarmsPolicy", "AWS::SNS::TopicPolicy").stream()
            .filter(statement -> statement.path("Effect").asText().equals("Allow"))
            .toList();
    assertThat(allowed)
        .extracting(statement -> statement.at("/Principal/Service").asText())
        .containsExactly("cloudwatch.amazonaws.com", "events.amazonaws.com");
    assertThat(allowed.getLast().path("Condition"))
        .hasToString(
            "{\"ArnEquals\":{\"aws:SourceArn\":"
                + "{\"Fn::GetAtt\":[\"FailedExecutions\",\"Arn\"]}}}");
  }

  /** The metrics of alarms and dashboard, besides those of AWS. */
  @Test
  void ownMetrics_arePublishedByFunctions() {
    Set<String> published = new HashSet<>(Set.of("PartsFailed", "Kept"));
    published.addAll(new WatchResult(LocalDate.EPOCH, true, List.of()).metrics().keySet());
    published.addAll(
        new PlannedDay(
                LocalDate.EPOCH, 1, true, List.of(), List.of(), Optional.empty(), Optional.empty())
            .metrics()
            .keySet());
    published.addAll(
        new SummariseResult(
                LocalDate.EPOCH, 1, 0, 0, 0, 0, false, 0, 0, BigDecimal.ZERO, 0, List.of())
            .metrics()
            .keySet());
    published.addAll(new DeliveryRun(0, 0, 0, 0, List.of()).metrics().keySet());
    Set<String> named = new HashSet<>();
    for (String id : TEMPLATE.ids("AWS::CloudWatch::Alarm")) {
      JsonNode alarm = TEMPLATE.properties(id, "AWS::CloudWatch::Alarm");
      if (alarm.path("Namespace").has("Fn::Sub")) {
        named.add(alarm.path("MetricName").asText());
      }
    }
    JsonNode body = TEMPLATE.properties("Dashboard", "AWS::CloudWatch::Dashboard");
    String dashboard =
        TEMPLATE
            .resolve(
                body.path("DashboardBody"),
                Map.of("AWS::StackName", "ai-news", "AWS::Region", "eu-west-1"))
            .asText();
    for (JsonNode widget : Json.read(dashboard, JsonNode.class).path("widgets")) {
      for (JsonNode metric : widget.at("/properties/metrics")) {
        if (metric.path(0).asText().equals("ainews/ai-news")) {
          named.add(metric.path(1).asText());
        }
      }
    }
    Pattern.compile("\"ainews/ai-news\\\\\",\\w+} MetricName=\\\\\"(\\w+)")
        .matcher(dashboard)
        .results()
        .forEach(found -> named.add(found.group(1)));
    assertThat(published).containsExactlyInAnyOrderElementsOf(named);
    // "Kept" is one metric for each source, all others are one each.
    assertThat(named.size() - 1 + SourceId.ids().size()).isLessThanOrEqualTo(MOST_OWN_METRICS);
  }

  @Test
  void buckets_arePrivateEncryptedVersionedAndTlsOnly() {
    assertThat(TEMPLATE.ids("AWS::S3::Bucket")).containsExactly("Bucket", "SettingsBucket");
    for (String id : TEMPLATE.ids("AWS::S3::Bucket")) {
      JsonNode bucket = TEMPLATE.properties(id, "AWS::S3::Bucket");
      assertThat(bucket.path("PublicAccessBlockConfiguration"))
          .hasSize(4)
          .allMatch(JsonNode::asBoolean);
      assertThat(bucket.path("VersioningConfiguration").path("Status").asText())
          .isEqualTo("Enabled");
      assertThat(bucket.toString()).contains("\"SSEAlgorithm\":\"AES256\"");
      JsonNode policy = TEMPLATE.properties(id + "Policy", "AWS::S3::BucketPolicy");
      JsonNode first = policy.at("/PolicyDocument/Statement/0");
      assertThat(first.path("Effect").asText()).isEqualTo("Deny");
      assertThat(first.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
      assertThat(first.path("Resource")).hasSize(2);
    }
  }

  @Test
  void topicAndQueue_acceptTlsOnly() {
    Map<String, String> policies =
        Map.of(
            "AlarmsPolicy",
            "AWS::SNS::TopicPolicy",
            "ScheduleDeadLettersPolicy",
            "AWS::SQS::QueuePolicy");
    policies.forEach(
        (id, type) ->
            assertThat(TEMPLATE.properties(id, type).at("/PolicyDocument/Statement").valueStream())
                .as(id)
                .anyMatch(
                    statement ->
                        statement.path("Effect").asText().equals("Deny")
                            && statement.path("Principal").asText().equals("*")
                            && statement
                                .at("/Condition/Bool/aws:SecureTransport")
                                .asText()
                                .equals("false")));
  }

  /** Otherwise a service could be made to act for somebody else's account. */
  @Test
  void resourcePolicies_allowServicesOnlyForThisAccount() {
    int checked = 0;
    for (String type :
        List.of("AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy")) {
      for (String id : TEMPLATE.ids(type)) {
        for (JsonNode statement : statements(id, type)) {
          if (statement.path("Effect").asText().equals("Allow")) {
            assertThat(statement.path("Principal").has("Service")).as(id).isTrue();
            assertThat(statement.path("Condition").toString())
                .as(id)
                .containsAnyOf("AWS::AccountId", "FailedExecutions");
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(3);
  }

  @Test
  void table_isKeptEncryptedAndRestorable() {
    JsonNode table = TEMPLATE.properties("Table", "AWS::DynamoDB::Table");
    assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
    assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean())
        .isTrue();
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expires");
    for (String kept : List.of("Table", "Bucket", "SettingsBucket")) {
      JsonNode resource = TEMPLATE.root().path("Resources").path(kept);
      // A table's protection would make a failed first deployment fail to roll back as well.
      assertThat(resource.path("DeletionPolicy").asText())
          .isEqualTo(kept.equals("Table") ? "Retain" : "RetainExceptOnCreate");
      assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }
  }

  @Test
  void site_isServedOverHttpsOnlyWithAStrictPolicy() {
    JsonNode site =
        TEMPLATE
            .properties("Distribution", "AWS::CloudFront::Distribution")
            .path("DistributionConfig");
    assertThat(site.path("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(site.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asText())
        .isEqualTo("redirect-to-https");
    assertThat(site.at("/DefaultCacheBehavior/Compress").asBoolean()).isTrue();
    assertThat(site.at("/Origins/0/OriginAccessControlId").has("Fn::GetAtt")).isTrue();
    JsonNode headers =
        TEMPLATE
            .properties("Headers", "AWS::CloudFront::ResponseHeadersPolicy")
            .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig");
    String policy = headers.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText();
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(headers.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt())
        .isGreaterThanOrEqualTo(31536000);
  }

  @Test
  void functionsAndFlow_areTraced() {
    assertThat(TEMPLATE.root().at("/Globals/Function/Tracing").asText()).isEqualTo("Active");
    JsonNode flow = TEMPLATE.properties("Edition", "AWS::Serverless::StateMachine");
    assertThat(flow.at("/Tracing/Enabled").asBoolean()).isTrue();
    assertThat(flow.at("/Logging/Destinations")).hasSize(1);
  }

  @Test
  void functions_runOnArmWithJava25() {
    JsonNode globals = TEMPLATE.root().at("/Globals/Function");
    assertThat(texts(globals.path("Architectures"))).containsExactly("arm64");
    assertThat(globals.path("Runtime").asText()).isEqualTo("java25");
  }

  @Test
  void schedules_areRetriedAndHaveADeadLetterQueue() {
    for (String id : List.of("Schedule", "Check", "DeliverSchedule")) {
      JsonNode schedule = TEMPLATE.properties(id, "AWS::Scheduler::Schedule");
      // Channels throttle full and half hours.
      assertThat(schedule.path("ScheduleExpression").toString())
          .contains(id.equals("DeliverSchedule") ? "cron(17 " : "cron(7 ");
      JsonNode target = schedule.path("Target");
      assertThat(schedule.path("ScheduleExpressionTimezone").path("Ref").asText())
          .isEqualTo("TimeZone");
      assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
      assertThat(target.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText())
          .isEqualTo("ScheduleDeadLetters");
    }
  }

  @Test
  void ownDomain_isUsedInEverySiteUrl() {
    Map<String, String> own =
        Map.of("DomainName", "news.example.org", "CertificateArn", "arn:own", "Bucket", "b");
    Map<String, String> none = Map.of("Distribution.DomainName", "d1.cloudfront.net");
    JsonNode address = properties("Publish").at("/Environment/Variables/AINEWS_SITE_URL");
    assertThat(TEMPLATE.resolve(address, own).asText()).isEqualTo("https://news.example.org");
    assertThat(TEMPLATE.resolve(address, none).asText()).isEqualTo("https://d1.cloudfront.net");
    assertThat(TEMPLATE.resolve(TEMPLATE.root().at("/Outputs/SiteUrl/Value"), own).asText())
        .isEqualTo("https://news.example.org");
    JsonNode site = TEMPLATE.root().at("/Resources/Distribution/Properties/DistributionConfig");
    assertThat(TEMPLATE.resolve(site.path("Aliases"), own))
        .extracting(JsonNode::asText)
        .containsExactly("news.example.org");
    assertThat(TEMPLATE.resolve(site.path("Aliases"), none).isMissingNode()).isTrue();
  }

  @Test
  void outputs_areThoseThatOperatorsNeed() {
    assertThat(TEMPLATE.root().path("Outputs").properties())
        .extracting(Map.Entry::getKey)
        .contains(
            "SiteUrl",
            "MakeFirstEdition",
            "DashboardUrl",
            "AlarmTopic",
            "SettingsFile",
            "SecretsArn",
            "StateMachineArn");
  }

  @Test
  void samconfig_namesExistingParameters() {
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

  /** Otherwise `sam deploy` uses the copy that an earlier `sam build` left behind. */
  @Test
  void deploy_usesThisTemplate() {
    assertThat(Project.read("samconfig.toml"))
        .containsPattern(
            "(?s)\\[default\\.global\\.parameters\\][^\\[]*\ntemplate_file = \"template.yaml\"\n");
  }

  @Test
  void docs_requireTheCliVersionThatTheirCommandsNeed() {
    assertThat(Project.read("docs/aws.md")).contains("--cli-binary-format", "AWS CLI 2");
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

  /**
   * Returns the function's deployed name without the stack's prefix, such as {@code fetch-reddit}.
   */
  private static String part(String id) {
    return TEMPLATE
        .resolve(properties(id).path("FunctionName"), STACK)
        .asText()
        .substring("ai-news-".length());
  }

  private static JsonNode properties(String id) {
    return TEMPLATE.properties(id, FUNCTION);
  }

  /** Returns the settings of a stack deployed with these parameters. */
  private static Settings settings(Map<String, String> answers) {
    JsonNode yaml = properties("FanOut").at("/Environment/Variables/AINEWS_SETTINGS");
    return SettingsReader.read(TEMPLATE.resolve(yaml, answers).asText(), "the parameters");
  }

  private static List<String> models(Map<String, String> answers) {
    Map<String, String> stack = new HashMap<>(answers);
    stack.putAll(
        Map.of(
            "AWS::Partition", "aws",
            "AWS::Region", "eu-west-1",
            "AWS::AccountId", "123456789012",
            "SummariseLog.Arn", "log",
            "Table.Arn", "table"));
    JsonNode role = TEMPLATE.resolve(TEMPLATE.properties("SummariseRole", "AWS::IAM::Role"), stack);
    return resources(role, "bedrock:");
  }

  private static List<String> resources(String function, String service) {
    return resources(TEMPLATE.properties(function + "Role", "AWS::IAM::Role"), service);
  }

  private static List<String> resources(JsonNode role, String service) {
    return allStatements(role).stream()
        .map(statement -> statement.has("Fn::If") ? statement.at("/Fn::If/1") : statement)
        .filter(
            statement ->
                texts(statement.path("Action")).stream().anyMatch(a -> a.startsWith(service)))
        .flatMap(statement -> texts(statement.path("Resource")).stream())
        .toList();
  }

  private static List<String> actions(String function) {
    return allStatements(TEMPLATE.properties(function + "Role", "AWS::IAM::Role")).stream()
        .flatMap(statement -> texts(statement.path("Action")).stream())
        .toList();
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
