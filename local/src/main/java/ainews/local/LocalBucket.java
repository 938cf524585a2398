package ainews.local;

import ainews.shared.edition.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
 * The bucket of the site, kept as plain files in a folder and reached by the real S3 protocol.
 * Requests are not signed: hashing each file for it at both ends was an eighth of the work of
 * building the site again. Who would use the bucket has to know its address instead.
 */
public final class LocalBucket implements AutoCloseable {
  /** Also the folder's name. */
  public static final String NAME = "site";

  /**
   * Where {@code serve} serves its files unless it is told otherwise. Pages name it wherever they
   * are served, so that they are the same.
   */
  public static final String SITE_URL = "http://localhost:8080/";

  /** Beside it for others, the bucket that may hold a {@code settings.yaml}. */
  public static final String SETTINGS = "settings";

  private final S3Proxy proxy;
  private final S3Client client;

  private LocalBucket(S3Proxy proxy, S3Client client) {
    this.proxy = proxy;
    this.client = client;
  }

  /**
   * @param directory the folder that holds the bucket's folder; made if it is not there
   * @throws StoreException if its disk cannot keep a bucket
   */
  public static LocalBucket open(Path directory) {
    // A page that is open in a browser on this machine can find the port, but not guess this.
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    return open(directory, "127.0.0.1", "/" + HexFormat.of().formatHex(secret));
  }

  /**
   * A bucket for others too: it takes whatever credentials a request has.
   *
   * @param address of this machine; whoever reaches it may read and write
   */
  public static LocalBucket openToOthers(Path directory, String address) {
    make(directory.resolve(SETTINGS));
    return open(directory, address, "");
  }

  private static LocalBucket open(Path directory, String address, String path) {
    make(directory.resolve(NAME));
    try {
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(new FilesystemNio2BlobStore(directory.toAbsolutePath().toString()))
              .endpoint(URI.create("http://" + address + ":0"))
              .servicePath(path)
              .awsAuthentication(AuthenticationType.NONE, null, null)
              .ignoreUnknownHeaders(true)
              .build();
      proxy.start();
      URI endpoint = URI.create("http://" + address + ":" + proxy.getPort() + path);
      return new LocalBucket(proxy, client(endpoint));
    } catch (Exception e) {
      throw new StoreException("the local bucket cannot be served: " + e.getMessage());
    }
  }

  private static void make(Path files) {
    try {
      Files.createDirectories(files);
    } catch (IOException e) {
      throw Files.exists(files)
          ? inTheWay(files)
          : new StoreException("the folder " + files + " cannot be made; --out names another");
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
        // On this machine nothing gets lost on the way.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
        // The proxy waits two seconds for connections that were kept, before it stops.
        .overrideConfiguration(settings -> settings.putHeader("Connection", "close"))
        .build();
  }

  /**
   * Makes sure of a folder before anything is written there: it takes files, and its disk keeps
   * extended attributes, where content types and cache headers go.
   *
   * @throws StoreException if it cannot hold the bucket
   */
  static void requireKept(Path directory) {
    try {
      Path probe = Files.createTempFile(directory, ".probe", "");
      try {
        UserDefinedFileAttributeView attributes =
            Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
        if (attributes == null) {
          throw noAttributes(directory);
        }
        attributes.write("ainews", ByteBuffer.wrap(new byte[] {1}));
      } catch (IOException | UnsupportedOperationException e) {
        throw noAttributes(directory);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw new StoreException(
          "the folder " + directory + " cannot be written to; --out names another");
    }
  }

  /**
   * Makes sure that nothing stands where a day's folders have to.
   *
   * @throws StoreException naming what is in the way
   */
  static void requireFree(Path directory, LocalDate day) {
    Path site = directory.resolve(NAME);
    List<Path> folders = new ArrayList<>(List.of(site.resolve(day.toString())));
    for (Language language : Language.values()) {
      folders.add(site.resolve(language.id()));
      folders.add(site.resolve(language.id()).resolve(day.toString()));
    }
    for (Path folder : folders) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw inTheWay(folder);
      }
    }
  }

  private static StoreException inTheWay(Path file) {
    return new StoreException(
        file + " is a file where the site needs a folder: move it away, or let --out name another");
  }

  /** For when the bucket refuses a file. */
  static StoreException unwritable() {
    return new StoreException(
        "the site's files cannot be written: look what stands in their way under the folder "
            + NAME
            + ", and whether its disk is full");
  }

  private static StoreException noAttributes(Path directory) {
    return new StoreException(
        "the disk of "
            + directory
            + " keeps no extended attributes, which the local bucket needs;"
            + " --out names a folder on another disk");
  }
}
