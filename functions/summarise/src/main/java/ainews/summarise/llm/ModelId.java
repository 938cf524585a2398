package ainews.summarise.llm;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a model and the service that runs it.
 *
 * @param address base URL of an OpenAI-compatible service; empty for other providers
 * @param name the service's id of the model or inference profile; empty for {@link Provider#NONE}
 */
public record ModelId(Provider provider, Optional<URI> address, String name) {
  public static final ModelId NONE = new ModelId(Provider.NONE, Optional.empty(), "");

  private static final int OLLAMA_PORT = 11434;
  private static final Pattern BEDROCK_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");

  public ModelId {
    boolean isFit =
        switch (provider) {
          case BEDROCK -> address.isEmpty() && BEDROCK_NAME.matcher(name).matches();
          case OPENAI -> address.filter(ModelId::isBase).isPresent() && name.matches("\\S+");
          case NONE -> address.isEmpty() && name.isEmpty();
        };
    if (!isFit) {
      // The text must not reach a log, since an address may contain a key.
      throw new IllegalArgumentException(
          "not a model: expected none, bedrock:<id of a model or inference profile>"
              + " or openai:<base address>#<model>");
    }
  }

  /**
   * Parses a text such as {@code bedrock:deepseek.v3.2}, {@code
   * openai:http://localhost:11434/v1#qwen3} or {@code none}.
   *
   * @throws IllegalArgumentException if the text names no model
   */
  public static ModelId parse(String text) {
    if (text.equals(NONE.toString())) {
      return NONE;
    }
    if (text.startsWith("bedrock:")) {
      return new ModelId(Provider.BEDROCK, Optional.empty(), text.substring("bedrock:".length()));
    }
    String address = text.startsWith("openai:") ? text.substring("openai:".length()) : "";
    int mark = address.indexOf('#');
    return new ModelId(
        Provider.OPENAI,
        mark < 0 ? Optional.empty() : address(address.substring(0, mark)),
        address.substring(mark + 1));
  }

  /** Whether Ollama's usual port serves the model. */
  public boolean isOnOllama() {
    return address.filter(base -> base.getPort() == OLLAMA_PORT).isPresent();
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      // The constructor reports the missing address.
      return Optional.empty();
    }
  }

  private static boolean isBase(URI uri) {
    String scheme = String.valueOf(uri.getScheme());
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getQuery() == null
        && uri.getFragment() == null;
  }

  /** The text that {@link #parse} accepts. */
  @Override
  public String toString() {
    return switch (provider) {
      case BEDROCK -> provider.id() + ":" + name;
      case OPENAI -> provider.id() + ":" + address.orElseThrow() + "#" + name;
      case NONE -> provider.id();
    };
  }
}
