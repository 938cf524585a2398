package ainews.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.Fuzz;
import ainews.shared.json.Json;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks that parsers survive broken and hostile responses. */
public final class Hostile {
  private static final int ENORMOUS = 5_000_000;

  private Hostile() {}

  public static WebResponse answer(String body) {
    return answer(body.getBytes(StandardCharsets.UTF_8));
  }

  public static WebResponse answer(byte[] body) {
    return new WebResponse(URI.create("https://example.org/"), 200, Map.of(), body, false);
  }

  /**
   * Parses truncated, wrongly encoded, enormous and randomly damaged responses. The parser may read
   * or refuse each; any exception but {@link FetchException} fails the test.
   */
  public static void assertSurvives(FeedClient.Parser parser, String sample) {
    List<byte[]> bodies = new ArrayList<>();
    byte[] whole = sample.getBytes(StandardCharsets.UTF_8);
    for (int end = 0; end < whole.length; end += Math.max(1, whole.length / 60)) {
      bodies.add(Arrays.copyOf(whole, end));
    }
    bodies.add(sample.getBytes(StandardCharsets.UTF_16));
    bodies.add(("é" + sample + "é").getBytes(StandardCharsets.ISO_8859_1));
    bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 1});
    bodies.add("null".getBytes(StandardCharsets.UTF_8));
    bodies.add("  \n ".getBytes(StandardCharsets.UTF_8));
    for (String unit :
        List.of("[", "{\"a\":", "<a>", "<entry>", "<article class=\"Box-row\">", "x")) {
      bodies.add(unit.repeat(ENORMOUS / unit.length()).getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] body : bodies) {
      parse(parser, answer(body));
    }
    Fuzz.around(sample, body -> parse(parser, answer(body)));
  }

  /** Replaces each value in the JSON by values of other types, and parses each of the results. */
  public static void assertSurvivesOtherTypes(FeedClient.Parser parser, String sample) {
    List<JsonNode> others =
        List.of(
            Json.mapper().getNodeFactory().numberNode(-7.5e300),
            Json.mapper().getNodeFactory().textNode("\ud800 <b>&amp;"),
            Json.mapper().getNodeFactory().textNode(""),
            Json.mapper().getNodeFactory().booleanNode(true),
            Json.mapper().getNodeFactory().nullNode(),
            Json.mapper().createArrayNode().add(1).add("a").addNull(),
            Json.mapper().createObjectNode().put("a", 1));
    int places = count(Json.read(sample, JsonNode.class));
    assertThat(places).isPositive();
    for (int place = 0; place < places; place++) {
      for (JsonNode other : others) {
        JsonNode copy = Json.read(sample, JsonNode.class).deepCopy();
        replace(copy, new int[] {place}, other);
        parse(parser, answer(Json.write(copy)));
      }
    }
  }

  /** Parses the response; null if the parser refuses it. */
  public static Entries parse(FeedClient.Parser parser, WebResponse answer) {
    try {
      return parser.parse(answer);
    } catch (FetchException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400);
      return null;
    }
  }

  private static int count(JsonNode node) {
    int count = 0;
    for (JsonNode child : node) {
      count += 1 + count(child);
    }
    return count;
  }

  private static boolean replace(JsonNode node, int[] left, JsonNode other) {
    switch (node) {
      case ObjectNode object -> {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
          if (left[0]-- == 0) {
            object.set(name, other);
            return true;
          }
          if (replace(object.get(name), left, other)) {
            return true;
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          if (left[0]-- == 0) {
            array.set(i, other);
            return true;
          }
          if (replace(array.get(i), left, other)) {
            return true;
          }
        }
      }
      default -> {}
    }
    return false;
  }
}
