package ainews.shared.settings;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
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
import java.util.List;

/** Reads setting values strictly: no value is converted to another type. */
final class SettingValues {
  private static final int LONGEST_SHOWN = 40;

  private SettingValues() {}

  static ObjectReader reader() {
    return strict()
        .readerFor(Settings.class)
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  }

  /** The message for a value of the wrong type. */
  static String fault(Class<?> expected, JsonNode value) {
    if (value == null || value.isMissingNode() || value.isNull()) {
      return "value missing";
    }
    return "expected " + kind(expected) + ", got " + shown(value);
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == BigDecimal.class || type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == SourceId.class) {
      return "one of " + String.join(", ", SourceId.ids());
    }
    if (type == Category.class) {
      return "one of " + String.join(", ", Category.ids());
    }
    if (type == Language.class) {
      return "one of " + String.join(", ", languages());
    }
    if (type == DeliverySettings.What.class) {
      return "one of " + String.join(", ", DeliverySettings.What.ids());
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == Duration.class) {
      return "a duration such as PT5S";
    }
    if (ZoneId.class.isAssignableFrom(type)) {
      return "a time zone such as Asia/Shanghai";
    }
    if (type == URI.class) {
      return "a url such as https://example.org/";
    }
    if (type == String.class) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "a block of settings";
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
    // YAML reads an unquoted no as false; converted to text it would not be the word that was
    // written.
    refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
    SimpleModule values =
        new SimpleModule()
            .addDeserializer(Duration.class, new Durations())
            .addDeserializer(ZoneId.class, new Zones());
    new KnownNames<>(SourceId.class, SourceId.ids(), SourceId::of).addTo(values);
    new KnownNames<>(Category.class, Category.ids(), Category::of).addTo(values);
    new KnownNames<>(Language.class, languages(), Language::of).addTo(values);
    new KnownNames<>(
            DeliverySettings.What.class, DeliverySettings.What.ids(), DeliverySettings.What::of)
        .addTo(values);
    return mapper.registerModule(values);
  }

  private static List<String> languages() {
    return Language.all().stream().map(Language::id).toList();
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static final class Durations extends JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        // A bare number could be seconds or milliseconds.
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
          return Duration.parse(parser.getText());
        }
      } catch (DateTimeException e) {
        throw context.weirdStringException(parser.getText(), Duration.class, "not a duration");
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
        throw context.weirdStringException(parser.getText(), ZoneId.class, "not a time zone");
      }
      return (ZoneId) context.handleUnexpectedToken(ZoneId.class, parser);
    }
  }
}
