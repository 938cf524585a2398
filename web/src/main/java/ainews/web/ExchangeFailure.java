package ainews.web;

import ainews.shared.edition.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/**
 * An exchange without an answer, and its description for the operator.
 *
 * @param peer the server connected to: the host or the proxy
 */
record ExchangeFailure(URI uri, String peer, IOException cause) {
  private static final int LONGEST = 120;

  /** The exception whose problem and detail go into the source report. */
  FetchException toException() {
    return switch (cause) {
      case RefusedAddressException e -> new FetchException(Problem.REFUSED, e.getMessage(), e);
      case SocketTimeoutException e ->
          new FetchException(Problem.TIMED_OUT, "no answer in time from " + shown(uri), e);
      default -> new FetchException(Problem.UNREACHABLE, words(), cause);
    };
  }

  /** Whether another attempt soon after would fail alike. */
  boolean isHostUnreachable() {
    return switch (cause) {
      case RefusedAddressException _ -> false;
      case UnknownHostException _, NoRouteToHostException _ -> true;
      case ConnectException e -> !says(e, "timed out");
      default -> false;
    };
  }

  /** Whether no connection was made, so that nothing was sent. */
  static boolean isBeforeSending(IOException cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof ConnectTimeoutException
        || cause instanceof SSLHandshakeException
        || cause instanceof SSLPeerUnverifiedException;
  }

  /** The address without its query, which may hold what must not be logged. */
  static String shown(URI uri) {
    String text = uri.getHost() + (uri.getRawPath() == null ? "" : uri.getRawPath());
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private String words() {
    String host = uri.getHost();
    return switch (cause) {
      case UnknownHostException _ -> "host name does not resolve: " + peer;
      case ConnectException e when says(e, "refused") -> "connection refused by " + peer;
      case ConnectException _, NoRouteToHostException _ -> "no route to " + peer;
      case SSLException e when isCertificateFailure(e) ->
          "no secure connection to " + host + ": certificate not accepted";
      case SSLException _ -> "no secure connection to " + host;
      case SocketException _ -> "connection reset by " + host;
      case NoHttpResponseException _, ConnectionClosedException _, EOFException _ ->
          host + " closed the connection before the answer was complete";
      case ClientProtocolException _, MalformedChunkCodingException _ -> notHttp(host);
      case ZipException _ -> "damaged gzip data from " + host;
      default ->
          cause.getCause() instanceof ProtocolException
              ? notHttp(host)
              : "connection to " + host + " failed";
    };
  }

  private static String notHttp(String host) {
    return host + " did not answer in HTTP";
  }

  private static boolean isCertificateFailure(SSLException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertificateException || at instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(IOException failure, String words) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
