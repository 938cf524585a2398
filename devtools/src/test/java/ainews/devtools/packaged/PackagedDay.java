package ainews.devtools.packaged;

import ainews.devtools.converse.ConverseStub;
import ainews.devtools.emulate.Emulator;
import ainews.devtools.emulate.HostAddress;
import ainews.devtools.emulate.LocalBucket;
import ainews.devtools.flow.Driver;
import ainews.devtools.flow.StateMachine;
import ainews.devtools.flow.Template;
import ainews.devtools.flow.Time;
import ainews.devtools.stack.FunctionProcess;
import ainews.devtools.stack.PackagedStack;
import ainews.devtools.stack.ProcessUsage;
import ainews.devtools.stack.TaskRoots;
import ainews.local.SampleDay;
import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import ainews.shared.table.DynamoDbTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Makes a replayed day with the packaged zips. Each function runs in a separate JVM under AWS's
 * runtime interface client, with the variables of the template and of emulate, and the template's
 * state machine calls it. Only the day's services, the models and the secrets are replaced.
 */
public final class PackagedDay implements AutoCloseable {
  private static final Duration AFTER_THE_DAY = Duration.ofHours(24 + 6);
  private static final String PATH = "/ainews/" + Emulator.STACK + "/";

  /** The address of the webhook that gets the edition, if the replay answers it. */
  static final String WEBHOOK = "hooks.example.org/ainews";

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Instant then;
  private final Path work;
  private final Emulator emulator;
  private final SampleInternet internet;
  private final ConverseStub models;
  private final SecretsStub secrets;
  private final GuardedTable guarded;
  private final Map<String, FunctionProcess> functions = new ConcurrentHashMap<>();
  private final Map<String, Path> taskRoots = new HashMap<>();

  private PackagedDay(
      Instant then,
      Path work,
      Emulator emulator,
      SampleInternet internet,
      ConverseStub models,
      SecretsStub secrets)
      throws IOException {
    this.then = then;
    this.work = work;
    this.emulator = emulator;
    this.internet = internet;
    this.models = models;
    this.secrets = secrets;
    this.guarded =
        GuardedTable.before(URI.create("http://127.0.0.1:" + emulator.table().port() + "/"));
  }

  /** Returns the sample day with its prepared answers. */
  static PackagedDay open(Path sample, Path work) throws Exception {
    return open(sample, work, ConverseStub.prepared(sample));
  }

  /**
   * Prepares a day.
   *
   * @param replay the day's folder, named after its date
   * @param work an empty folder
   * @param models answers in place of Bedrock; closed with this object
   */
  public static PackagedDay open(Path replay, Path work, ConverseStub models) throws Exception {
    LocalDate date = LocalDate.parse(replay.getFileName().toString());
    PackagedDay day =
        new PackagedDay(
            date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(AFTER_THE_DAY),
            work,
            Emulator.start(
                work,
                new HostAddress("127.0.0.1", "127.0.0.1"),
                Optional.of(SampleDay.project().resolve("build/dynamodb-local/target/lib")),
                "us-east-1"),
            SampleInternet.of(replay, work),
            models,
            // One token as earlier versions kept it, one as this version does.
            SecretsStub.holding(
                Map.of(Secrets.X_BEARER_TOKEN, "replay"),
                Map.of(
                    PATH + "producthunt/" + Secrets.PRODUCTHUNT_TOKEN,
                    "replay",
                    PATH + "delivery/webhook/WEBHOOK_URL",
                    "https://" + WEBHOOK,
                    PATH + "delivery/webhook/WEBHOOK_SECRET",
                    "replay")));
    day.bucket()
        .client()
        .putObject(
            put -> put.bucket(LocalBucket.SETTINGS).key("settings.yaml"),
            RequestBody.fromString(Json.write(settings(replay))));
    for (PackagedStack.Function function : day.emulator.stack().functions()) {
      if (!day.taskRoots.containsKey(function.zip())) {
        Path root = work.resolve("task-root-" + day.taskRoots.size());
        TaskRoots.unpack(SampleDay.project().resolve(function.zip()), root);
        day.taskRoots.put(function.zip(), root);
      }
    }
    return day;
  }

  /**
   * Makes the day as the schedule does.
   *
   * @return the output of the state machine
   */
  public JsonNode make() throws InterruptedException {
    return run(Json.mapper().createObjectNode().put("scheduledTime", then.toString()), "packaged");
  }

  /** Runs the state machine and returns its output. */
  JsonNode run(JsonNode input, String execution) throws InterruptedException {
    StateMachine machine =
        StateMachine.parse(
            Template.packaged(), "Edition", Map.of("AWS::StackName", Emulator.STACK));
    return new Driver(machine, this::call, Time.REAL, () -> 0.5).run(input, execution);
  }

