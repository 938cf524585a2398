package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** What a path can refer to: the state's data ({@code $}) and the context object ({@code $$}). */
record Data(JsonNode state, JsonNode context) {
  Data withState(JsonNode other) {
    return new Data(other, context);
  }
}
