package ainews.devtools.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

class LocalBucketTest {
  @TempDir private Path folder;

  @Test
  void put_createsAFileInTheFolder() {
    try (LocalBucket bucket = LocalBucket.openToOthers(folder, "127.0.0.1")) {
      bucket
          .client()
          .putObject(
              request -> request.bucket(LocalBucket.NAME).key("zh/a b.html"),
              RequestBody.fromString("早"));
    }
    assertThat(folder.resolve(LocalBucket.NAME).resolve("zh/a b.html")).hasContent("早");
  }
}
