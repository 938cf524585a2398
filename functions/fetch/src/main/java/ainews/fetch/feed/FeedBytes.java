package ainews.fetch.feed;

import ainews.fetch.text.Charsets;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decodes a feed's bytes, even if the server or the feed names the wrong encoding. */
final class FeedBytes {
  /** The limit after decompression; the rest is cut off. */
  static final int MAX_BYTES = 5_000_000;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int MAX_UTF8_TAIL = 3;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s{0,100}<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private FeedBytes() {}

  /**
   * Unpacks gzip and decodes the text. A byte order mark names the encoding. Without one, the first
   * encoding that fits is used: UTF-8, the server's, the feed's own, then a guess from the bytes.
   *
   * @param contentType the server's header, including its parameters; may be empty
   * @throws FetchException if no encoding fits; the text never has wrong characters
   */
  static String decode(byte[] raw, String contentType) throws FetchException {
    byte[] body = marked(unpacked(raw));
    Optional<Charset> mark = byteOrderMark(body);
    if (mark.isPresent()) {
      return strictly(body, mark.get())
          .or(() -> mostlyUtf8(body))
          .map(text -> text.substring(1))
          .orElseThrow(FeedBytes::noEncodingFits);
    }
    for (Charset charset : candidates(body, contentType)) {
      Optional<String> text = strictly(body, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return mostlyUtf8(body)
        .or(() -> Charsets.hasPairs(body) ? strictly(body, GB18030) : Optional.of(latin(body)))
        .orElseThrow(FeedBytes::noEncodingFits);
  }

  private static byte[] unpacked(byte[] body) throws FetchException {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream(body.length * 4);
    byte[] part = new byte[8192];
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      int read;
      while ((read = gzip.read(part, 0, Math.min(part.length, MAX_BYTES - unpacked.size()))) > 0) {
        unpacked.write(part, 0, read);
      }
    } catch (EOFException | ZipException e) {
      if (unpacked.size() == 0) {
        throw new FetchException(Problem.MALFORMED, "cannot unpack the gzip data", e);
      }
      // The part before the damage is read like any other truncated feed.
    } catch (IOException e) {
      throw new FetchException(Problem.MALFORMED, "cannot unpack the gzip data", e);
    }
    return unpacked.toByteArray();
  }

  /**
   * Recognises UTF-16 without a byte order mark by the zero byte beside the first character, which
   * is ASCII.
   */
  private static byte[] marked(byte[] body) {
    boolean isBig = body.length > 1 && body[0] == 0 && body[1] != 0;
    boolean isLittle = body.length > 1 && body[0] != 0 && body[1] == 0;
    if (!isBig && !isLittle) {
      return body;
    }
    byte[] marked = new byte[body.length + 2];
    marked[0] = (byte) (isBig ? 0xfe : 0xff);
    marked[1] = (byte) (isBig ? 0xff : 0xfe);
    System.arraycopy(body, 0, marked, 2, body.length);
    return marked;
  }

  private static Optional<Charset> byteOrderMark(byte[] body) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(body, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static List<Charset> candidates(byte[] body, String contentType) {
    String head = new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1);
    List<Charset> charsets = new ArrayList<>();
    charsets.add(StandardCharsets.UTF_8);
    Charsets.named(contentType).ifPresent(charsets::add);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      Charsets.of(declared.group(1)).ifPresent(charsets::add);
    }
    return charsets;
  }

  private static Optional<String> strictly(byte[] body, Charset charset) {
    String text = new String(body, charset);
    if (text.indexOf('\ufffd') < 0) {
      return Optional.of(text); // no byte was malformed
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Decodes UTF-8 with a few damaged bytes or a truncated last character, without these. */
  private static Optional<String> mostlyUtf8(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    long good = 0;
    long bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd') {
        bad++;
      } else if (c > 0x7f) {
        good++;
      }
    }
    boolean isOnlyCut = bad <= MAX_UTF8_TAIL && text.indexOf('\ufffd') >= text.length() - bad;
    boolean fits = good > 0 && bad * 50 <= good || isOnlyCut;
    return fits ? Optional.of(text.replace("\ufffd", "")) : Optional.empty();
  }

  private static String latin(byte[] body) {
    return new String(body, WINDOWS_1252).replace("\ufffd", "");
  }

  private static boolean startsWith(byte[] body, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (body.length <= i || (body[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static FetchException noEncodingFits() {
    return new FetchException(Problem.MALFORMED, "the feed is in no known character encoding");
  }
}
