package ainews.web;

import ainews.shared.edition.Problem;
import ainews.shared.text.Urls;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads redirects and follows them. */
final class Redirects {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /**
   * The target of the answer, if it redirects.
   *
   * @throws FetchException if the target is not a web address
   */
  static Optional<URI> target(WebResponse answer) throws FetchException {
    Optional<String> location = answer.header("location");
    if (!STATUSES.contains(answer.status()) || location.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Urls.resolve(answer.uri().toString(), location.get())
            .map(URI::create)
            .orElseThrow(
                () ->
                    new FetchException(
                        Problem.REFUSED,
                        answer.uri().getHost()
                            + " redirects to an address that is not http or https")));
  }

  /** The request to the target. Credentials are sent to the original server only. */
  static WebRequest follow(WebRequest request, URI uri, int status) {
    boolean sameServer = isSameServer(uri, request.uri());
    boolean repeats = status == 307 || status == 308 || request.method().equals("GET");
    return new WebRequest(
        repeats ? request.method() : "GET",
        uri,
        sameServer ? request.headers() : Map.of(),
        repeats && sameServer ? request.body() : Optional.empty());
  }

  /**
   * Another scheme counts as another server: credentials for https must not be sent unencrypted.
   */
  static boolean isSameServer(URI one, URI other) {
    return server(one).equals(server(other));
  }

  private static String server(URI uri) {
    return (uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
  }
}
