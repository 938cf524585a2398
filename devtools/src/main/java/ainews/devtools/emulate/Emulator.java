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

/** Serves the stack's bucket and table on this machine, for functions that run in containers. */
public final class Emulator implements AutoCloseable {
  /** The stack's name, which SAM also uses. */
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
          // A blank secret counts as missing; a source that needs it says so.
          "Secrets",
          "",
          // Nobody is rung from this machine.
          "Alarms",
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
   * Serves the bucket, and the table if DynamoDB Local is available.
   *
   * @param directory the parent of the bucket's folder
   * @param dynamoDb the folder of DynamoDB Local's libraries, if any
   * @param region the region of the real DynamoDB that is used if there is no local table
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

  /** Returns the functions of the packaged template, with the local names of table and bucket. */
  public static PackagedStack template() {
    return stack(Template.parse(Template.packaged()));
  }

  public PackagedStack stack() {
    return stack;
  }

  /** Returns the bucket's URL for containers. */
  public String s3() {
    return "http://" + host + ":" + bucket.port();
  }

  /** Returns the table's URL for containers, if it is served. */
  public Optional<String> dynamoDb() {
    return dynamoDb.map(served -> "http://" + host + ":" + served.port());
  }

  /** Returns the environment variables that {@code sam local invoke} must set for one function. */
  public Map<String, String> variables(PackagedStack.Function function) {
    Map<String, String> variables = new TreeMap<>(function.variables());
    variables.computeIfPresent(Environment.SITE_URL, (name, url) -> FileSiteStore.SITE_URL);
    // As with the secret: a source that needs a token says so.
    variables.computeIfPresent(Environment.PARAMETERS, (name, path) -> "");
    for (String variable : function.open()) {
      endpoint(variable).ifPresent(url -> variables.put(variable, url));
    }
    return variables;
  }

  /** Returns the JSON for SAM's {@code --env-vars}: variables by the functions' logical ids. */
  public ObjectNode env() {
    ObjectNode env = Json.mapper().createObjectNode();
    stack.functions().forEach(f -> env.set(f.id(), Json.mapper().valueToTree(variables(f))));
    return env;
  }

  /** Returns the table for use from this machine. */
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
      // Always set: SAM would pass a blank value, which the client takes for an address.
      case "AWS_ENDPOINT_URL_DYNAMODB" ->
          dynamoDb().or(() -> Optional.of("https://dynamodb." + region + ".amazonaws.com"));
      default -> Optional.empty();
    };
  }
}
