package ainews.publish.site;

import java.util.HashMap;
import java.util.Map;
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

  /** The MD5 of every file, in hexadecimal, by its key: what {@link SiteFile#md5} gives. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    client
        .listObjectsV2Paginator(request -> request.bucket(name))
        .contents()
        .forEach(file -> hashes.put(file.key(), file.eTag().replace("\"", "")));
    return hashes;
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
