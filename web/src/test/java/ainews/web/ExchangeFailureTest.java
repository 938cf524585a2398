package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeFailureTest {
  private static final URI ASKED = URI.create("https://a.example/page?token=hush");

  static List<Arguments> failures() {
    SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
    untrusted.initCause(new CertificateException());
    return List.of(
        Arguments.of(
            new UnknownHostException("a.example"), "host name does not resolve: a.example"),
        Arguments.of(new ConnectException("Connection refused"), "connection refused by a.example"),
        Arguments.of(new ConnectException("Network is unreachable"), "no route to a.example"),
        Arguments.of(new NoRouteToHostException(), "no route to a.example"),
        Arguments.of(untrusted, "no secure connection to a.example: certificate not accepted"),
        Arguments.of(
            new SSLPeerUnverifiedException("no subject matches"),
            "no secure connection to a.example: certificate not accepted"),
        Arguments.of(
            new SSLHandshakeException("protocol_version"), "no secure connection to a.example"),
        Arguments.of(new SocketException("Connection reset"), "connection reset by a.example"),
        Arguments.of(
            new NoHttpResponseException("a.example failed to respond"),
            "a.example closed the connection before the answer was complete"),
        Arguments.of(
            new ConnectionClosedException(),
            "a.example closed the connection before the answer was complete"),
        Arguments.of(
            new EOFException(), "a.example closed the connection before the answer was complete"),
        Arguments.of(new ZipException("invalid block type"), "damaged gzip data from a.example"),
        Arguments.of(new ClientProtocolException("?"), "a.example did not answer in HTTP"),
        Arguments.of(new IOException("Stream closed"), "connection to a.example failed"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failedExchange_isDescribed(IOException cause, String words) {
    FetchException exception = new ExchangeFailure(ASKED, ASKED.getHost(), cause).toException();

    assertThat(exception).hasMessage(words);
    assertThat(exception.problem()).isEqualTo(Problem.UNREACHABLE);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void onlyUnreachableHosts_areGivenUp(IOException cause, String words) {
    boolean isUnreachable =
        words.contains("resolve") || words.contains("refused") || words.contains("no route");

    assertThat(new ExchangeFailure(ASKED, ASKED.getHost(), cause).isHostUnreachable())
        .isEqualTo(isUnreachable);
  }
}
