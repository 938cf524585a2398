package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A count of the reactions of a source's readers to an item. */
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
