package ainews.publish;

import ainews.publish.site.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket in memory that lists a few files at a time and lets somebody else go first. */
public class MemoryBucket implements S3Client {
  /** So that what is listed comes in several answers, as from a large bucket. */
  private static final int LISTED_AT_ONCE = 20;

  private final NavigableMap<String, String> files;
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final TreeSet<String> written = new TreeSet<>();
  private int left;
  private Runnable other = () -> {};

  public MemoryBucket() {
    this(new TreeMap<>());
  }

  /**
   * @param files gets the files' text by key
   */
  public MemoryBucket(NavigableMap<String, String> files) {
    this.files = files;
  }

  final Bucket bucket() {
    return new Bucket(this, "site");
  }

  /** What stands in it, by key. */
  final Map<String, String> files() {
    return files;
  }

  /** Content type and caching of what went up, by key. */
  final Map<String, String> headers() {
    return headers;
  }

  /** What went up since it was last cleared. */
  final TreeSet<String> written() {
    return written;
  }

  /** Once so many more files are up, before the next. */
  final void after(int count, Runnable other) {
    this.left = count;
    this.other = other;
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    if (isTurnOfTheOther()) {
      other.run();
    }
    try (InputStream content = body.contentStreamProvider().newStream()) {
      put(request, content.readAllBytes());
      return PutObjectResponse.builder().build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean isTurnOfTheOther() {
    return left-- == 0;
  }

  private synchronized void put(PutObjectRequest request, byte[] content) {
    files.put(request.key(), new String(content, StandardCharsets.UTF_8));
    contents.put(request.key(), content);
    headers.put(request.key(), request.contentType() + " | " + request.cacheControl());
    written.add(request.key());
  }

  @Override
  public synchronized ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    String from = request.continuationToken() == null ? "" : request.continuationToken();
    NavigableMap<String, String> rest = new TreeMap<>(files.tailMap(from, false));
    rest.keySet().removeIf(key -> !isAsked(key, request));
    List<S3Object> page = rest.keySet().stream().limit(LISTED_AT_ONCE).map(this::listed).toList();
    boolean isCut = rest.size() > LISTED_AT_ONCE;
    return ListObjectsV2Response.builder()
        .contents(page)
        .isTruncated(isCut)
        .nextContinuationToken(isCut ? page.getLast().key() : null)
        .build();
  }

  private S3Object listed(String key) {
    byte[] content = contents.get(key);
    return S3Object.builder()
        .key(key)
        .size((long) content.length)
        .eTag("\"" + md5(content) + "\"")
        .build();
  }

  private static boolean isAsked(String key, ListObjectsV2Request request) {
    return key.startsWith(request.prefix())
        && (request.delimiter() == null
            || key.indexOf(request.delimiter(), request.prefix().length()) < 0);
  }

  private static String md5(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String serviceName() {
    return "s3";
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
