package ainews.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Reads an answer up to the limit and decompresses gzip, with or without a header that says so. */
final class ResponseReader {
  private ResponseReader() {}

  static WebResponse read(URI uri, ClassicHttpResponse response, int maxBytes) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    byte[] body = new byte[0];
    if (response.getEntity() != null) {
      // One byte over the limit distinguishes a cut body from one that just fits.
      body = decompressed(response.getEntity().getContent(), maxBytes + 1);
    }
    boolean cut = body.length > maxBytes;
    return new WebResponse(
        uri,
        response.getCode(),
        Map.copyOf(headers),
        cut ? Arrays.copyOf(body, maxBytes) : body,
        cut);
  }

  private static byte[] decompressed(InputStream wire, int limit) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(wire);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    if (!gzip) {
      return buffered.readNBytes(limit);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPInputStream unzipped = new GZIPInputStream(unclosed(buffered))) {
      byte[] chunk = new byte[8192];
      int length;
      while (body.size() < limit
          && (length = unzipped.read(chunk, 0, Math.min(chunk.length, limit - body.size()))) > 0) {
        body.write(chunk, 0, length);
      }
      if (body.size() < limit) {
        buffered.read(); // reading to the end frees the connection for the next request
      }
    } catch (EOFException | ZipException e) {
      // What was read before the damage is useful; the parser notices that it is incomplete.
      if (body.size() == 0) {
        throw e;
      }
    }
    return body.toByteArray();
  }

  /** Closing the stream would read it to its end, however long it is. */
  private static InputStream unclosed(InputStream wire) {
    return new FilterInputStream(wire) {
      @Override
      public void close() {}
    };
  }
}
