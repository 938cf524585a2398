package ainews.devtools.bench.floor;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import software.amazon.awssdk.services.s3.S3Client;

/** The least that a function can be that uses the table and the bucket. */
public final class BucketFloor extends TableFloor {
  /** Kept open, as a function keeps it. */
  final S3Client bucket = AwsClients.build(S3Client.builder(), Environment.ofProcess());
}
