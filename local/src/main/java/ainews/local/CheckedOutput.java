package ainews.local;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that remembers why it failed, which a stream that prints does not tell. */
final class CheckedOutput extends PrintStream {
  private static final String BROKEN_PIPE = "Broken pipe";

  private final Remembering below;

  CheckedOutput(OutputStream to, PrintStream like) {
    this(new Remembering(to), like);
  }

  private CheckedOutput(Remembering below, PrintStream like) {
    super(new BufferedOutputStream(below), true, like.charset());
    this.below = below;
  }

  /** Whether what was printed is lost, unless the reader has read enough: {@code head} does so. */
  static boolean isLost(PrintStream out) {
    return out.checkError() && !(out instanceof CheckedOutput known && known.below.isUnwanted);
  }

  private static final class Remembering extends FilterOutputStream {
    private boolean isUnwanted;

    Remembering(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        isUnwanted = BROKEN_PIPE.equals(e.getMessage());
        throw e;
      }
    }
  }
}
