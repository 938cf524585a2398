package ainews.local.replay;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A recorded answer and the requests it answers.
 *
 * @param url the host and the start of the path, without scheme
 * @param query the query parameters that a request must have, with these values
 * @param method the HTTP method; any if absent
 * @param body a file beside replay.yaml; an empty body if absent
 * @param status the HTTP status; 200 if absent
 * @param type the {@code Content-Type}; none if absent
 * @param headers further response headers
 * @param delay the milliseconds to wait before answering; 0 if absent
 * @param times how many requests it answers before later rules apply; unlimited if absent
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
  /** An HTTP token. */
  private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

  private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]*");
  private static final int LONGEST_DELAY = 600_000;

  ReplayRule {
    if (url == null || url.isBlank() || url.contains("://")) {
      throw new IllegalArgumentException(
          "each answer needs a url without scheme, such as example.org/feed");
    }
    query = requireValues("query", query);
    headers = requireValues("headers", headers);
    status = status == null ? 200 : status;
    delay = delay == null ? 0 : delay;
    requireRange("status", status, 200, 599);
    requireRange("delay", delay, 0, LONGEST_DELAY);
    if (times != null) {
      requireRange("times", times, 1, Integer.MAX_VALUE);
    }
    requireShape("method", method, NAME);
    requireShape("type", type, VALUE);
    headers.forEach(
        (name, value) -> {
          requireShape("header name", name, NAME);
          requireShape("header " + name, value, VALUE);
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

  private static Map<String, String> requireValues(String field, Map<String, String> values) {
    if (values != null && values.containsValue(null)) {
      throw new IllegalArgumentException(field + " has a name without a value");
    }
    return values == null ? Map.of() : Map.copyOf(values);
  }

  static void requireRange(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? field + " must be at least " + least + ", got " + value
              : field + " must be from " + least + " to " + most + ", got " + value);
    }
  }

  private static void requireShape(String field, String text, Pattern shape) {
    if (text != null && !shape.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the " + field + " contains characters that HTTP does not allow");
    }
  }
}
