package ainews.fetch.page;

import ainews.fetch.text.Charsets;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds by the first bytes, as browsers do, whether an answer is text and in which encoding. */
final class PageBytes {
  /** The number of bytes that browsers inspect (WHATWG's MIME Sniffing Standard). */
  private static final int SNIFFED = 1445;

  private static final int HEAD = 4096;

  /** Binary documents whose first bytes are printable. */
  private static final List<String> MAGIC = List.of("%PDF-", "%!PS-Adobe-", "{\\rtf");

  private static final Pattern META =
      Pattern.compile(
          "(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
              + "|^\\s*<\\?xml\\b[^>]{0,300}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** One character in this many may be damaged. */
  private static final int DAMAGED = 20;

  /** One non-ASCII character in this many may be damaged. */
  private static final int DAMAGED_NON_ASCII = 50;

  /** At most one byte in this many is above ASCII in Western text. */
  private static final int MOST_HIGH = 3;

  private PageBytes() {}

  /**
   * Decodes the answer's text.
   *
   * @throws FetchException if it is not text, even if its type says so
   */
  static String text(WebResponse answer) throws FetchException {
    byte[] body = answer.body();
    Optional<Charset> mark = byteOrderMark(body);
    if (mark.isEmpty()) {
      refuseBinary(body);
    }
    Charset charset = mark.isPresent() ? mark.get() : charset(answer);
    String text = new String(body, charset);
    long damaged = text.chars().filter(character -> character == '\ufffd').count();
    if (damaged * DAMAGED > text.length()) {
      throw new FetchException(Problem.MALFORMED, "expected a web page, got invalid " + charset);
    }
    return mark.isPresent() && !text.isEmpty() ? text.substring(1) : text;
  }

  private static void refuseBinary(byte[] body) throws FetchException {
    String head = latin(body, SNIFFED);
    boolean isBinary =
        head.chars().anyMatch(c -> c < 9 || c == 0xb || c > 0xd && c < 0x20 && c != 0x1b);
    if (isBinary || MAGIC.stream().anyMatch(head.stripLeading()::startsWith)) {
      throw new FetchException(Problem.MALFORMED, "expected a web page, got binary data");
    }
  }

  /** Returns the first encoding that fits: UTF-8, the server's, the page's own, then a guess. */
  private static Charset charset(WebResponse answer) throws FetchException {
    byte[] body = answer.body();
    Optional<Charset> named =
        Charsets.named(answer.header("content-type").orElse("")).map(PageBytes::asRead);
    Optional<Charset> declared = declared(latin(body, HEAD));
    List<Charset> likely =
        Stream.of(named, declared, Optional.of(StandardCharsets.UTF_8))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    int high = high(body);
    if (high == 0) {
      return likely.getFirst();
    }
    if (isUtf8(body)) {
      return StandardCharsets.UTF_8;
    }
    Optional<Charset> fitting = likely.stream().filter(one -> fits(body, one)).findFirst();
    if (fitting.isPresent()) {
      return fitting.get();
    }
    if (Charsets.hasPairs(body)) {
      return GB18030;
    }
    if (high > body.length / MOST_HIGH) {
      throw new FetchException(
          Problem.MALFORMED, "expected a web page, got text in no known encoding");
    }
    return WINDOWS_1252;
  }

  private static int high(byte[] body) {
    int high = 0;
    for (byte one : body) {
      high += one < 0 ? 1 : 0;
    }
    return high;
  }

  /** Whether nearly all non-ASCII characters can be decoded. */
  private static boolean fits(byte[] body, Charset charset) {
    String text = new String(body, charset);
    long damaged = text.chars().filter(character -> character == '\ufffd').count();
    return damaged * DAMAGED_NON_ASCII
        <= text.chars().filter(character -> character > 0x7f).count();
  }

  private static Optional<Charset> declared(String head) {
    Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
    return meta.find()
        ? Charsets.of(meta.group(1) == null ? meta.group(2) : meta.group(1)).map(PageBytes::asRead)
        : Optional.empty();
  }

  /**
   * Takes UTF-8 for UTF-16 without a mark: real UTF-16 has zero bytes and was refused as binary.
   */
  private static Charset asRead(Charset named) {
    return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
  }

  /** Ignores a character that is cut at the end of the answer. */
  private static boolean isUtf8(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int damaged = text.indexOf('\ufffd');
    return damaged < 0 || damaged >= text.length() - 1;
  }

  private static Optional<Charset> byteOrderMark(byte[] body) {
    if (body.length >= 2 && body[0] == (byte) 0xfe && body[1] == (byte) 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (body.length >= 2 && body[0] == (byte) 0xff && body[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean isUtf8 =
        body.length >= 3
            && Arrays.equals(body, 0, 3, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, 3);
    return isUtf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static String latin(byte[] body, int length) {
    return new String(body, 0, Math.min(body.length, length), StandardCharsets.ISO_8859_1);
  }
}
