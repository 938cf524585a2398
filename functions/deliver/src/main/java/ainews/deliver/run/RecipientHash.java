package ainews.deliver.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names the messages to one recipient without the address. */
final class RecipientHash {
  private static final int BYTES = 8;

  private RecipientHash() {}

  /**
   * @param recipient empty if the channel knows its readers itself
   */
  static String part(int number, String recipient) {
    return recipient.isEmpty() ? String.valueOf(number) : number + "#" + of(recipient);
  }

  /** Returns the hash in the name of a message; empty if it has none. */
  static String ofPart(String name) {
    int at = name.indexOf('#');
    return at < 0 ? "" : name.substring(at + 1);
  }

  static String of(String address) {
    try {
      byte[] text = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
