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
 * Reads the secrets from Secrets Manager, where one secret holds a JSON object of names and values.
 */
final class CloudSecrets {
  private CloudSecrets() {}

  /** Reads the secret that the function is given; returns no secrets if it is given none. */
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
      // No cause: the parser's message quotes the secret, which must not reach a log.
      throw new IllegalStateException(
          "the value in Secrets Manager must be a JSON object such as {\"GITHUB_TOKEN\": \"…\"}");
    }
  }
}
