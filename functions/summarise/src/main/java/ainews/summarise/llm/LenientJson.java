package ainews.summarise.llm;

import ainews.shared.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the JSON object, or list of objects, in a model's text, whatever surrounds it: code fences,
 * prose, thinking. Trailing commas and raw line breaks within strings are accepted.
 */
final class LenientJson {
  /** Bounds the work for a text that consists of brackets. */
  private static final int MOST_TRIES = 200;

  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(JsonNode.class)
          .with(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .with(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS);

  private LenientJson() {}

  /**
   * Returns the last object that fits, since thinking and drafts come first; else the last object.
   *
   * @return empty if there is no object
   */
  static Optional<JsonNode> find(String text, Predicate<JsonNode> fits) {
    JsonNode fitting = null;
    JsonNode any = null;
    int start = next(text, 0);
    for (int tries = 0; start >= 0 && tries < MOST_TRIES; tries++) {
      int end = start + 1;
      try (StringReader rest = from(text, start);
          JsonParser parser = READER.createParser(rest)) {
        JsonNode found = READER.readTree(parser);
        if (found.isObject() || found.path(0).isObject()) {
          any = found;
          fitting = fits.test(found) ? found : fitting;
        }
        end = start + (int) parser.currentLocation().getCharOffset();
      } catch (IOException e) {
        // Nothing begins here; the next bracket may begin something.
      }
      start = next(text, end);
    }
    return Optional.ofNullable(fitting == null ? any : fitting);
  }

  private static int next(String text, int from) {
    int object = text.indexOf('{', from);
    int list = text.indexOf('[', from);
    return object < 0 || list < 0 ? Math.max(object, list) : Math.min(object, list);
  }

  private static StringReader from(String text, int start) throws IOException {
    StringReader reader = new StringReader(text);
    reader.skip(start);
    return reader;
  }
}
