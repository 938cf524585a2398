package ainews.publish.site;

import ainews.shared.site.SiteFile;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Where the published files stand. */
public final class Bucket {
  private final S3Client client;
  private final String name;

  public Bucket(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  /**
   * What {@link SiteFile#fingerprint} gives of the files whose keys begin so, by key. A prefix that
   * is a folder, or empty, gives those that stand in it and not deeper; any other, such as {@code
   * zh/2026-}, gives all below it.
   */
  public Map<String, String> fingerprints(String prefix) {
    boolean isFolder = prefix.isEmpty() || prefix.endsWith("/");
    Map<String, String> fingerprints = new HashMap<>();
    client
        .listObjectsV2Paginator(
            request -> request.bucket(name).prefix(prefix).delimiter(isFolder ? "/" : null))
        .contents()
        .forEach(file -> fingerprints.put(file.key(), fingerprint(file)));
    return fingerprints;
  }

  // What was laid into a bucket of plain files has no tag, and what was changed there an old one.
  private static String fingerprint(S3Object file) {
    return file.size() + " " + String.valueOf(file.eTag()).replace("\"", "");
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
