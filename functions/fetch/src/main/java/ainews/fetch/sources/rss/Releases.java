package ainews.fetch.sources.rss;

import ainews.shared.edition.Item;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects the releases of a repository that are news. Versions of one day that differ only in their
 * patch count as one. Builds and candidates, by the suffix of the tag (SemVer, PEP 440), and tags
 * without a version are left out.
 */
final class Releases {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<line>(?:[^.]*[^0-9.])?\\d+(?:\\.\\d+)?)(?:\\.\\d+)*(?:[.-]?post\\d*)?(?:\\+[\\w.-]*)?");
  private static final Pattern TAG = Pattern.compile("/releases/tag/([^/?#]+)");

  /** A bare number is that of a build. */
  private static final Pattern NUMBERED = Pattern.compile(".*(?:\\d\\.\\d|\\bv\\d).*");

  /** Markers of pre-releases that some projects put before the version. */
  private static final Pattern BUILD =
      Pattern.compile(
          "(?i)(?:.*[^a-z])?(?:nightly|canary|snapshot|dev|alpha|beta|rc)(?:[^a-z].*)?");

  private Releases() {}

  /**
   * @param name the project's name, for the titles
   * @param zone the zone of the days
   */
  static List<Item> news(List<Item> releases, String name, ZoneId zone) {
    Map<String, List<Item>> lines =
        releases.stream()
            .filter(release -> line(release).isPresent())
            .collect(
                Collectors.groupingBy(
                    release -> day(release, zone) + " " + line(release).orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return lines.values().stream().map(line -> one(line, name)).toList();
  }

  private static Item one(List<Item> releases, String name) {
    List<Item> newest =
        releases.stream()
            .sorted(
                Comparator.comparing((Item item) -> item.time().orElse(Instant.MIN))
                    .thenComparing(item -> numbers(tag(item)), Releases::compare)
                    .reversed())
            .toList();
    Item first = newest.getFirst();
    String title = first.title().contains(name) ? first.title() : name + " " + first.title();
    String text =
        newest.size() == 1
            ? first.text()
            : newest.stream()
                .map(release -> release.title() + "\n\n" + release.text())
                .collect(Collectors.joining("\n\n"));
    return first.toBuilder().title(title).text(text).build();
  }

  /** Returns the tag up to its second number, which patches share; empty if it is not a release. */
  private static Optional<String> line(Item release) {
    String tag = tag(release);
    Matcher version = VERSION.matcher(tag);
    return version.matches() && NUMBERED.matcher(tag).matches() && !BUILD.matcher(tag).matches()
        ? Optional.of(version.group("line"))
        : Optional.empty();
  }

  private static String tag(Item release) {
    Matcher tag = TAG.matcher(release.url());
    return tag.find()
        ? URLDecoder.decode(tag.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
        : release.title();
  }

  private static String day(Item release, ZoneId zone) {
    return release.time().map(time -> LocalDate.ofInstant(time, zone).toString()).orElse("");
  }

  private static List<Integer> numbers(String tag) {
    return Pattern.compile("\\d{1,9}")
        .matcher(tag)
        .results()
        .map(number -> Integer.valueOf(number.group()))
        .toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return one.size() - other.size();
  }
}
