package ainews.fanout;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.KeptSettings;
import ainews.shared.table.Table;
import ainews.shared.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The Lambda function that claims and plans a day. */
public final class FanOutHandler extends JsonHandler<FanOutRequest, PlannedDay> {
  private static final String FILE = "settings.yaml";

  public FanOutHandler() {
    this(Environment.ofProcess(), Cloud.table(Environment.ofProcess()));
  }

  private FanOutHandler(Environment environment, Table table) {
    this(new EditionStore(table), inTheCloud(environment, table), InstantSource.system());
  }

  /** With given settings, as on a laptop. */
  public FanOutHandler(EditionStore editions, Settings settings, InstantSource clock) {
    this(editions, () -> new StackSettings.Choice(settings, Optional.empty()), clock);
  }

  private FanOutHandler(
      EditionStore editions, Supplier<StackSettings.Choice> settings, InstantSource clock) {
    super(
        FanOutRequest.class,
        (request, context) -> {
          StackSettings.Choice choice = settings.get();
          return new FanOut(editions, choice.settings(), clock)
              .plan(request)
              .with(choice.refused());
        });
  }

  private static Supplier<StackSettings.Choice> inTheCloud(Environment environment, Table table) {
    S3Client client = AwsClients.build(S3Client.builder(), environment);
    String bucket = environment.get(Environment.SETTINGS_BUCKET);
    return new StackSettings(
            environment.get(Environment.SETTINGS),
            () -> file(client, bucket),
            new KeptSettings(table))
        ::choose;
  }

  private static Optional<byte[]> file(S3Client client, String bucket) {
    try (InputStream content = client.getObject(request -> request.bucket(bucket).key(FILE))) {
      return Optional.of(content.readNBytes(TextFile.MOST_BYTES + 1));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
