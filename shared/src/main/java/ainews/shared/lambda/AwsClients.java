package ainews.shared.lambda;

import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Builds all AWS clients of a function alike. Region and credentials come from the environment, on
 * Lambda as in {@code sam local}, so the SDK need not search files, system properties and services.
 */
public final class AwsClients {
  private static final String REGION = "AWS_REGION";
  private static final Supplier<ProfileFile> NO_PROFILES = ProfileFile.aggregator()::build;

  private AwsClients() {}

  /**
   * @throws IllegalStateException if the environment names no region
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, Environment environment) {
    return builder
        .region(Region.of(environment.get(REGION)))
        .credentialsProvider(credentials())
        .overrideConfiguration(override -> override.defaultProfileFileSupplier(NO_PROFILES))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The credentials of the environment variables. */
  public static AwsCredentialsProvider credentials() {
    return EnvironmentVariableCredentialsProvider.create();
  }
}
