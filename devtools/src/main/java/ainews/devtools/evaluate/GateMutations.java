package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.summarise.gate.Fault;
import ainews.summarise.gate.Reason;
import ainews.summarise.gate.TextGate;
import ainews.summarise.gate.Written;
import ainews.summarise.names.Speakers;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.write.Extract;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one thing in English extracts of real posts, and runs the check on them. */
final class GateMutations {
  /** The faults that an extract from an item cannot have. */
  private static final Set<Reason> IMPOSSIBLE =
      Set.of(
          Reason.FIGURE, Reason.UNIT, Reason.RANGE, Reason.VERSION, Reason.NAME, Reason.QUOTATION);

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\w.,-])\\d{2,3}(?:,\\d{3})*(?:\\.\\d+)?(?![\\d,.]*\\d|[A-Z-])");
  private static final Pattern VERSION = Pattern.compile("\\b[A-Z][A-Za-z]+[- ]?v?\\d\\.(\\d)\\b");
  private static final Pattern HEDGE = Pattern.compile("(?i)\\b(?:may|might|could) (?=[a-z])");
  private static final List<String> NAMES =
      List.of(
          "OpenAI", "Anthropic", "Google", "Microsoft", "Nvidia", "Mistral", "Tencent", "Samsung");
  private static final List<String> UNITS =
      List.of(
          " million",
          " billion",
          " billion",
          " trillion",
          " hours",
          " minutes",
          " minutes",
          " seconds",
          "GB",
          "TB",
          "ms ",
          "s ");

  private final List<Sample> samples = new ArrayList<>();

  GateMutations(List<Item> items) {
    for (Item item : items) {
      Extract.of(item)
          .filter(
              extract ->
                  LanguageDetector.of(extract.title() + " " + extract.summary()).equals("en"))
          .ifPresent(extract -> samples.add(new Sample(source(item), extract)));
    }
  }

  record Sample(String source, Extract extract) {
    String text() {
      return extract.title() + "\n" + extract.summary();
    }
  }

  private static String source(Item item) {
    StringBuilder source = new StringBuilder(Speakers.of(item));
    source.append('\n').append(item.title()).append('\n').append(item.text());
    item.links()
        .forEach(
            link ->
                link.page()
                    .ifPresent(
                        page ->
                            source
                                .append('\n')
                                .append(page.title())
                                .append('\n')
                                .append(page.description())
                                .append('\n')
                                .append(page.text())));
    return source.toString();
  }

  void print(PrintStream out) {
    if (samples.isEmpty()) {
      out.println("  no replays found, so no changed extracts were checked");
      return;
    }
    long wrong =
        samples.stream()
            .filter(sample -> !impossible(sample.source(), sample.text()).isEmpty())
            .count();
    out.printf(
        "  unchanged extracts of the replays, wrongly rejected: %d/%d%n", wrong, samples.size());
    Map<String, Mutation> mutations = new LinkedHashMap<>();
    mutations.put("figure", GateMutations::figure);
    mutations.put("unit", GateMutations::unit);
    mutations.put("version", GateMutations::version);
    mutations.put("name", GateMutations::name);
    mutations.put("hedge dropped", GateMutations::hedge);
    mutations.forEach((name, mutation) -> caught(name, mutation, out));
  }

  /** Returns a changed text, or empty if it has nothing to change. */
  private interface Mutation {
    Optional<String> of(Sample sample);
  }

  private void caught(String name, Mutation mutation, PrintStream out) {
    int all = 0;
    int caught = 0;
    for (Sample sample : samples) {
      Optional<String> changed = mutation.of(sample);
      if (changed.isPresent() && faults(sample.source(), sample.text()).isEmpty()) {
        all++;
        caught += faults(sample.source(), changed.get()).isEmpty() ? 0 : 1;
      }
    }
    out.printf("    changed %-14s caught %d/%d%n", name, caught, all);
  }

  private List<Fault> impossible(String source, String text) {
    return faults(source, text).stream()
        .filter(fault -> IMPOSSIBLE.contains(fault.reason()))
        .toList();
  }

  private List<Fault> faults(String source, String text) {
    int end = text.indexOf('\n');
    Written written = new Written(Language.EN, text.substring(0, end), text.substring(end + 1));
    return TextGate.of(List.of(source)).check(written);
  }

  static Optional<String> figure(Sample sample) {
    return changed(
        sample, FIGURE, found -> (char) ('1' + (found.charAt(0) - '0') % 9) + found.substring(1));
  }

  static Optional<String> version(Sample sample) {
    return changed(
        sample,
        VERSION,
        found ->
            found.substring(0, found.length() - 1)
                + (char) ('0' + (found.charAt(found.length() - 1) - '0' + 3) % 10));
  }

  static Optional<String> hedge(Sample sample) {
    return changed(sample, HEDGE, found -> "will ");
  }

  static Optional<String> unit(Sample sample) {
    for (int i = 0; i < UNITS.size(); i += 2) {
      Pattern unit = Pattern.compile("(?<=\\d)" + UNITS.get(i));
      String other = UNITS.get(i + 1);
      Optional<String> changed = changed(sample, unit, found -> other);
      if (changed.isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  static Optional<String> name(Sample sample) {
    Optional<String> other =
        NAMES.stream()
            .filter(
                name ->
                    !sample
                        .source()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(name.toLowerCase(java.util.Locale.ROOT)))
            .findFirst();
    Pattern names = Pattern.compile("\\b(?:" + String.join("|", NAMES) + ")\\b");
    return other.flatMap(name -> changed(sample, names, found -> name));
  }

  /** Changes the first match; empty if there is none or the items contain the new text too. */
  private static Optional<String> changed(
      Sample sample, Pattern pattern, UnaryOperator<String> change) {
    Matcher matcher = pattern.matcher(sample.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String now = change.apply(matcher.group());
    String text =
        sample.text().substring(0, matcher.start()) + now + sample.text().substring(matcher.end());
    String around =
        text.substring(Math.max(0, matcher.start() - 4), matcher.start() + now.length());
    return sample.source().contains(around) ? Optional.empty() : Optional.of(text);
  }
}
