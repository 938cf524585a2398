package ainews.devtools.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A bucket's client that counts what goes up; nothing comes down from it but lists. */
final class CountedBucket implements S3Client {
  private final S3Client client;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger files = new AtomicInteger();

  CountedBucket(S3Client client) {
    this.client = client;
  }

  /** Of the files that went up, and of the keys that were listed. */
  long bytes() {
    return bytes.get();
  }

  /** What went up since it was made, each file as often as it did. */
  int files() {
    return files.get();
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    files.incrementAndGet();
    bytes.addAndGet(body.optionalContentLength().orElseThrow());
    return client.putObject(request, body);
  }

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    ListObjectsV2Response list = client.listObjectsV2(request);
    list.contents().forEach(file -> bytes.addAndGet(file.key().length()));
    return list;
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
  }
}
