package ainews.devtools.bench.floor;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The least that a function can be that uses the table and a model. */
public final class ModelFloor extends TableFloor {
  /** Kept open, as a function keeps it. */
  final BedrockRuntimeClient model =
      AwsClients.build(BedrockRuntimeClient.builder(), Environment.ofProcess());
}
