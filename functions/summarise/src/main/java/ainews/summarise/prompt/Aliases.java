package ainews.summarise.prompt;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for a run's things that mean nothing outside it, and marks that no text can guess. They
 * follow from the date, the revision and a secret, so that a run can be repeated.
 */
public final class Aliases {
  private static final String HMAC = "HmacSHA256";

  /** In bytes: enough that no two things of a day share one, few enough to be copied right. */
  private static final int ALIAS = 4;

  private static final int MARK = 16;

  private final String secret;
  private final String run;

  /**
   * @param secret known to nobody who writes posts
   * @throws IllegalArgumentException if the secret is blank
   */
  public Aliases(String secret, LocalDate date, int revision) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("aliases need a secret");
    }
    this.secret = secret;
    this.run = date + "#" + revision;
  }

  /** What a thing is called, such as a story by its id. */
  public String of(String thing) {
    return hash("alias " + thing, ALIAS);
  }

  /** What stands around the data of one kind of task. */
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
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
