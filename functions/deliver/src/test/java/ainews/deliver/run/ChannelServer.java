package ainews.deliver.run;

import ainews.shared.json.Json;
import ainews.web.FakeWeb;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * All channels at their real addresses: each keeps its documented limits and answers as the real
 * one does. Requests may meet a fault first.
 */
final class ChannelServer implements AutoCloseable {
  static final Map<String, String> SECRETS =
      Map.ofEntries(
          Map.entry("SLACK_WEBHOOK_URL", "https://hooks.slack.com/services/T0/B0/slacksecret"),
          Map.entry("DISCORD_WEBHOOK_URL", "https://discord.com/api/webhooks/1/discordsecret"),
          Map.entry("TELEGRAM_BOT_TOKEN", "123:telegramsecret"),
          Map.entry("TELEGRAM_CHAT_ID", "-100200300"),
          Map.entry("FEISHU_WEBHOOK_URL", "https://open.feishu.cn/open-apis/bot/v2/hook/fsecret"),
          Map.entry("FEISHU_SECRET", "feishusigning"),
          Map.entry(
              "DINGTALK_WEBHOOK_URL", "https://oapi.dingtalk.com/robot/send?access_token=dsecret"),
          Map.entry("DINGTALK_SECRET", "SECdingsigning"),
          Map.entry(
              "WECOM_WEBHOOK_URL", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=wsecret"),
          Map.entry("NTFY_URL", "https://ntfy.sh/topicsecret"),
          Map.entry("WEBHOOK_URL", "https://hooks.example.org/in/hooksecret"),
          Map.entry("WEBHOOK_SECRET", "webhooksigning"));

  /** What happens to a request. */
  enum Fault {
    NONE,
    /** The channel throttles it. */
    THROTTLED,
    /** The channel throttles it for longer than a run lasts. */
    THROTTLED_LONG,
    /** The channel accepts it, and the answer is cut. */
    CUT_AFTER,
    /** The channel is silent and drops the connection. */
    SILENT,
    /** The channel fails with a status. */
    BROKEN,
    /** The channel refuses the address or token, and quotes it. */
    REVOKED,
    /** A success without the content of one. */
    EMPTY_SUCCESS,
    /** Another page with status 200. */
    PORTAL,
    REDIRECT
  }

  private final InstantSource clock;
  private final FakeWeb web;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Map<String, List<String>> accepted = new TreeMap<>();
  private final Map<String, List<Instant>> times = new TreeMap<>();
  private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

  ChannelServer(InstantSource clock) {
    this.clock = clock;
    this.web = new FakeWeb(this::answer);
  }

  FakeWeb web() {
    return web;
  }

  /** Lets the next requests meet these faults, in order. */
  synchronized void next(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** The bodies that a channel has accepted. */
  synchronized List<String> accepted(String channel) {
    return List.copyOf(accepted.getOrDefault(channel, List.of()));
  }

  /** Why requests were refused that no fault met. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  synchronized int requests(String channel) {
    return times.getOrDefault(channel, List.of()).size();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String url = FakeWeb.url(exchange);
    ChannelRules rules = ChannelRules.at(url);
    times.computeIfAbsent(rules.channel(), _ -> new ArrayList<>()).add(clock.instant());
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.removeFirst();
    switch (fault) {
      case THROTTLED -> throttle(exchange, rules, 2);
      case THROTTLED_LONG -> throttle(exchange, rules, 86_000);
      case BROKEN -> FakeWeb.send(exchange, 502, "bad gateway");
      case REVOKED -> FakeWeb.send(exchange, 404, "{\"message\":\"unknown hook " + url + "\"}");
      case EMPTY_SUCCESS -> FakeWeb.send(exchange, 200, "");
      case PORTAL -> FakeWeb.send(exchange, 200, "<html>Sign in to the network</html>");
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "https://elsewhere.example.org/");
        FakeWeb.send(exchange, 307, "");
      }
      case SILENT -> exchange.close();
      case CUT_AFTER, NONE -> {
        String refusal = rules.check(exchange, url, Json.read(body, JsonNode.class), body, this);
        if (!refusal.isEmpty()) {
          refusals.add(rules.channel() + ": " + refusal);
          FakeWeb.send(exchange, rules.refusedStatus(), rules.refused(refusal));
          return;
        }
        accepted.computeIfAbsent(rules.channel(), _ -> new ArrayList<>()).add(body);
        if (fault == Fault.CUT_AFTER) {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          exchange.close();
        } else {
          FakeWeb.send(exchange, 200, rules.success());
        }
      }
    }
  }

  private static void throttle(HttpExchange exchange, ChannelRules rules, int seconds)
      throws IOException {
    if (rules.throttlingCode() != 0) {
      FakeWeb.send(exchange, 200, rules.code(rules.throttlingCode(), "too many"));
      return;
    }
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
    FakeWeb.send(
        exchange,
        429,
        rules.channel().equals("telegram")
            ? "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":" + seconds + "}}"
            : "{\"retry_after\":" + seconds + ".0}");
  }

  Instant now() {
    return clock.instant();
  }

  /** HMAC-SHA256 in Base64, computed apart from the code under test. */
  static String hmac(String key, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
