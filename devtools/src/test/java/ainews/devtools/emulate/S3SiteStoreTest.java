package ainews.devtools.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.site.S3SiteStore;
import ainews.shared.site.FileHeaders;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.site.SiteStoreContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** The contract of site stores on S3, with the cloud's client and a local S3 server. */
class S3SiteStoreTest extends SiteStoreContract {
  @TempDir private Path folder;
  private LocalBucket bucket;
  private S3Client client;

  /** A page size that splits a listing into several answers, as in a large bucket. */
  private static final class TwoAtOnce implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      return context.request() instanceof ListObjectsV2Request list
          ? list.toBuilder().maxKeys(2).build()
          : context.request();
    }
  }

  @Override
  protected SiteStore emptyStore() {
    bucket = LocalBucket.openToOthers(folder, "127.0.0.1");
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + bucket.port()))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .forcePathStyle(true)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(settings -> settings.addExecutionInterceptor(new TwoAtOnce()))
            .build();
    return new S3SiteStore(client, LocalBucket.NAME);
  }

  @AfterEach
  void close() {
    client.close();
    bucket.close();
  }

  @Override
  protected FileHeaders served(String key) {
    HeadObjectResponse head =
        client.headObject(request -> request.bucket(LocalBucket.NAME).key(key));
    return new FileHeaders(head.contentType(), head.cacheControl());
  }

  /** The command writes such files, without tags, to the folder that {@code emulate} serves. */
  @Test
  void putIfEqual_fileWithoutATag_isReplaced() throws IOException {
    Files.writeString(folder.resolve("site/index.html"), "by hand");
    SiteStore store = new S3SiteStore(client, LocalBucket.NAME);
    Optional<String> seen = Optional.of(store.list("").get("index.html"));

    assertThat(store.putIfEqual(SiteFile.of("index.html", "page"), seen)).isTrue();
    assertThat(store.get("index.html")).hasValue("page".getBytes());
  }
}
