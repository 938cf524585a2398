package ainews.summarise.model;

import java.net.URI;
import java.util.Optional;

/** Names a model and where it is. */
public record ModelId(Provider provider, Optional<URI> address, String name) {
  /** Who runs it. */
  public enum Provider {
    BEDROCK,
    OPENAI,
    NONE
  }
}
