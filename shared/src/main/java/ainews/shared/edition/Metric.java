package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A count by which a source's readers say what they think of an item. */
public enum Metric {
  POINTS,
  UPVOTES,
  LIKES,
  STARS,
  STARS_TODAY,
  COMMENTS,
  REPOSTS;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  public static Metric of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
