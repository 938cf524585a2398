package ainews.summarise.llm.bedrock;

import ainews.summarise.llm.AnswerSchema;
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

/** Makes clients of Bedrock with explicit retries, times and bounds. */
public final class BedrockClients {
  /** Of one request, the first included. */
  static final int TRIES = 5;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private BedrockClients() {}

  /** The connections of all clients. */
  public static SdkHttpClient http(Duration timeout) {
    // The first byte of a long answer comes with its last: reading has all the time there is.
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(timeout)
        .build();
  }

  /**
   * Slows down by itself where the service throttles, unless the access names a pause. Not to be
   * shared between models.
   */
  public static RetryStrategy retries(BedrockAccess access) {
    return access
        .pause()
        .map(BackoffStrategy::fixedDelayWithoutJitter)
        .<RetryStrategy>map(
            pause ->
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(TRIES)
                    .backoffStrategy(pause)
                    .throttlingBackoffStrategy(pause)
                    .build())
        .orElseGet(
            () -> AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(TRIES).build());
  }

  /**
   * A client for one model, so that one that is throttled does not slow down the others.
   *
   * @param timeout of one try
   * @param retries how often and after which pauses a request is tried again
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
                        .retryStrategy(retries)
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
      return context.responseBody().map(body -> new BoundedStream(body, AnswerSchema.LIMIT));
    }
  }
}
