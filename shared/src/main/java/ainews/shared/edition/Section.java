package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The sections of an edition, in the order they are printed. */
public enum Section {
  TOP,
  FEATURED,
  QUICK;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Section of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
