package ainews.deliver.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one channel accepts, and how it answers. */
enum ChannelRules {
  SLACK("hooks.slack.com/services/T0/B0/slacksecret", 0, 400) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      if (json.path("blocks").size() > 50 || json.path("blocks").isEmpty()) {
        return "invalid_blocks";
      }
      for (JsonNode block : json.path("blocks")) {
        String text = block.at("/text/text").asText();
        if (text.isEmpty() || text.length() > 3_000 || !mrkdwn(text)) {
          return "invalid_blocks";
        }
      }
      return body.length() > 13_200 ? "msg_too_long" : "";
    }

    @Override
    String success() {
      return "ok";
    }

    @Override
    String refused(String why) {
      return why;
    }
  },
  DISCORD("discord.com/api/webhooks/1/discordsecret?wait=true", 0, 400) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      JsonNode embed = json.at("/embeds/0");
      int all = embed.path("title").asText().length() + embed.path("description").asText().length();
      boolean pings =
          !json.at("/allowed_mentions/parse").isArray()
              || !json.at("/allowed_mentions/parse").isEmpty();
      return embed.path("title").asText().length() > 256
              || embed.path("description").asText().length() > 4_096
              || embed.path("description").asText().isBlank()
              || all > 6_000
              || pings
          ? "Invalid Form Body"
          : "";
    }

    @Override
    String success() {
      return "{\"id\":\"1\",\"type\":0}";
    }

    @Override
    String refused(String why) {
      return "{\"message\":\"" + why + "\",\"code\":50035}";
    }
  },
  TELEGRAM("api.telegram.org/bot123:telegramsecret/sendMessage", 0, 400) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      String text = json.path("text").asText();
      if (!json.path("chat_id").asText().equals("-100200300")) {
        return "Bad Request: chat not found";
      }
      if (text.isEmpty() || text.length() > 4_096) {
        return "Bad Request: message is too long";
      }
      return isHtml(text) ? "" : "Bad Request: can't parse entities";
    }

    @Override
    String success() {
      return "{\"ok\":true,\"result\":{\"message_id\":1}}";
    }

    @Override
    String refused(String why) {
      return "{\"ok\":false,\"error_code\":400,\"description\":\"" + why + "\"}";
    }
  },
  FEISHU("open.feishu.cn/open-apis/bot/v2/hook/fsecret", 11232, 200) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      String seconds = json.path("timestamp").asText();
      boolean isLate = Math.abs(Long.parseLong(seconds) - server.now().getEpochSecond()) > 3_600;
      String sign = ChannelServer.hmac(seconds + "\nfeishusigning", "");
      if (isLate || !sign.equals(json.path("sign").asText())) {
        return "sign match fail or timestamp is not within one hour from current time";
      }
      return bytes(body) > 20 * 1024 || !json.at("/card/schema").asText().equals("2.0")
          ? "request too large or card invalid"
          : "";
    }

    @Override
    String success() {
      return "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}";
    }

    @Override
    String refused(String why) {
      return code(19021, why);
    }

    @Override
    String code(int code, String words) {
      return "{\"code\":" + code + ",\"msg\":\"" + words + "\",\"data\":{}}";
    }
  },
  DINGTALK("oapi.dingtalk.com/robot/send?access_token=dsecret", 130101, 200) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      Matcher signed = Pattern.compile("&timestamp=(\\d+)&sign=(.+)$").matcher(url);
      if (!signed.find()
          || Math.abs(Long.parseLong(signed.group(1)) - server.now().toEpochMilli()) > 3_600_000
          || !URLDecoder.decode(signed.group(2), StandardCharsets.UTF_8)
              .equals(ChannelServer.hmac("SECdingsigning", signed.group(1) + "\nSECdingsigning"))) {
        return "sign not match";
      }
      return bytes(body) > 20_000 || json.at("/markdown/title").asText().isEmpty()
          ? "too long"
          : "";
    }

    @Override
    String success() {
      return code(0, "ok");
    }
  },
  WECOM("qyapi.weixin.qq.com/cgi-bin/webhook/send?key=wsecret", 45009, 200) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      String content = json.at("/markdown_v2/content").asText();
      return content.isEmpty() || bytes(content) > 4_096 ? "exceed max length" : "";
    }

    @Override
    String success() {
      return code(0, "ok");
    }
  },
  NTFY("ntfy.sh/", 0, 400) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      return !json.path("topic").asText().equals("topicsecret")
              || bytes(json.path("message").asText()) > 4_096
              || bytes(json.path("title").asText()) > 1_024
          ? "invalid request"
          : "";
    }

    @Override
    String success() {
      return "{\"id\":\"x\",\"event\":\"message\"}";
    }

    @Override
    String refused(String why) {
      return "{\"code\":40001,\"http\":400,\"error\":\"" + why + "\"}";
    }
  },
  WEBHOOK("hooks.example.org/in/hooksecret", 0, 401) {
    @Override
    String check(HttpExchange e, String url, JsonNode json, String body, ChannelServer server) {
      String id = e.getRequestHeaders().getFirst("webhook-id");
      String time = e.getRequestHeaders().getFirst("webhook-timestamp");
      String sign = "v1," + ChannelServer.hmac("webhooksigning", id + "." + time + "." + body);
      return sign.equals(e.getRequestHeaders().getFirst("webhook-signature"))
              && Math.abs(Long.parseLong(time) - server.now().getEpochSecond()) < 300
          ? ""
          : "bad signature";
    }

    @Override
    String success() {
      return "";
    }
  };

  private static final Pattern TAG = Pattern.compile("</?b>|<a href=\"[^\"<>]*\">|</a>");
  private static final Pattern REFERENCE = Pattern.compile("&(?:amp|lt|gt|quot);");

  private final String address;
  private final int throttlingCode;
  private final int refusedStatus;

  ChannelRules(String address, int throttlingCode, int refusedStatus) {
    this.address = address;
    this.throttlingCode = throttlingCode;
    this.refusedStatus = refusedStatus;
  }

  /** Why the channel refuses a request; empty if it accepts it. */
  abstract String check(
      HttpExchange exchange, String url, JsonNode json, String body, ChannelServer server);

  abstract String success();

  String refused(String why) {
    return code(40_058, why);
  }

  String code(int code, String words) {
    return "{\"errcode\":" + code + ",\"errmsg\":\"" + words + "\"}";
  }

  int throttlingCode() {
    return throttlingCode;
  }

  int refusedStatus() {
    return refusedStatus;
  }

  String channel() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static ChannelRules at(String url) {
    return Stream.of(values())
        .filter(rules -> url.startsWith(rules.address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no channel at " + url));
  }

  static List<String> channels() {
    return Stream.of(values()).map(ChannelRules::channel).toList();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether angle brackets only enclose links, and no reference is broken. */
  private static boolean mrkdwn(String text) {
    String rest = text.replaceAll("<https?://[^<>| ]+\\|[^<>|]+>", "");
    return !rest.contains("<") && !rest.contains(">") && isEscaped(rest);
  }

  private static boolean isHtml(String text) {
    return TAG.matcher(text)
                .results()
                .map(tag -> tag.group())
                .reduce(0, (depth, tag) -> depth + (tag.startsWith("</") ? -1 : 1), Integer::sum)
            == 0
        && !TAG.matcher(text).replaceAll("").matches("(?s).*[<>].*")
        && isEscaped(TAG.matcher(text).replaceAll(""));
  }

  private static boolean isEscaped(String text) {
    return !REFERENCE.matcher(text).replaceAll("").contains("&");
  }
}
