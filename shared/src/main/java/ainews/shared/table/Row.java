package ainews.shared.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row of the table.
 *
 * @param body JSON
 * @param schema the version of the body's shape, so that later code knows what it reads
 * @param expires when the row expires, in whole seconds; absent for never
 * @param revision set to 1 by the table at the first write and incremented at each later one; 0 in
 *     a row not yet stored
 */
public record Row(Key key, String body, int schema, Optional<Instant> expires, long revision) {
  /** DynamoDB's limit on an item: names and values of all attributes in UTF-8. */
  public static final int MAX_BYTES = 400 * 1024;

  /** Most bytes that the other attributes and all names take. */
  private static final int OVERHEAD = 100;

  /** Most bytes that a UTF-16 unit takes. */
  private static final long UTF8_BYTES = 3;

  /**
   * @throws RowTooLargeException if key and body are larger than {@link #MAX_BYTES}
   */
  public Row {
    int length = key.partition().length() + key.sort().length() + body.length();
    if (OVERHEAD + UTF8_BYTES * length > MAX_BYTES) {
      requireFits(key, body);
    }
    expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** A row that was not stored yet. */
  public Row(Key key, String body, int schema, Optional<Instant> expires) {
    this(key, body, schema, expires, 0);
  }

  /** A copy with another body and the same revision, for {@link Table#putIfRevision}. */
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
