package ainews.summarise.llm;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which model, and where.
 *
 * @param address base address of an OpenAI-compatible service; no other provider has one
 * @param name the model's or inference profile's own id; empty for {@link Provider#NONE}
 */
public record ModelId(Provider provider, Optional<URI> address, String name) {
  public static final ModelId NONE = new ModelId(Provider.NONE, Optional.empty(), "");

  private static final Pattern BEDROCK_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");

  public ModelId {
    boolean isFit =
        switch (provider) {
          case BEDROCK -> address.isEmpty() && BEDROCK_NAME.matcher(name).matches();
          case OPENAI -> address.filter(ModelId::isBase).isPresent() && name.matches("\\S+");
          case NONE -> address.isEmpty() && name.isEmpty();
        };
    if (!isFit) {
      // The text itself stays away from logs: a key may stand in an address.
      throw new IllegalArgumentException(
          "not a model: none, bedrock:<id of a model or inference profile> or"
              + " openai:<base address>#<model> is needed");
    }
  }

  /**
   * The model of a text such as bedrock:deepseek.v3.2, openai:http://localhost:11434/v1#qwen3 or
   * none.
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

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      // Told by the constructor, which misses it.
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

  /** The text that {@link #parse} takes. */
  @Override
  public String toString() {
    return switch (provider) {
      case BEDROCK -> provider.id() + ":" + name;
      case OPENAI -> provider.id() + ":" + address.orElseThrow() + "#" + name;
      case NONE -> provider.id();
    };
  }
}
