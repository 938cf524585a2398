package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How important a model considers a story, from no news to what many readers must know. */
public enum Level {
  NONE,
  MINOR,
  IMPORTANT,
  MAJOR;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Level of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
