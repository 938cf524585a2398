package ainews.publish;

import ainews.publish.corrections.Amender;
import ainews.publish.site.S3SiteStore;
import ainews.publish.watch.AlarmTopic;
import ainews.publish.watch.DailyWatch;
import ainews.publish.watch.OperatorMessage;
import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.store.EditionStore;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function that publishes editions, amends stories, rebuilds the site and checks on the day.
 */
public final class PublishHandler extends JsonHandler<PublishRequest, Object> {
  /** The longest that rendering and uploading one month may take. */
  private static final Duration LONGEST_MONTH = Duration.ofSeconds(40);

  public PublishHandler() {
    this(Environment.ofProcess(), new EditionStore(Cloud.table(Environment.ofProcess())));
  }

  private PublishHandler(Environment environment, EditionStore editions) {
    this(
        editions,
        publish(environment, editions),
        InstantSource.system(),
        AlarmTopic.of(environment));
  }

  /** A handler that sends the operator nothing. */
  public PublishHandler(EditionStore editions, Publish publish, InstantSource clock) {
    this(editions, publish, clock, message -> {});
  }

  /**
   * @param operator sends the problems of a day
   */
  public PublishHandler(
      EditionStore editions,
      Publish publish,
      InstantSource clock,
      Consumer<OperatorMessage> operator) {
    super(
        PublishRequest.class,
        (request, context) ->
            request
                .rebuild()
                .<Object>map(
                    range -> publish.rebuild(range, () -> isTimeLeft(context), month -> {}))
                .orElseGet(
                    () ->
                        answer(
                            request,
                            publish,
                            new Amender(editions, publish, clock),
                            new DailyWatch(editions, clock, operator))));
  }

  /** Whether there is time for another month; without a Lambda context there always is. */
  private static boolean isTimeLeft(Optional<Context> context) {
    return context.isEmpty() || context.get().getRemainingTimeInMillis() > LONGEST_MONTH.toMillis();
  }

  private static Object answer(
      PublishRequest request, Publish publish, Amender amend, DailyWatch watch) {
    if (request.check().isPresent()) {
      return watch.look(request.check().get());
    }
    if (request.week().isPresent()) {
      return publish.week(request.week().get(), request.revision().orElseThrow());
    }
    if (request.retract().isPresent()) {
      return amend.withdraw(request.date(), request.retract().get());
    }
    if (request.restore().isPresent()) {
      return amend.restore(request.date(), request.restore().get());
    }
    if (request.correct().isPresent()) {
      return amend.correct(request.date(), request.correct().get());
    }
    return publish.run(request.date(), request.revision().orElseThrow());
  }

  private static Publish publish(Environment environment, EditionStore editions) {
    S3Client client = AwsClients.build(S3Client.builder(), environment);
    return new Publish(
        editions,
        new S3SiteStore(client, environment.get(Environment.BUCKET)),
        environment.get(Environment.SITE_URL));
  }
}
