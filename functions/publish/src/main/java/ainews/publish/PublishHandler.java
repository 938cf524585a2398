package ainews.publish;

import ainews.publish.site.Bucket;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.store.EditionStore;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The function that puts an edition up for readers. */
public final class PublishHandler extends JsonHandler<Request, PublishedEdition> {
  public PublishHandler() {
    this(publish(Environment.ofProcess()));
  }

  public PublishHandler(Publish publish) {
    super(Request.class, (request, context) -> publish.run(request.date(), request.revision()));
  }

  private static Publish publish(Environment environment) {
    S3Client client =
        S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    return new Publish(
        new EditionStore(Cloud.table(environment)),
        new Bucket(client, environment.get(Environment.BUCKET)),
        environment.get(Environment.SITE_URL));
  }
}
