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

/** Finds by the first bytes, as browsers do, whether an answer is text and in which encoding. */
final class PageBytes {
  /** The number of bytes that browsers inspect (WHATWG's MIME Sniffing Standard). */
  private static final int SNIFFED = 1445;

  private static final int HEAD = 4096;

  /** Binary documents whose first bytes are printable. */
  private static final List<String> MAGIC = List.of("%PDF-", "%!PS-Adobe-", "{\\rtf");

  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** One character in this many may be damaged. */
  private static final int DAMAGED = 20;

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
    Charset charset = mark.orElseGet(() -> charset(answer));
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

  private static Charset charset(WebResponse answer) {
    return Charsets.named(answer.header("content-type").orElse(""))
        .or(() -> declared(latin(answer.body(), HEAD)))
        .orElseGet(() -> isUtf8(answer.body()) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  /** Takes UTF-8 if a page declares UTF-16, because its declaration could be read as ASCII. */
  private static Optional<Charset> declared(String head) {
    Matcher meta = META.matcher(head);
    return meta.find()
        ? Charsets.of(meta.group(1))
            .map(named -> named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named)
        : Optional.empty();
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
