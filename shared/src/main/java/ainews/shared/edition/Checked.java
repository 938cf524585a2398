package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a model has checked a written text against its posts. */
public enum Checked {
  /** It found words of the posts behind every sentence. */
  WHOLLY,
  /** It found none behind some sentence. */
  PARTLY,
  /** No model checked it; code did. */
  NOT;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Checked of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
