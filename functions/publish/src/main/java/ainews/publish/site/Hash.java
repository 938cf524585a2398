package ainews.publish.site;

import ainews.shared.site.FileHeaders;
import ainews.shared.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes of files. */
public final class Hash {
  private Hash() {}

  /** The SHA-256 hash over the keys, types and contents of all files, in hexadecimal. */
  public static String of(List<SiteFile> files) {
    MessageDigest digest = digest("SHA-256");
    for (SiteFile file : files) {
      String type = FileHeaders.of(file.key()).type();
      digest.update((file.key() + "\n" + type + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(file.bytes());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static byte[] sha256(byte[] content) {
    return digest("SHA-256").digest(content);
  }

  static byte[] md5(byte[] content) {
    return digest("MD5").digest(content);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform lacks " + algorithm, e);
    }
  }
}
