package ainews.shared.sources;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param makers accounts whose new models are read, such as {@code Qwen}
 */
public record HuggingFaceSettings(boolean on, List<String> makers) implements SourceSettings {
  public HuggingFaceSettings {
    makers = makers == null ? List.of() : List.copyOf(makers);
  }
}
