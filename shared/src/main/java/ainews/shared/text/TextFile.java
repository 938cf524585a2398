package ainews.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that people write by hand. */
public final class TextFile {
  // Nobody writes more by hand, and parsing more takes long.
  public static final int MOST_BYTES = 1_000_000;

  private TextFile() {}

  /**
   * The content of the file.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it is a folder, larger than 1 MB or not UTF-8 text; the message
   *     continues a sentence that begins with the file's name
   */
  public static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("is a folder, not a file");
    }
    return text(bytes(file));
  }

  /**
   * The text of such a file, wherever it comes from.
   *
   * @param bytes the file's content; the first 1 MB and one byte of a larger file are enough
   * @throws IOException like {@link #read}
   */
  public static String text(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw new IOException("is larger than 1 MB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("is not UTF-8 text", e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("cannot be read", e);
    }
  }
}
