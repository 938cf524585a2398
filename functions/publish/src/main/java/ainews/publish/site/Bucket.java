package ainews.publish.site;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Where the published files stand. */
public final class Bucket {
  private final S3Client client;
  private final String name;

  public Bucket(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  /** Puts a file up in place of what stood there; failures come as the SDK's exceptions. */
  public void put(SiteFile file) {
    client.putObject(
        request ->
            request
                .bucket(name)
                .key(file.key())
                .contentType(file.type())
                .cacheControl(file.caching()),
        RequestBody.fromBytes(file.bytes()));
  }
}
