package ainews.deliver.run;

import ainews.shared.settings.Secrets;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/**
 * Reads the channels' secrets from Parameter Store, each below its channel: {@code
 * <path>/slack/SLACK_WEBHOOK_URL}.
 */
final class ParameterSecrets {
  private ParameterSecrets() {}

  static Secrets read(SsmClient client, String path) {
    Map<String, String> values =
        client
            .getParametersByPathPaginator(
                request -> request.path(path).recursive(true).withDecryption(true))
            .stream()
            .flatMap(page -> page.parameters().stream())
            .collect(Collectors.toMap(ParameterSecrets::name, Parameter::value));
    return Secrets.of(values);
  }

  private static String name(Parameter parameter) {
    return parameter.name().substring(parameter.name().lastIndexOf('/') + 1);
  }
}
