package ainews.summarise.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it exceeds a limit in bytes. */
public final class BoundedStream extends FilterInputStream {
  /**
   * Thrown beyond the limit. It is no {@link IOException}, which the SDK would treat as a network
   * failure and retry.
   */
  public static final class TooLongException extends RuntimeException {}

  private long left;

  public BoundedStream(InputStream stream, long limit) {
    super(stream);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new TooLongException();
    }
  }
}
