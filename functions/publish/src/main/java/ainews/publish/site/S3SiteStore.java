package ainews.publish.site;

import ainews.shared.site.FileHeaders;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Stores the site in a bucket. A fingerprint is an object's size and ETag, which is the MD5 of an
 * object uploaded in one piece. Every method throws the SDK's exceptions.
 */
public final class S3SiteStore implements SiteStore {
  private final S3Client client;
  private final String bucket;

  public S3SiteStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(SiteFile file) {
    put(file, request -> {});
  }

  @Override
  public boolean putIfEqual(SiteFile file, Optional<String> seen) {
    String tag = seen.map(S3SiteStore::tag).orElse("");
    try {
      put(
          file,
          request -> {
            if (seen.isEmpty()) {
              request.ifNoneMatch("*");
            } else if (!tag.isEmpty()) {
              request.ifMatch('"' + tag + '"');
            }
          });
      return true;
    } catch (S3Exception e) {
      return switch (e.statusCode()) {
        // Deleted meanwhile; being written by somebody else; changed meanwhile.
        case 404, 409, 412 -> false;
        default -> throw e;
      };
    }
  }

  private void put(SiteFile file, Consumer<PutObjectRequest.Builder> condition) {
    FileHeaders headers = FileHeaders.of(file.key());
    client.putObject(
        request ->
            request
                .bucket(bucket)
                .key(file.key())
                .contentType(headers.type())
                .cacheControl(headers.caching())
                .applyMutation(condition),
        RequestBody.fromBytes(file.bytes()));
  }

  @Override
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(
          client.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public Map<String, String> list(String prefix) {
    boolean isFolder = prefix.isEmpty() || prefix.endsWith("/");
    Map<String, String> fingerprints = new HashMap<>();
    client
        .listObjectsV2Paginator(
            request -> request.bucket(bucket).prefix(prefix).delimiter(isFolder ? "/" : null))
        .contents()
        .forEach(file -> fingerprints.put(file.key(), fingerprint(file)));
    return fingerprints;
  }

  @Override
  public String fingerprint(byte[] content) {
    return content.length + "-" + HexFormat.of().formatHex(Hash.md5(content));
  }

  // A file put into an emulated bucket by hand has no ETag that a condition could name.
  private static String fingerprint(S3Object file) {
    return file.size() + "-" + (file.eTag() == null ? "" : file.eTag().replace("\"", ""));
  }

  private static String tag(String fingerprint) {
    return fingerprint.substring(fingerprint.indexOf('-') + 1);
  }
}
