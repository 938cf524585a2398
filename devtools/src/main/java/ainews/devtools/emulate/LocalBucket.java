package ainews.devtools.emulate;

import ainews.local.FileSiteStore;
import ainews.local.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * The site's bucket, stored as plain files in a folder and served over the S3 protocol, for
 * functions in containers and for tests.
 */
public final class LocalBucket implements AutoCloseable {
  /** The name of the bucket and of its folder. */
  public static final String NAME = FileSiteStore.NAME;

  /** The name of a second bucket, which may hold a {@code settings.yaml}. */
  public static final String SETTINGS = "settings";

  private final S3Proxy proxy;
  private final S3Client client;

  private LocalBucket(S3Proxy proxy, S3Client client) {
    this.proxy = proxy;
    this.client = client;
  }

  /**
   * Starts the server. It accepts any credentials.
   *
   * @param directory the parent of the bucket's folder; created if missing
   * @param address the local address to listen on; anyone who reaches it can read and write
   * @throws StoreException if the folder cannot be created or the server cannot start
   */
  public static LocalBucket openToOthers(Path directory, String address) {
    make(directory.resolve(SETTINGS));
    make(directory.resolve(NAME));
    try {
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(new FilesystemNio2BlobStore(directory.toAbsolutePath().toString()))
              .endpoint(URI.create("http://" + address + ":0"))
              .awsAuthentication(AuthenticationType.NONE, null, null)
              .ignoreUnknownHeaders(true)
              .build();
      proxy.start();
      URI endpoint = URI.create("http://" + address + ":" + proxy.getPort());
      return new LocalBucket(proxy, client(endpoint));
    } catch (Exception e) {
      throw new StoreException("cannot serve the local bucket: " + e.getMessage());
    }
  }

  private static void make(Path files) {
    try {
      Files.createDirectories(files);
    } catch (IOException e) {
      throw new StoreException(
          "the folder " + files + " cannot be created; choose another with --out");
    }
  }

  public S3Client client() {
    return client;
  }

  public int port() {
    return proxy.getPort();
  }

  @Override
  public void close() {
    client.close();
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the local bucket did not stop", e);
    }
  }

  private static S3Client client(URI endpoint) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        // Checksums add nothing on the local machine.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
        // Before it stops, the proxy waits two seconds for connections kept alive.
        .overrideConfiguration(settings -> settings.putHeader("Connection", "close"))
        .build();
  }
}
