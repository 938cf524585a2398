package ainews.shared.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What stands under a key.
 *
 * @param body JSON
 * @param schema the version of the body's shape, so that later code knows what it reads
 * @param expires when the row stops being there, in whole seconds; absent for never
 * @param revision counted up by the table at every write, from 1; 0 in a row not yet stored
 */
public record Row(Key key, String body, int schema, Optional<Instant> expires, long revision) {
  /** DynamoDB's limit on an item: names and values of all attributes in UTF-8. */
  public static final int MAX_BYTES = 400 * 1024;

  /** What the other attributes and all names take at most. */
  private static final int OVERHEAD = 100;

  /** A UTF-16 unit takes at most so many bytes. */
  private static final long UTF8_BYTES = 3;

  /**
   * @throws RowTooLargeException if key and body are more than a table takes
   */
  public Row {
    int length = key.partition().length() + key.sort().length() + body.length();
    if (OVERHEAD + UTF8_BYTES * length > MAX_BYTES) {
      requireFits(key, body);
    }
    expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** A row to be stored. */
  public Row(Key key, String body, int schema, Optional<Instant> expires) {
    this(key, body, schema, expires, 0);
  }

  /** The same row with another body, to be stored if nobody else has changed it since. */
  public Row with(String body, int schema) {
    return new Row(key, body, schema, expires, revision);
  }

  public boolean isExpired(Instant now) {
    return expires.filter(time -> !time.isAfter(now)).isPresent();
  }

  private static void requireFits(Key key, String body) {
    int bytes = OVERHEAD + utf8(key.partition()) + utf8(key.sort()) + utf8(body);
    if (bytes > MAX_BYTES) {
      throw new RowTooLargeException(key, bytes);
    }
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
