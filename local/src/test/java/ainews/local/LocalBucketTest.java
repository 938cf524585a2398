package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

class LocalBucketTest {
  @TempDir private Path folder;

  @Test
  void put_isAFileInItsFolder() {
    try (LocalBucket bucket = LocalBucket.open(folder)) {
      bucket
          .client()
          .putObject(
              request -> request.bucket(LocalBucket.NAME).key("zh/a b.html"),
              RequestBody.fromString("早"));
    }
    assertThat(folder.resolve(LocalBucket.NAME).resolve("zh/a b.html")).hasContent("早");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/site/page.html", "/0123456789abcdef0123456789abcdef/site/page.html"})
  void putByWhoKnowsThePortAlone_isRefused(String path) throws Exception {
    try (LocalBucket bucket = LocalBucket.open(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest put =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bucket.port() + path))
              .PUT(HttpRequest.BodyPublishers.ofString("theirs"))
              .build();
      assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(404);
      assertThat(Files.walk(folder).filter(Files::isRegularFile)).isEmpty();
    }
  }
}
