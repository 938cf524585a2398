package ainews.shared.lambda;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Reads secrets that are kept as parameters of AWS Systems Manager. AWS's own client would be a
 * quarter of a function's zip, for these two requests.
 */
public final class Parameters {
  private static final String SERVICE = "ssm";

  /** The most names in one request. */
  private static final int AT_ONCE = 10;

  private final SdkHttpClient client = UrlConnectionHttpClient.create();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final URI endpoint;

  public Parameters(Environment environment, AwsCredentialsProvider credentials) {
    this.credentials = credentials;
    this.region = environment.get("AWS_REGION");
    this.endpoint =
        URI.create(
            environment
                .find("AWS_ENDPOINT_URL_SSM")
                .orElseGet(() -> "https://" + SERVICE + "." + region + "." + domain(region)));
  }

  /** Opens the parameters of the environment's account and region. */
  public static Parameters open(Environment environment) {
    return new Parameters(environment, AwsClients.credentials());
  }

  private static String domain(String region) {
    return Region.of(region).metadata().partition().dnsSuffix();
  }

  /**
   * Reads the parameters with these names below a path, decrypted.
   *
   * @param path such as {@code /ainews/ai-news/github}, without a slash at its end
   * @return the values by name, without those of parameters that do not exist
   * @throws IllegalStateException if the role may not read one
   */
  public Map<String, String> read(String path, Collection<String> names) {
    List<String> paths = names.stream().distinct().map(name -> path + "/" + name).toList();
    Map<String, String> values = new TreeMap<>();
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      ObjectNode request = Json.mapper().createObjectNode();
      paths
          .subList(from, Math.min(from + AT_ONCE, paths.size()))
          .forEach(request.withArray("Names")::add);
      add(ask("GetParameters", request, path), values);
    }
    return values;
  }

  /**
   * Reads all parameters below a path, decrypted.
   *
   * @return the values by the last part of their names
   * @throws IllegalStateException if the role may not read them
   */
  public Map<String, String> below(String path) {
    Map<String, String> values = new TreeMap<>();
    ObjectNode request = Json.mapper().createObjectNode().put("Path", path).put("Recursive", true);
    JsonNode page;
    do {
      page = ask("GetParametersByPath", request, path);
      add(page, values);
      request.put("NextToken", page.path("NextToken").asText());
    } while (page.path("NextToken").isTextual());
    return values;
  }

  private static void add(JsonNode page, Map<String, String> values) {
    for (JsonNode parameter : page.path("Parameters")) {
      String name = parameter.path("Name").asText();
      values.put(name.substring(name.lastIndexOf('/') + 1), parameter.path("Value").asText());
    }
  }

  private JsonNode ask(String operation, ObjectNode body, String path) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(endpoint)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "AmazonSSM." + operation)
            .build();
    String json = Json.write(body.put("WithDecryption", true));
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(json))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    try {
      HttpExecuteResponse answer = client.prepareRequest(call.build()).call();
      int status = answer.httpResponse().statusCode();
      if (status != 200) {
        // No body: it may quote a secret.
        throw new IllegalStateException("Parameter Store answered " + status + " for " + path);
      }
      try (InputStream content = answer.responseBody().orElseThrow()) {
        return Json.mapper().readTree(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Parameter Store did not answer for " + path, e);
    }
  }
}
