package ainews.shared.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Knows the addresses at which sites show their pages to telephones and as AMP. */
final class Variants {
  private static final Set<String> LABELS = Set.of("m", "mobile", "amp");

  /** Where sites that offer AMP say so in a path; only an article's path is read so. */
  private static final List<Pattern> AMP =
      List.of(
          Pattern.compile("(?i)(/.+)/amp(?:\\.html?)?()"),
          Pattern.compile("(?i)()/amp(/.+)"),
          Pattern.compile("(?i)(/.+)\\.amp(\\.html?)?"));

  private Variants() {}

  /** The host without labels such as m; a name and its ending are always left. */
  static String host(String host) {
    String[] labels = host.split("\\.");
    boolean hasNone = Arrays.stream(labels).noneMatch(LABELS::contains);
    return hasNone
        ? host
        : IntStream.range(0, labels.length)
            .filter(at -> at >= labels.length - 2 || !LABELS.contains(labels[at]))
            .mapToObj(at -> labels[at])
            .collect(Collectors.joining("."));
  }

  /** The path of the page of which this shows the AMP form; the path itself where it shows none. */
  static String path(String host, String path) {
    return AMP.stream()
        .map(form -> form.matcher(path))
        .filter(Matcher::matches)
        .map(found -> found.group(1) + Optional.ofNullable(found.group(2)).orElse(""))
        .filter(page -> PageShape.isOneThing("https://" + host + page))
        .findFirst()
        .orElse(path);
  }
}
