package ainews.summarise;

import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.bedrock.BedrockAccess;
import ainews.summarise.llm.bedrock.BedrockClients;
import ainews.summarise.llm.bedrock.BedrockModel;
import ainews.summarise.llm.openai.OpenAiModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/**
 * Opens each model once and shares HTTP connections between them. The factory and its models are
 * thread-safe.
 */
public final class ModelFactory implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Duration timeout;
  private final Secrets secrets;
  private final BedrockAccess bedrock;
  private final RandomGenerator random;
  private final Map<ModelId, Model> open = new HashMap<>();
  private final List<BedrockRuntimeClient> clients = new ArrayList<>();
  private SdkHttpClient bedrockHttp;
  private HttpClient http;

  /**
   * @param settings supply the timeout of one attempt
   * @param secrets supply the API key of OpenAI-compatible services
   * @param bedrock used only when a Bedrock model is opened
   * @param random for the delays between attempts
   */
  public ModelFactory(
      ModelSettings settings, Secrets secrets, BedrockAccess bedrock, RandomGenerator random) {
    this.timeout = settings.timeout();
    this.secrets = secrets;
    this.bedrock = bedrock;
    this.random = random;
  }

  /** The maximum duration of one request, including all its attempts. */
  public static Duration longest(ModelSettings settings) {
    return settings.timeout().multipliedBy(Model.TOTAL);
  }

  /**
   * Returns the model without sending it a request.
   *
   * @return empty for {@link ModelId#NONE}
   * @throws IllegalStateException if the model is on Bedrock and there is no region
   */
  public synchronized Optional<Model> open(ModelId id) {
    return switch (id.provider()) {
      case NONE -> Optional.empty();
      case BEDROCK -> Optional.of(open.computeIfAbsent(id, this::onBedrock));
      case OPENAI -> Optional.of(open.computeIfAbsent(id, this::compatible));
    };
  }

  private Model onBedrock(ModelId id) {
    if (bedrockHttp == null) {
      bedrockHttp = BedrockClients.http(timeout);
    }
    BedrockRuntimeClient client =
        BedrockClients.client(bedrock, timeout, bedrockHttp, BedrockClients.retries(bedrock));
    clients.add(client);
    return new BedrockModel(id, client);
  }

  private Model compatible(ModelId id) {
    if (http == null) {
      // HTTP/1.1, since some local servers fail on the HTTP/2 upgrade header.
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return OpenAiModel.of(id, http, secrets.get(Secrets.OPENAI_API_KEY), timeout, random);
  }

  /** Aborts the requests that are still running. */
  @Override
  public synchronized void close() {
    clients.forEach(BedrockRuntimeClient::close);
    if (bedrockHttp != null) {
      bedrockHttp.close();
    }
    if (http != null) {
      http.shutdownNow();
    }
  }
}
