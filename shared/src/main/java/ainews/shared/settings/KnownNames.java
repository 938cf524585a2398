package ainews.shared.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads names as values and as keys. A file may use only the names of this build; stored settings
 * may have others.
 *
 * @param names those of this build
 * @param reader reads a name of any build
 */
record KnownNames<T>(Class<T> type, Collection<String> names, Function<String, T> reader) {
  void addTo(SimpleModule module) {
    module.addDeserializer(type, new Values()).addKeyDeserializer(type, new Keys());
  }

  private boolean accepts(String name, DeserializationContext context) {
    return names.contains(name)
        || !context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private final class Values extends JsonDeserializer<T> {
    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      if (!accepts(parser.getText(), context)) {
        throw context.weirdStringException(parser.getText(), type, "unknown name");
      }
      return reader.apply(parser.getText());
    }
  }

  private final class Keys extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      if (!accepts(key, context)) {
        throw UnrecognizedPropertyException.from(
            context.getParser(), type, key, List.copyOf(names));
      }
      return reader.apply(key);
    }
  }
}
