package ainews.devtools.failure;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A bucket whose writes are counted. */
record CountedBucket(S3Client bucket, Writes writes) implements S3Client {
  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    return writes.write(() -> bucket.putObject(request, body));
  }

  @Override
  public String serviceName() {
    return bucket.serviceName();
  }

  @Override
  public void close() {
    // Whoever opened the other closes it.
  }
}
