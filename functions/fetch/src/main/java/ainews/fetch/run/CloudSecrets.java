package ainews.fetch.run;

import ainews.shared.json.Json;
import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The secrets as Secrets Manager keeps them: one secret holding a JSON object of names and values.
 */
final class CloudSecrets {
  private CloudSecrets() {}

  /** None for a function that is given no secret to read. */
  static Secrets read(Environment environment) {
    return environment
        .find(Environment.SECRETS)
        .map(secretId -> read(secretId, environment))
        .orElse(Secrets.of(Map.of()));
  }

  private static Secrets read(String secretId, Environment environment) {
    try (SecretsManagerClient client =
        AwsClients.build(SecretsManagerClient.builder(), environment)) {
      return parse(client.getSecretValue(request -> request.secretId(secretId)).secretString());
    }
  }

  static Secrets parse(String json) {
    try {
      return Secrets.of(Json.mapper().readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      // Neither the text nor the parser's excerpt of it may reach a log.
      throw new IllegalStateException("the secret is no JSON object of names and texts");
    }
  }
}
