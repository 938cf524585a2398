package ainews.shared.settings;

import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceSettings;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each block of {@code sources} into the record that its source's descriptor names. */
final class SourcesReader extends JsonDeserializer<Settings.Sources> {
  @Override
  public Settings.Sources deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (Settings.Sources) context.handleUnexpectedToken(Settings.Sources.class, parser);
    }
    Map<SourceId, SourceSettings> blocks = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Optional<SourceId> source =
          SourceId.all().stream().filter(known -> known.id().equals(name)).findFirst();
      parser.nextToken();
      if (source.isPresent()) {
        blocks.put(source.get(), block(source.get(), parser, context));
      } else if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
        throw UnrecognizedPropertyException.from(
            parser, Settings.Sources.class, name, List.copyOf(SourceId.ids()));
      } else {
        parser.skipChildren();
      }
    }
    return new Settings.Sources(blocks);
  }

  private static SourceSettings block(
      SourceId source, JsonParser parser, DeserializationContext context) throws IOException {
    try {
      return context.readValue(parser, source.descriptor().settings());
    } catch (JsonMappingException e) {
      e.prependPath(Settings.Sources.class, source.id());
      throw e;
    }
  }
}
