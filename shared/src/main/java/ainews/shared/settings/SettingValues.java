package ainews.shared.settings;

import ainews.shared.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;

/** Which values a setting takes: nothing is bent into the kind that is needed. */
final class SettingValues {
  private static final int LONGEST_SHOWN = 40;

  private SettingValues() {}

  static ObjectReader reader() {
    return strict()
        .readerFor(Settings.class)
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  }

  /** What is wrong with a value that is not of the kind that is needed. */
  static String fault(Class<?> needed, JsonNode value) {
    if (value == null || value.isMissingNode() || value.isNull()) {
      return "a value is needed";
    }
    return sentence(needed) + ", not " + shown(value);
  }

  private static String sentence(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "a whole number is needed";
    }
    if (type == BigDecimal.class) {
      return "a number is needed";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false is needed";
    }
    if (type == Duration.class) {
      return "a time such as PT5S is needed";
    }
    if (ZoneId.class.isAssignableFrom(type)) {
      return "a time zone such as Asia/Shanghai is needed";
    }
    if (type == URI.class) {
      return "an address such as https://example.org/ is needed";
    }
    if (type == String.class) {
      return "a text is needed";
    }
    return Collection.class.isAssignableFrom(type)
        ? "a list is needed"
        : "a block of settings is needed";
  }

  private static String shown(JsonNode value) {
    if (value.isObject()) {
      return "a block of settings";
    }
    if (value.isArray()) {
      return "a list";
    }
    String text = value.asText().lines().findFirst().orElse("");
    String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    return value.isTextual() ? "\"" + cut + "\"" : cut;
  }

  private static ObjectMapper strict() {
    ObjectMapper mapper = Json.mapper().copy();
    refuse(
        mapper,
        LogicalType.Integer,
        CoercionInputShape.Float,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Boolean);
    refuse(
        mapper,
        LogicalType.Float,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Boolean);
    refuse(
        mapper,
        LogicalType.Boolean,
        CoercionInputShape.Integer,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString);
    // YAML takes an unquoted no for false: as a text it would be another word than was written.
    refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
    return mapper.registerModule(
        new SimpleModule()
            .addDeserializer(Duration.class, new Times())
            .addDeserializer(ZoneId.class, new Zones()));
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static final class Times extends JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        // A bare number could be seconds or milliseconds.
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
          return Duration.parse(parser.getText());
        }
      } catch (DateTimeException e) {
        throw context.weirdStringException(parser.getText(), Duration.class, "no time");
      }
      return (Duration) context.handleUnexpectedToken(Duration.class, parser);
    }
  }

  private static final class Zones extends JsonDeserializer<ZoneId> {
    @Override
    public ZoneId deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
          return ZoneId.of(parser.getText());
        }
      } catch (DateTimeException e) {
        throw context.weirdStringException(parser.getText(), ZoneId.class, "no time zone");
      }
      return (ZoneId) context.handleUnexpectedToken(ZoneId.class, parser);
    }
  }
}
