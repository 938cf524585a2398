package ainews.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads fields of a service's JSON. A field of the wrong type counts as missing. */
public final class JsonFields {
  private JsonFields() {}

  /** The field's text; empty if it is missing. */
  public static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** The field's number without its fraction; null if it is missing or exceeds a long. */
  public static Long count(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isNumber() && value.canConvertToLong() ? value.longValue() : null;
  }

  /** Whether the field is the JSON value {@code true}. */
  public static boolean isTrue(JsonNode object, String field) {
    return object.path(field).isBoolean() && object.path(field).booleanValue();
  }

  /** The field's ISO 8601 time with an offset; null if it is missing or not such a time. */
  public static Instant time(JsonNode object, String field) {
    return time(text(object, field));
  }

  /** Parses an ISO 8601 time with an offset; null if the text is not one. */
  public static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The field's time, given in seconds since 1970; null if it is missing or out of range. */
  public static Instant epochSecond(JsonNode object, String field) {
    Long second = count(object, field);
    try {
      return second == null ? null : Instant.ofEpochSecond(second);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
