package ainews.fetch.run;

import ainews.shared.json.Json;
import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.Parameters;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads a source's tokens: each from its parameter, or else from the one secret of earlier versions
 * in Secrets Manager, which holds a JSON object of names and values.
 */
final class CloudSecrets {
  private static final Logger LOG = LoggerFactory.getLogger(CloudSecrets.class);

  private CloudSecrets() {}

  /**
   * Reads what the function's environment names; returns no secrets if it names none.
   *
   * @param names of the source's tokens
   */
  static Secrets read(List<String> names, Environment environment) {
    Map<String, String> parameters =
        environment
            .find(Environment.PARAMETERS)
            .map(path -> Parameters.open(environment).read(path, names))
            .orElse(Map.of());
    return merged(
        names,
        parameters,
        () -> environment.find(Environment.SECRETS).map(id -> secret(id, environment)));
  }

  /**
   * @param former the secret of earlier versions, read only if a parameter is missing
   */
  static Secrets merged(
      Collection<String> names,
      Map<String, String> parameters,
      Supplier<Optional<Map<String, String>>> former) {
    Secrets set = Secrets.of(parameters);
    List<String> missing = names.stream().filter(name -> set.get(name).isEmpty()).toList();
    if (missing.isEmpty()) {
      return set;
    }
    Secrets old = Secrets.of(former.get().orElse(Map.of()));
    Map<String, String> all = new HashMap<>(parameters);
    for (String name : missing) {
      old.get(name)
          .ifPresent(
              value -> {
                all.put(name, value);
                LOG.warn(
                    "token {} is still in the secret of earlier versions; docs/upgrading.md has the"
                        + " command that copies it to its parameter",
                    name);
              });
    }
    return Secrets.of(all);
  }

  private static Map<String, String> secret(String id, Environment environment) {
    try (SecretsManagerClient client =
        AwsClients.build(SecretsManagerClient.builder(), environment)) {
      return parse(client.getSecretValue(request -> request.secretId(id)).secretString());
    }
  }

  static Map<String, String> parse(String json) {
    try {
      return Json.mapper().readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      // No cause: the parser's message quotes the secret, which must not reach a log.
      throw new IllegalStateException(
          "the value in Secrets Manager must be a JSON object such as {\"GITHUB_TOKEN\": \"…\"}");
    }
  }
}
