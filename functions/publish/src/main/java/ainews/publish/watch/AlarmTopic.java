package ainews.publish.watch;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;

/** Sends messages to the operator over the topic of the alarms. */
public final class AlarmTopic implements Consumer<OperatorMessage> {
  private final String topic;
  private final Supplier<SnsClient> clients;

  /**
   * @param topic its ARN
   * @param clients opens a client for each message: most calls of the function send none
   */
  AlarmTopic(String topic, Supplier<SnsClient> clients) {
    this.topic = topic;
    this.clients = clients;
  }

  /** Returns the topic that the environment names; without one nothing is sent. */
  public static Consumer<OperatorMessage> of(Environment environment) {
    return environment
        .find(Environment.TOPIC)
        .<Consumer<OperatorMessage>>map(
            topic ->
                new AlarmTopic(topic, () -> AwsClients.build(SnsClient.builder(), environment)))
        .orElse(message -> {});
  }

  /**
   * @throws software.amazon.awssdk.core.exception.SdkException if the message was not sent
   */
  @Override
  public void accept(OperatorMessage message) {
    try (SnsClient client = clients.get()) {
      client.publish(
          send -> send.topicArn(topic).subject(message.subject()).message(message.text()));
    }
  }
}
