package ainews.devtools.emulate;

import ainews.devtools.flow.Template;
import ainews.devtools.stack.PackagedStack;
import ainews.local.FileSiteStore;
import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stack's bucket and table on this machine, for functions that run in containers. */
public final class Emulator implements AutoCloseable {
  /** The stack's name, also where SAM runs a function of it. */
  public static final String STACK = "local";

  private static final String TABLE = "ainews";

  private static final Map<String, String> REFERENCES =
      Map.of(
          "Table",
          TABLE,
          "Bucket",
          LocalBucket.NAME,
          "SettingsBucket",
          LocalBucket.SETTINGS,
          // Blank, which is none: a source that needs a token says so.
          "Secrets",
          "",
          "Distribution.DomainName",
          "localhost");

  private final PackagedStack stack;
  private final String host;
  private final LocalBucket bucket;
  private final Optional<DynamoDbLocal> dynamoDb;
  private final String region;

  private Emulator(
      PackagedStack stack,
      String host,
      LocalBucket bucket,
      Optional<DynamoDbLocal> dynamoDb,
      String region) {
    this.stack = stack;
    this.host = host;
    this.bucket = bucket;
    this.dynamoDb = dynamoDb;
    this.region = region;
  }

  /**
   * Serves the bucket, and the table where DynamoDB Local is given.
   *
   * @param directory holds the bucket's folder
   * @param dynamoDb the folder of DynamoDB Local
   * @param region whose DynamoDB is asked where there is no table here
   */
  public static Emulator start(
      Path directory, HostAddress address, Optional<Path> dynamoDb, String region) {
    Template template = Template.parse(Template.packaged());
    LocalBucket bucket = LocalBucket.openToOthers(directory, address.bind());
    try {
      return new Emulator(
          stack(template),
          address.name(),
          bucket,
          dynamoDb.map(libraries -> DynamoDbLocal.start(libraries, template, TABLE)),
          region);
    } catch (RuntimeException e) {
      bucket.close();
      throw e;
    }
  }

  /** The functions of the packaged template, with the names that the table and bucket have here. */
  public static PackagedStack template() {
    return stack(Template.parse(Template.packaged()));
  }

  public PackagedStack stack() {
    return stack;
  }

  /** Where containers find the bucket. */
  public String s3() {
    return "http://" + host + ":" + bucket.port();
  }

  /** Where containers find the table, if it is served. */
  public Optional<String> dynamoDb() {
    return dynamoDb.map(served -> "http://" + host + ":" + served.port());
  }

  /** The variables of one function, as {@code sam local invoke} is to set them. */
  public Map<String, String> variables(PackagedStack.Function function) {
    Map<String, String> variables = new TreeMap<>(function.variables());
    variables.computeIfPresent(Environment.SITE_URL, (name, url) -> FileSiteStore.SITE_URL);
    for (String variable : function.open()) {
      endpoint(variable).ifPresent(url -> variables.put(variable, url));
    }
    return variables;
  }

  /** What {@code --env-vars} of SAM takes: the variables by the functions' logical ids. */
  public ObjectNode env() {
    ObjectNode env = Json.mapper().createObjectNode();
    stack.functions().forEach(f -> env.set(f.id(), Json.mapper().valueToTree(variables(f))));
    return env;
  }

  /** The table, for who looks into it from this machine. */
  public DynamoDbLocal table() {
    return dynamoDb.orElseThrow();
  }

  public LocalBucket bucket() {
    return bucket;
  }

  @Override
  public void close() {
    dynamoDb.ifPresent(DynamoDbLocal::close);
    bucket.close();
  }

  private static PackagedStack stack(Template template) {
    return PackagedStack.of(template, STACK, REFERENCES);
  }

  private Optional<String> endpoint(String variable) {
    return switch (variable) {
      case "AWS_ENDPOINT_URL_S3" -> Optional.of(s3());
      // Left out, SAM would make it blank, which the client takes for an address.
      case "AWS_ENDPOINT_URL_DYNAMODB" ->
          dynamoDb().or(() -> Optional.of("https://dynamodb." + region + ".amazonaws.com"));
      default -> Optional.empty();
    };
  }
}
