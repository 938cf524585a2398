package ainews.shared.lambda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** Reads tokens that are kept as parameters of AWS Systems Manager. */
public final class Parameters implements AutoCloseable {
  /** The most names in one request. */
  private static final int AT_ONCE = 10;

  private final SsmClient client;

  public Parameters(SsmClient client) {
    this.client = client;
  }

  /** Opens the parameters of the environment's account and region. */
  public static Parameters open(Environment environment) {
    return new Parameters(AwsClients.build(SsmClient.builder(), environment));
  }

  /**
   * Reads the parameters with these names below a path, decrypted.
   *
   * @param path such as {@code /ainews/ai-news/github}, without a slash at its end
   * @return the values by name, without those of parameters that do not exist
   * @throws software.amazon.awssdk.services.ssm.model.SsmException if the role may not read one
   */
  public Map<String, String> read(String path, Collection<String> names) {
    List<String> paths = names.stream().distinct().map(name -> path + "/" + name).toList();
    Map<String, String> values = new TreeMap<>();
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      List<String> some = paths.subList(from, Math.min(from + AT_ONCE, paths.size()));
      for (Parameter one :
          client.getParameters(ask -> ask.names(some).withDecryption(true)).parameters()) {
        values.put(one.name().substring(path.length() + 1), one.value());
      }
    }
    return values;
  }

  @Override
  public void close() {
    client.close();
  }
}
