package ainews.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells people how far the making of an edition is: a line per step as it ends. */
final class ProgressLines implements Progress {
  private static final String FETCH = "fetch-";

  private final PrintStream out;
  private final Style style;
  private final Map<String, Long> starts = new ConcurrentHashMap<>();

  ProgressLines(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void started(String step) {
    starts.put(step, System.nanoTime());
  }

  @Override
  public void ended(String step, JsonNode result) {
    line(step, step.startsWith(FETCH) ? fetched(result) : said(result));
  }

  @Override
  public void failed(String step, Exception e) {
    line(step, style.bad("failed: " + e.getMessage()));
  }

  private static String fetched(JsonNode result) {
    return String.format(
        Locale.ROOT,
        "%-16s read %4d, kept %4d",
        result.path("state").asText(),
        result.path("read").asInt(),
        result.path("kept").asInt());
  }

  private static String said(JsonNode result) {
    if (result.has("stories")) {
      return result.path("stories").asInt() + " stories";
    }
    return result.has("url") ? "done" : "revision " + result.path("revision").asInt();
  }

  private synchronized void line(String step, String told) {
    Duration took = Duration.ofNanos(System.nanoTime() - starts.getOrDefault(step, 0L));
    String name = step.startsWith(FETCH) ? step.substring(FETCH.length()) : step;
    out.printf(Locale.ROOT, "  %-12s %s  %s%n", name, told, style.faint(seconds(took)));
    out.flush();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
