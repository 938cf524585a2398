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
 * Opens models, each once however often it is asked for, over shared connections. Safe to share
 * between threads, as the models are.
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
   * @param settings of which the time-out counts
   * @param secrets the key of a service that asks for one is among them
   * @param bedrock looked at only where a model on Bedrock is opened
   * @param random for the pauses between tries
   */
  public ModelFactory(
      ModelSettings settings, Secrets secrets, BedrockAccess bedrock, RandomGenerator random) {
    this.timeout = settings.timeout();
    this.secrets = secrets;
    this.bedrock = bedrock;
    this.random = random;
  }

  /** The longest that an answer may take, all tries together. */
  public static Duration longest(ModelSettings settings) {
    return settings.timeout().multipliedBy(Model.TOTAL);
  }

  /**
   * The model, without asking it anything.
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
      // HTTP/1.1, since local servers stumble over the offer to change to 2.
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return OpenAiModel.of(id, http, secrets.get(Secrets.OPENAI_API_KEY), timeout, random);
  }

  /** Ends what is still being asked. */
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
