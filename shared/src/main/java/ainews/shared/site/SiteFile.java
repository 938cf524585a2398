package ainews.shared.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of the site: where it stands, how it is served and what is in it.
 *
 * @param caching the header that says how long readers may keep it
 */
public record SiteFile(String key, String type, String caching, byte[] bytes) {
  /** Pages change with a correction or the next day, so readers ask again within minutes. */
  public static final String MINUTES = "public, max-age=300";

  /** What has a hash of its bytes in its name never changes. */
  public static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** One that changes whenever a file of these does. */
  public static String hash(List<SiteFile> files) {
    MessageDigest digest = sha256();
    for (SiteFile file : files) {
      digest.update((file.key() + "\n" + file.type() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(file.bytes());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** By which the bucket tells one content from another: its size, and its MD5 as the tag. */
  public String fingerprint() {
    return bytes.length + " " + HexFormat.of().formatHex(digest("MD5").digest(bytes));
  }

  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  public static SiteFile html(String key, byte[] content) {
    return new SiteFile(key, "text/html; charset=utf-8", MINUTES, content);
  }

  public static SiteFile markdown(String key, String content) {
    return of(key, "text/markdown; charset=utf-8", content);
  }

  public static SiteFile json(String key, String content) {
    return of(key, "application/json; charset=utf-8", content);
  }

  public static SiteFile of(String key, String type, String content) {
    return new SiteFile(key, type, MINUTES, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a file that is text. */
  public String content() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
