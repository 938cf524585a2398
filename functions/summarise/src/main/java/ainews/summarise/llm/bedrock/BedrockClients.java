package ainews.summarise.llm.bedrock;

import ainews.summarise.llm.AnswerReader;
import ainews.summarise.llm.BoundedStream;
import ainews.summarise.llm.Model;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** Creates Bedrock clients with explicit retries, timeouts and size limits. */
public final class BedrockClients {
  /** Attempts per request, including the first. */
  static final int ATTEMPTS = 5;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private BedrockClients() {}

  /** Creates the HTTP client that all Bedrock clients share. */
  public static SdkHttpClient http(Duration timeout) {
    // A long answer arrives all at once at the end, so reading may take the whole timeout.
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(timeout)
        .build();
  }

  /**
   * Creates a retry strategy that slows down when the service throttles, unless the access names a
   * fixed pause. It must not be shared between models.
   */
  public static RetryStrategy retries(BedrockAccess access) {
    return access
        .pause()
        .map(BackoffStrategy::fixedDelayWithoutJitter)
        .<RetryStrategy>map(
            pause ->
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(ATTEMPTS)
                    .backoffStrategy(pause)
                    .throttlingBackoffStrategy(pause)
                    .build())
        .orElseGet(
            () ->
                AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build());
  }

  /**
   * Creates a client for one model, so that a throttled model does not slow down the others.
   *
   * @param timeout limit for one attempt
   * @param retries how often and after which delays a request is repeated
   * @throws IllegalStateException if there is no region
   */
  public static BedrockRuntimeClient client(
      BedrockAccess access, Duration timeout, SdkHttpClient http, RetryStrategy retries) {
    BedrockRuntimeClientBuilder client =
        BedrockRuntimeClient.builder()
            .region(
                access
                    .region()
                    .orElseThrow(
                        () -> new IllegalStateException("Bedrock needs a region: set AWS_REGION")))
            .credentialsProvider(access.credentials())
            .httpClient(http)
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(
                            retries.toBuilder()
                                .retryOnException(BedrockFailure::isOfTheModel)
                                .build())
                        .apiCallAttemptTimeout(timeout)
                        .apiCallTimeout(timeout.multipliedBy(Model.TOTAL))
                        .addExecutionInterceptor(new Bound()));
    access.endpoint().ifPresent(client::endpointOverride);
    return client.build();
  }

  private static final class Bound implements ExecutionInterceptor {
    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return context.responseBody().map(body -> new BoundedStream(body, AnswerReader.LIMIT));
    }
  }
}
