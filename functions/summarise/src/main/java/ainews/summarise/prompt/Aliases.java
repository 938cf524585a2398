package ainews.summarise.prompt;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Creates ids that mean nothing outside a run, and data marks that no post can guess. Both derive
 * from date, revision and a secret, so that a run can be repeated.
 */
public final class Aliases {
  private static final String HMAC = "HmacSHA256";

  /** Bytes of an id: enough to be unique within a day, few enough for a model to copy. */
  private static final int ALIAS = 4;

  private static final int MARK = 16;

  private final String secret;
  private final String run;

  /**
   * @param secret unknown to anyone who writes posts
   * @throws IllegalArgumentException if the secret is blank
   */
  public Aliases(String secret, LocalDate date, int revision) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the secret of the aliases must not be blank");
    }
    this.secret = secret;
    this.run = date + "#" + revision;
  }

  /** The alias of something, such as a story's id. */
  public String of(String thing) {
    return hash("alias " + thing, ALIAS);
  }

  /** The mark before and after the data of one task. */
  public String mark(String task) {
    return hash("mark " + task, MARK);
  }

  private String hash(String what, int bytes) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] hash = mac.doFinal((run + "\n" + what).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(
          HMAC + " is missing, although every Java platform must have it", e);
    }
  }
}
