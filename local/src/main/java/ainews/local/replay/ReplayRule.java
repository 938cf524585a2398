package ainews.local.replay;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer of a replay and the requests it is for.
 *
 * @param url host and beginning of the path, without scheme
 * @param query parameters that must be equal
 * @param method any where absent
 * @param body a file beside replay.yaml; none where absent
 * @param status 200 where absent
 * @param delay in milliseconds
 * @param times how often it is given before later rules get their turn; always where absent
 */
record ReplayRule(
    String url,
    Map<String, String> query,
    String method,
    String body,
    Integer status,
    String type,
    Map<String, String> headers,
    Integer delay,
    Integer times) {
  /** A token of HTTP. */
  private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

  private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]*");
  private static final int LONGEST_DELAY = 600_000;

  ReplayRule {
    if (url == null || url.isBlank() || url.contains("://")) {
      throw new IllegalArgumentException("each answer needs a url without scheme");
    }
    query = filled("query", query);
    headers = filled("headers", headers);
    status = status == null ? 200 : status;
    delay = delay == null ? 0 : delay;
    within("status", status, 200, 599);
    within("delay", delay, 0, LONGEST_DELAY);
    if (times != null) {
      within("times", times, 1, Integer.MAX_VALUE);
    }
    fits("method", method, NAME);
    fits("type", type, VALUE);
    headers.forEach(
        (name, value) -> {
          fits("name of a header", name, NAME);
          fits("header " + name, value, VALUE);
        });
  }

  String host() {
    int slash = url.indexOf('/');
    return slash < 0 ? url : url.substring(0, slash);
  }

  String path() {
    int slash = url.indexOf('/');
    return slash < 0 ? "" : url.substring(slash);
  }

  private static Map<String, String> filled(String field, Map<String, String> values) {
    if (values != null && values.containsValue(null)) {
      throw new IllegalArgumentException(field + " needs a value for each name");
    }
    return values == null ? Map.of() : Map.copyOf(values);
  }

  static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? field + " is at least " + least + ", not " + value
              : field + " is from " + least + " to " + most + ", not " + value);
    }
  }

  private static void fits(String field, String text, Pattern shape) {
    if (text != null && !shape.matcher(text).matches()) {
      throw new IllegalArgumentException("the " + field + " cannot be sent as it is");
    }
  }
}
