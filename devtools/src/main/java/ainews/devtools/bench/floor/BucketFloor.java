package ainews.devtools.bench.floor;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import software.amazon.awssdk.services.s3.S3Client;

/** The smallest function with clients of the table and the bucket. */
public final class BucketFloor extends TableFloor {
  /** Kept open between calls, as real functions do. */
  final S3Client bucket = AwsClients.build(S3Client.builder(), Environment.ofProcess());
}
