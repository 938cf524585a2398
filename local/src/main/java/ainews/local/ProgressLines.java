package ainews.local;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a run's progress for people: one line per finished step, with what went wrong in it. */
final class ProgressLines implements Progress {
  private static final String FETCH = "fetch-";
  private static final int LONGEST_REASON = 120;

  private final PrintStream out;
  private final PrintStream err;
  private final TerminalStyle style;
  private final Map<String, Long> starts = new ConcurrentHashMap<>();

  ProgressLines(PrintStream out, PrintStream err, TerminalStyle style) {
    this.out = out;
    this.err = err;
    this.style = style;
  }

  @Override
  public void started(String step) {
    starts.put(step, System.nanoTime());
  }

  @Override
  public void ended(String step, JsonNode result) {
    boolean isFetch = step.startsWith(FETCH);
    if (result.has("sent")) {
      line(step, delivered(result), "");
      result.path("why").forEach(why -> err.println("ainews: " + why.asText()));
      return;
    }
    line(step, isFetch ? fetched(result) : outcome(result), isFetch ? why(result) : "");
    result.path("warnings").forEach(warning -> err.println("ainews: " + warning.asText()));
  }

  @Override
  public void failed(String step, Throwable e) {
    String reason = e instanceof Error ? e.toString() : e.getMessage();
    line(step, style.bad("failed: " + Texts.line(String.valueOf(reason))), "");
  }

  private static String fetched(JsonNode result) {
    return String.format(
        Locale.ROOT,
        "%-16s read %4d, kept %4d",
        result.path("state").asText(),
        result.path("read").asInt(),
        result.path("kept").asInt());
  }

  /** Says why a source delivered nothing or not everything; empty if it delivered all. */
  private static String why(JsonNode result) {
    String problem = result.path("problem").asText("");
    String detail = result.path("detail").asText("");
    String both =
        problem.isEmpty() || detail.isEmpty() ? problem + detail : problem + ": " + detail;
    return Texts.cut(Texts.line(both), LONGEST_REASON);
  }

  private static String delivered(JsonNode result) {
    return Stream.of("sent", "uncertain", "refused")
        .filter(state -> state.equals("sent") || result.path(state).asInt() > 0)
        .map(state -> result.path(state).asInt() + " " + state)
        .collect(Collectors.joining(", "));
  }

  private static String outcome(JsonNode result) {
    if (result.has("stories")) {
      int stories = result.path("stories").asInt();
      return stories + (stories == 1 ? " story" : " stories");
    }
    return result.has("url") ? "done" : "revision " + result.path("revision").asInt();
  }

  private synchronized void line(String step, String outcome, String why) {
    Duration took = Duration.ofNanos(System.nanoTime() - starts.getOrDefault(step, 0L));
    String name = step.startsWith(FETCH) ? step.substring(FETCH.length()) : step;
    String line =
        String.format(
            Locale.ROOT, "  %-12s %s  %s  %s", name, outcome, style.faint(seconds(took)), why);
    out.println(line.stripTrailing());
    out.flush();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
