package ainews.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads fields of a service's JSON; a field of the wrong type counts as absent. */
public final class JsonFields {
  private JsonFields() {}

  /** The field's text; empty where there is none. */
  public static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** The field's whole number; null where there is none. */
  public static Long count(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isNumber() && value.canConvertToLong() ? value.longValue() : null;
  }

  public static boolean isTrue(JsonNode object, String field) {
    return object.path(field).isBoolean() && object.path(field).booleanValue();
  }

  /** The field's ISO 8601 time with offset; null where there is none. */
  public static Instant time(JsonNode object, String field) {
    return time(text(object, field));
  }

  /** The ISO 8601 time with offset; null where the text is none. */
  public static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The field's time in seconds since 1970; null where there is none. */
  public static Instant epochSecond(JsonNode object, String field) {
    Long second = count(object, field);
    try {
      return second == null ? null : Instant.ofEpochSecond(second);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
