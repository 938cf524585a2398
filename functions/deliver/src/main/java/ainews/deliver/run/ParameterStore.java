package ainews.deliver.run;

import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
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
 * Reads the channels' secrets from Parameter Store, each below its channel: {@code
 * <path>/slack/SLACK_WEBHOOK_URL}. AWS's own client would be a quarter of the function's zip, for
 * this one request.
 */
final class ParameterStore {
  private static final String SERVICE = "ssm";
  private static final String TARGET = "AmazonSSM.GetParametersByPath";

  private final SdkHttpClient client = UrlConnectionHttpClient.create();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final URI endpoint;
  private final String path;

  /**
   * @param path below which the parameters are
   */
  ParameterStore(Environment environment, AwsCredentialsProvider credentials, String path) {
    this.credentials = credentials;
    this.region = environment.get("AWS_REGION");
    this.endpoint =
        URI.create(
            environment
                .find("AWS_ENDPOINT_URL_SSM")
                .orElseGet(() -> "https://" + SERVICE + "." + region + "." + domain(region)));
    this.path = path;
  }

  private static String domain(String region) {
    return Region.of(region).metadata().partition().dnsSuffix();
  }

  /**
   * Reads all parameters anew.
   *
   * @throws IllegalStateException if they cannot be read
   */
  Secrets secrets() {
    Map<String, String> values = new HashMap<>();
    ObjectNode request =
        Json.mapper()
            .createObjectNode()
            .put("Path", path)
            .put("Recursive", true)
            .put("WithDecryption", true);
    JsonNode page;
    do {
      page = page(Json.write(request));
      for (JsonNode parameter : page.path("Parameters")) {
        String name = parameter.path("Name").asText();
        values.put(name.substring(name.lastIndexOf('/') + 1), parameter.path("Value").asText());
      }
      request.put("NextToken", page.path("NextToken").asText());
    } while (page.path("NextToken").isTextual());
    return Secrets.of(values);
  }

  private JsonNode page(String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(endpoint)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", TARGET)
            .build();
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
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
