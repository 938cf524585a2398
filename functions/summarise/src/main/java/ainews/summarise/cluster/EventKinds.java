package ainews.summarise.cluster;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises by its words what kind of event a text reports: a release is not the lawsuit over it.
 */
final class EventKinds {
  /** Characters at the beginning of a post, where it says what happened. */
  private static final int OPENING = 280;

  private record Kind(String name, Pattern words) {}

  private static final List<Kind> KINDS =
      DataFile.read("summarise/cluster/event-kinds.tsv", 3).stream()
          .map(row -> new Kind(row.get(0), Pattern.compile(row.get(1))))
          .toList();

  private EventKinds() {}

  /** The kinds of events that the opening mentions; often none. */
  static Set<String> in(String text) {
    String opening = text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
    return KINDS.stream()
        .filter(kind -> kind.words().matcher(opening).find())
        .map(Kind::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
