package ainews.deliver;

import ainews.shared.json.Json;
import ainews.shared.text.Texts;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a channel's requests, each once.
 *
 * @param http must limit answers, which are hostile
 */
public record ChannelClient(Http http, InstantSource clock) {
  /** The wait of a channel that asks for none. */
  public static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  private static final int TOO_MANY = 429;
  private static final double LONGEST_WAIT = 86_400;
  private static final int LONGEST_REASON = 160;

  public Instant now() {
    return clock.instant();
  }

  /**
   * Sends a request to one of the channel's own hosts.
   *
   * @param judge decides by an answer that is neither throttling nor a server's failure
   */
  public Outcome send(WebRequest request, List<String> hosts, Function<WebResponse, Outcome> judge)
      throws InterruptedException {
    String host = String.valueOf(request.uri().getHost()).toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      return new Outcome.Refused(
          "not sent: the host of its address must be " + String.join(" or ", hosts));
    }
    return send(request, judge);
  }

  /** Sends a request to a host of the operator's choice. */
  public Outcome send(WebRequest request, Function<WebResponse, Outcome> judge)
      throws InterruptedException {
    if (!"https".equals(request.uri().getScheme())) {
      return new Outcome.Refused("not sent: its address must begin with https://");
    }
    try {
      return http.sendOnce(request)
          .map(answer -> judged(answer, judge))
          .orElseGet(Outcome.Unanswered::new);
    } catch (FetchException e) {
      return new Outcome.Refused("not sent: " + e.getMessage());
    }
  }

  private static Outcome judged(WebResponse answer, Function<WebResponse, Outcome> judge) {
    if (answer.status() == TOO_MANY) {
      return new Outcome.Throttled(asked(answer).orElse(USUAL_WAIT));
    }
    if (answer.status() / 100 == 5) {
      // The server may have failed after it accepted the message.
      return new Outcome.Unanswered();
    }
    return judge.apply(answer);
  }

  /** The wait that the answer's body or header asks for. */
  private static Optional<Duration> asked(WebResponse answer) {
    JsonNode json = json(answer);
    double inBody =
        json.path("retry_after").asDouble(json.at("/parameters/retry_after").asDouble(0));
    String header = answer.header("retry-after").orElse("").strip();
    double seconds = inBody > 0 || !header.matches("\\d{1,6}") ? inBody : Integer.parseInt(header);
    return seconds > 0
        ? Optional.of(Duration.ofMillis((long) Math.ceil(Math.min(seconds, LONGEST_WAIT) * 1000)))
        : Optional.empty();
  }

  /**
   * A request with JSON to an address that is a secret.
   *
   * @throws IllegalArgumentException if it is not an address; the message does not quote it
   */
  public static WebRequest json(String address, String body) {
    try {
      return WebRequest.post(
          URI.create(address).toString(), "application/json; charset=utf-8", body);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its address is not a web address");
    }
  }

  /** The answer as JSON; a missing node if it is none. */
  public static JsonNode json(WebResponse answer) {
    try {
      JsonNode json = Json.read(text(answer), JsonNode.class);
      return json == null ? MissingNode.getInstance() : json;
    } catch (IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
  }

  public static String text(WebResponse answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** A refusal in the channel's own words. */
  public static Outcome refused(WebResponse answer, String words) {
    String line = Texts.cut(Texts.line(words), LONGEST_REASON);
    return new Outcome.Refused("status " + answer.status() + (line.isEmpty() ? "" : ": " + line));
  }

  /**
   * The outcome by a code in the answer, whatever its status.
   *
   * @param name of the code, which is 0 if the message was accepted
   * @param words the name of the channel's own words
   * @param throttling the codes that mean too many messages
   */
  public static Outcome byCode(
      WebResponse answer, String name, String words, List<Integer> throttling) {
    JsonNode json = json(answer);
    JsonNode code = json.path(name);
    if (!code.isInt()) {
      return answer.status() / 100 == 2 ? new Outcome.Unanswered() : refused(answer, "");
    }
    if (code.intValue() == 0) {
      return new Outcome.Sent();
    }
    return throttling.contains(code.intValue())
        ? new Outcome.Throttled(USUAL_WAIT)
        : refused(answer, code.intValue() + " " + json.path(words).asText());
  }
}
