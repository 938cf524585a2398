package ainews.local;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that knows why writing failed; a plain {@link PrintStream} only knows that. */
final class CheckedOutput extends PrintStream {
  private static final String BROKEN_PIPE = "Broken pipe";

  private final Destination destination;

  CheckedOutput(OutputStream to, PrintStream like) {
    this(new Destination(to), like);
  }

  private CheckedOutput(Destination destination, PrintStream like) {
    super(new BufferedOutputStream(destination), true, like.charset());
    this.destination = destination;
  }

  /**
   * Whether output was lost. A reader that closed the pipe early, such as {@code head}, is fine.
   */
  static boolean isLost(PrintStream out) {
    return out.checkError()
        && !(out instanceof CheckedOutput checked && checked.destination.readerLeft);
  }

  private static final class Destination extends FilterOutputStream {
    private boolean readerLeft;

    Destination(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        readerLeft = BROKEN_PIPE.equals(e.getMessage());
        throw e;
      }
    }
  }
}
