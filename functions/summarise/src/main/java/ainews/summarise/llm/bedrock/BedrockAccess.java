package ainews.summarise.llm.bedrock;

import ainews.shared.lambda.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/**
 * How Bedrock is reached.
 *
 * @param region whose Bedrock is asked; without one there is none
 * @param endpoint in place of the region's own
 * @param pause between the tries of a request, in place of pauses that adapt to the service
 */
public record BedrockAccess(
    Optional<Region> region,
    AwsCredentialsProvider credentials,
    Optional<URI> endpoint,
    Optional<Duration> pause) {
  private static final String REGION = "AWS_REGION";
  private static final String DEFAULT_REGION = "AWS_DEFAULT_REGION";
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";

  public BedrockAccess(
      Optional<Region> region, AwsCredentialsProvider credentials, Optional<URI> endpoint) {
    this(region, credentials, endpoint, Optional.empty());
  }

  /**
   * Region and endpoint as the environment has them.
   *
   * @param credentials whose
   */
  public static BedrockAccess of(Environment environment, AwsCredentialsProvider credentials) {
    return new BedrockAccess(
        region(environment).map(Region::of),
        credentials,
        environment.find(ENDPOINT).map(URI::create));
  }

  /** Whether credentials are found; looking can take seconds. */
  public boolean hasCredentials() {
    try {
      return credentials.resolveCredentials() != null;
    } catch (SdkClientException e) {
      // The SDK's way to say that there are none.
      return false;
    }
  }

  /** The name of the region that the environment has. */
  public static Optional<String> region(Environment environment) {
    return environment.find(REGION).or(() -> environment.find(DEFAULT_REGION));
  }
}
