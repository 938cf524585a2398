package ainews.summarise.llm.bedrock;

import ainews.shared.json.Json;
import ainews.summarise.llm.ModelFeature;
import ainews.summarise.llm.ModelFeatures;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.PromptWording;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.OutputConfig;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormat;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatStructure;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatType;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;

/** Builds Converse requests from prompts, with the features that a model accepts. */
final class ConverseRequests {
  /** Characters of English per token, by OpenAI's rule of thumb; other models are close. */
  private static final int TOKEN = 4;

  private final String model;
  private final int cacheFrom;

  /**
   * @param cacheFrom fewest tokens of a task that the model can cache
   */
  ConverseRequests(String model, int cacheFrom) {
    this.model = model;
    this.cacheFrom = cacheFrom;
  }

  ConverseRequest of(Prompt prompt, ModelFeatures features) {
    ConverseRequest.Builder request =
        ConverseRequest.builder()
            .modelId(model)
            .messages(
                Message.builder()
                    .role(ConversationRole.USER)
                    .content(ContentBlock.fromText(PromptWording.text(prompt, features)))
                    .build())
            .inferenceConfig(inference(prompt, features));
    if (features.has(ModelFeature.SYSTEM)) {
      request.system(system(prompt, features));
    }
    features
        .jsonFeature()
        .ifPresent(
            feature -> {
              if (feature == ModelFeature.SCHEMA) {
                request.outputConfig(schema(prompt));
              } else {
                request.toolConfig(tool(prompt));
              }
            });
    return request.build();
  }

  private List<SystemContentBlock> system(Prompt prompt, ModelFeatures features) {
    String task = PromptWording.task(prompt, features);
    List<SystemContentBlock> system = new ArrayList<>();
    system.add(SystemContentBlock.fromText(task));
    if (features.has(ModelFeature.CACHE) && task.length() / TOKEN >= cacheFrom) {
      system.add(
          SystemContentBlock.fromCachePoint(
              CachePointBlock.builder().type(CachePointType.DEFAULT).build()));
    }
    return system;
  }

  private static InferenceConfiguration inference(Prompt prompt, ModelFeatures features) {
    // Bedrock reserves quota for maxTokens; without it, for the longest possible answer.
    InferenceConfiguration.Builder inference =
        InferenceConfiguration.builder().maxTokens(prompt.maxTokens());
    if (features.has(ModelFeature.TEMPERATURE)) {
      inference.temperature(0f);
    }
    return inference.build();
  }

  private static OutputConfig schema(Prompt prompt) {
    // A new schema can take minutes to compile, so its bytes must stay the same.
    String schema = Json.write(prompt.schema());
    OutputFormatStructure structure =
        OutputFormatStructure.fromJsonSchema(json -> json.name(prompt.name()).schema(schema));
    return OutputConfig.builder()
        .textFormat(
            OutputFormat.builder().type(OutputFormatType.JSON_SCHEMA).structure(structure).build())
        .build();
  }

  private static ToolConfiguration tool(Prompt prompt) {
    ToolInputSchema schema = ToolInputSchema.fromJson(Documents.of(prompt.schema()));
    return ToolConfiguration.builder()
        .tools(
            Tool.fromToolSpec(
                tool ->
                    tool.name(prompt.name()).description("Takes the answer.").inputSchema(schema)))
        .toolChoice(ToolChoice.fromTool(choice -> choice.name(prompt.name())))
        .build();
  }
}
