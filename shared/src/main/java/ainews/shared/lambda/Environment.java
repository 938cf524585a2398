package ainews.shared.lambda;

import java.util.Map;
import java.util.Optional;

/** A function's environment variables. */
public final class Environment {
  /** The table's name. */
  public static final String TABLE = "AINEWS_TABLE";

  /** The bucket that holds the published files. */
  public static final String BUCKET = "AINEWS_BUCKET";

  /** The site's address, with scheme. */
  public static final String SITE_URL = "AINEWS_SITE_URL";

  /**
   * The settings that the stack's parameters make, as YAML; they override the packaged settings.
   */
  public static final String SETTINGS = "AINEWS_SETTINGS";

  /** The bucket that may hold the operator's {@code settings.yaml}. */
  public static final String SETTINGS_BUCKET = "AINEWS_SETTINGS_BUCKET";

  /** The topic for the operator; without it nobody gets the problems of a day. */
  public static final String TOPIC = "AINEWS_TOPIC";

  /** The path of the function's own tokens among the parameters of Systems Manager. */
  public static final String PARAMETERS = "AINEWS_PARAMETERS";

  /** Name or ARN of the secret with the sources' tokens, as earlier versions kept them. */
  public static final String SECRETS = "AINEWS_SECRETS";

  private final Map<String, String> variables;

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * @throws IllegalStateException if the variable is not set
   */
  public String get(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("environment variable " + name + " is not set"));
  }

  /** The variable, if it is set and not blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