  /** Calls a function, starting it first if needed. */
  JsonNode call(String name, JsonNode event) throws InterruptedException {
    JsonNode answer = functions.compute(name, this::alive).call(event);
    if (answer.has("sources")) {
      asIfPlannedThen(answer.path("date").asText(), answer.path("revision").asInt());
    }
    return answer;
  }

  Table table() {
    String name = emulator.stack().functions().getFirst().variables().get(Environment.TABLE);
    return new DynamoDbTable(
        emulator.table().client(), name, InstantSource.system(), new Random(1));
  }

  /** Returns the table as the functions see it, each within its role. */
  GuardedTable guarded() {
    return guarded;
  }

  LocalBucket bucket() {
    return emulator.bucket();
  }

  public Emulator emulator() {
    return emulator;
  }

  /** Returns the memory and time that each function has used, by name. */
  public Map<String, ProcessUsage> usage() throws IOException {
    Map<String, ProcessUsage> usage = new TreeMap<>();
    for (var function : functions.entrySet()) {
      usage.put(function.getKey(), function.getValue().usage());
    }
    return usage;
  }

  int secretReads() {
    return secrets.reads();
  }

  /** Returns the functions' output. */
  String log(String name) throws IOException {
    return Files.readString(work.resolve(name + ".log"));
  }

  @Override
  public void close() throws IOException {
    functions.values().forEach(FunctionProcess::close);
    secrets.close();
    models.close();
    internet.close();
    guarded.close();
    emulator.close();
  }

  private FunctionProcess alive(String name, FunctionProcess before) {
    return before != null && before.isAlive() ? before : start(name);
  }

  private FunctionProcess start(String name) {
    PackagedStack.Function function = emulator.stack().function(name);
    Map<String, String> environment = new HashMap<>(emulator.variables(function));
    // The variables that Lambda and SAM set for every function.
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_DEFAULT_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "defaultkey");
    environment.put("AWS_SECRET_ACCESS_KEY", "defaultsecret");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", guarded.address(function.id()));
    environment.put("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", models.address().toString());
    if (environment.containsKey(Environment.SECRETS)) {
      environment.put(Environment.SECRETS, "the-secret");
      environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
      environment.put(Environment.PARAMETERS, function.variables().get(Environment.PARAMETERS));
    }
    environment.put("AWS_ENDPOINT_URL_SSM", secrets.url());
    boolean isOutside = name.contains("-fetch-") || name.endsWith("-deliver");
    List<String> flags = isOutside ? internet.flags() : List.of();
    try {
      return FunctionProcess.start(
          function, taskRoots.get(function.zip()), environment, flags, work.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sources with current lists answer as on that day, so the plan must be made on that day too. */
  private void asIfPlannedThen(String date, int revision) {
    Row row = table().get(new Key("EDITION#" + date + "#" + revision, "PLAN")).orElseThrow();
    ObjectNode plan = Json.read(row.body(), ObjectNode.class);
    if (!plan.has("at")) {
      throw new IllegalStateException("the plan does not say when it was made: " + plan);
    }
    plan.put("at", then.toString());
    table()
        .putIfRevision(
            new Row(row.key(), Json.write(plan), row.schema(), row.expires(), row.revision()));
  }

  /** Returns the operator's settings: those of the demo, with longer limits for a busy machine. */
  private static JsonNode settings(Path replay) throws IOException {
    ObjectNode settings =
        (ObjectNode) YAML.readTree(SampleDay.project().resolve("settings.yaml").toFile());
    ObjectNode http = (ObjectNode) settings.path("http");
    Path file = replay.resolve("settings.yaml");
    if (Files.exists(file)) {
      JsonNode own = YAML.readTree(file.toFile());
      ((ObjectNode) settings.at("/sources/rss")).set("feeds", own.at("/sources/rss/feeds"));
      own.path("http").properties().forEach(limit -> http.set(limit.getKey(), limit.getValue()));
    }
    http.put("read", "PT3S").put("backoff", "PT0.01S").put("courtesy", "PT0S");
    http.path("hosts")
        .properties()
        .forEach(host -> host.setValue(YAML.getNodeFactory().textNode("PT0S")));
    ((ArrayNode) settings.path("delivery"))
        .addObject()
        .put("channel", "webhook")
        .put("language", "en")
        .put("what", "full");
    ((ObjectNode) settings.path("models"))
        .put("desk", ConverseStub.PREPARED)
        .put("write", ConverseStub.PREPARED)
        .put("check", ConverseStub.PREPARED)
        .put("check", ConverseStub.PREPARED)
        .put("post", 0);
    return settings;
  }
}
