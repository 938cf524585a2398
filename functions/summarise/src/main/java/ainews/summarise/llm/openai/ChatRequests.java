package ainews.summarise.llm.openai;

import ainews.shared.json.Json;
import ainews.summarise.llm.ModelFeature;
import ainews.summarise.llm.ModelFeatures;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.PromptWording;
import ainews.summarise.llm.SchemaRules;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Builds chat completions requests from prompts, with the features that a model accepts. */
final class ChatRequests {
  private final String model;

  ChatRequests(String model) {
    this.model = model;
  }

  byte[] of(Prompt prompt, ModelFeatures features) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("model", model);
    ArrayNode messages = request.putArray("messages");
    if (features.has(ModelFeature.SYSTEM)) {
      messages.add(message("system", PromptWording.task(prompt, features)));
    }
    messages.add(message("user", PromptWording.text(prompt, features)));
    request.put(
        features.has(ModelFeature.MAX_TOKENS) ? "max_tokens" : "max_completion_tokens",
        prompt.maxTokens());
    if (features.has(ModelFeature.TEMPERATURE)) {
      request.put("temperature", 0);
    }
    features
        .jsonFeature()
        .ifPresent(feature -> request.set("response_format", format(prompt, feature)));
    return Json.write(request).getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode message(String role, String content) {
    return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
  }

  private static ObjectNode format(Prompt prompt, ModelFeature feature) {
    ObjectNode format = JsonNodeFactory.instance.objectNode();
    if (feature == ModelFeature.OBJECT) {
      return format.put("type", "json_object");
    }
    ObjectNode schema = prompt.schema();
    format.put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", prompt.name())
        .put("strict", SchemaRules.requiresAll(schema))
        .set("schema", schema);
    return format;
  }
}
