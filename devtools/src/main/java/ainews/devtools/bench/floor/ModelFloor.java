package ainews.devtools.bench.floor;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The smallest function with clients of the table and a model. */
public final class ModelFloor extends TableFloor {
  /** Kept open between calls, as real functions do. */
  final BedrockRuntimeClient model =
      AwsClients.build(BedrockRuntimeClient.builder(), Environment.ofProcess());
}
