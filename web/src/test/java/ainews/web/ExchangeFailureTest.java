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
        Arguments.of(new UnknownHostException("a.example"), "the name a.example does not resolve"),
        Arguments.of(new ConnectException("Connection refused"), "connection refused by a.example"),
        Arguments.of(
            new ConnectException("Network is unreachable"), "no way from here to a.example"),
        Arguments.of(new NoRouteToHostException(), "no way from here to a.example"),
        Arguments.of(
            untrusted, "no secure connection to a.example: its certificate is not accepted"),
        Arguments.of(
            new SSLPeerUnverifiedException("no subject matches"),
            "no secure connection to a.example: its certificate is not accepted"),
        Arguments.of(
            new SSLHandshakeException("protocol_version"), "no secure connection to a.example"),
        Arguments.of(new SocketException("Connection reset"), "connection reset by a.example"),
        Arguments.of(
            new NoHttpResponseException("a.example failed to respond"),
            "a.example closed the connection before the answer was whole"),
        Arguments.of(
            new ConnectionClosedException(),
            "a.example closed the connection before the answer was whole"),
        Arguments.of(
            new EOFException(), "a.example closed the connection before the answer was whole"),
        Arguments.of(new ZipException("invalid block type"), "a damaged answer from a.example"),
        Arguments.of(new ClientProtocolException("?"), "a.example did not answer in HTTP"),
        Arguments.of(new IOException("Stream closed"), "the exchange with a.example broke off"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void exchangeThatFails_isToldInWords(IOException cause, String words) {
    FetchException told = new ExchangeFailure(ASKED, ASKED.getHost(), cause).told();

    assertThat(told).hasMessage(words);
    assertThat(told.problem()).isEqualTo(Problem.UNREACHABLE);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void onlyHostsThatCannotBeReached_areGivenUp(IOException cause, String words) {
    boolean isOutOfReach =
        words.contains("resolve") || words.contains("refused") || words.contains("no way");

    assertThat(new ExchangeFailure(ASKED, ASKED.getHost(), cause).isOfTheHost())
        .isEqualTo(isOutOfReach);
  }
}
