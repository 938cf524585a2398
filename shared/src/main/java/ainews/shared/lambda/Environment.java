package ainews.shared.lambda;

import java.util.Map;
import java.util.Optional;

/** What a function is told by its environment variables. */
public final class Environment {
  /** The table's name. */
  public static final String TABLE = "AINEWS_TABLE";

  /** The bucket that holds the published files. */
  public static final String BUCKET = "AINEWS_BUCKET";

  /** Where readers find them, with scheme. */
  public static final String SITE_URL = "AINEWS_SITE_URL";

  /** What the stack's parameters say, as YAML laid over the packaged settings. */
  public static final String SETTINGS = "AINEWS_SETTINGS";

  /** The bucket that may hold the operator's settings. */
  public static final String SETTINGS_BUCKET = "AINEWS_SETTINGS_BUCKET";

  /** Name or ARN of the secret with the sources' credentials. */
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

  /** The variable, if it is set to anything. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
