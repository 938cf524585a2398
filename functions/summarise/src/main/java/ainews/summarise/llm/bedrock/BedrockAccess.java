package ainews.summarise.llm.bedrock;

import ainews.shared.lambda.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/**
 * How to reach Bedrock.
 *
 * @param region the AWS region; without one there is no Bedrock
 * @param endpoint replaces the region's endpoint
 * @param pause a fixed delay between attempts; without one, delays adapt to the service
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

  /** Reads region and endpoint from the environment. */
  public static BedrockAccess of(Environment environment, AwsCredentialsProvider credentials) {
    return new BedrockAccess(
        region(environment).map(Region::of),
        credentials,
        environment.find(ENDPOINT).map(URI::create));
  }

  /** Whether credentials are found; the search can take seconds. */
  public boolean hasCredentials() {
    try {
      return credentials.resolveCredentials() != null;
    } catch (SdkClientException e) {
      // The SDK throws this if there are none.
      return false;
    }
  }

  /** The region's name in the environment, if set. */
  public static Optional<String> region(Environment environment) {
    return environment.find(REGION).or(() -> environment.find(DEFAULT_REGION));
  }
}
