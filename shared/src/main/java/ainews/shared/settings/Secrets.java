package ainews.shared.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The secrets by name. {@link #toString} shows no values, so it is safe in a log.
 *
 * @param values looks up a secret; null or blank if there is none
 */
public record Secrets(Function<String, String> values) {
  public static final String X_BEARER_TOKEN = "X_BEARER_TOKEN";
  public static final String REDDIT_CLIENT_ID = "REDDIT_CLIENT_ID";
  public static final String REDDIT_CLIENT_SECRET = "REDDIT_CLIENT_SECRET";
  public static final String GITHUB_TOKEN = "GITHUB_TOKEN";
  public static final String PRODUCTHUNT_TOKEN = "PRODUCTHUNT_TOKEN";

  /** The key of an OpenAI-compatible service, if it asks for one. */
  public static final String OPENAI_API_KEY = "OPENAI_API_KEY";

  public static Secrets of(Map<String, String> values) {
    return new Secrets(values::get);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.apply(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  @Override
  public String toString() {
    return "Secrets";
  }
}
