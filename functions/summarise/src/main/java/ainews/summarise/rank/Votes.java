package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.settings.Settings;
import ainews.shared.text.Urls;
import ainews.summarise.cluster.Cluster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Votes of experts' letters: their links support stories that other items report.
 *
 * @param letters the names of the letters that link to a canonical address
 */
public record Votes(Map<String, Set<String>> letters) {
  /** The feeds whose role it is to vote, by name. */
  public static Set<String> letters(Settings settings) {
    return settings.sources().blocks().values().stream()
        .flatMap(source -> source.letters().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Removes the letters' entries from the items and keeps their links as votes. */
  public static Votes takenFrom(List<Item> items, Set<String> letters) {
    Map<String, Set<String>> votes = new HashMap<>();
    items.removeIf(
        item -> {
          boolean isLetter =
              item.source().descriptor().has(Capability.PUBLICATIONS)
                  && letters.contains(item.channel());
          if (isLetter) {
            addresses(item)
                .map(CanonicalUrl::of)
                .forEach(
                    url -> votes.computeIfAbsent(url, u -> new HashSet<>()).add(item.channel()));
          }
          return isLetter;
        });
    return new Votes(votes);
  }

  /** The number of letters that link to the story. */
  int of(Cluster story) {
    return (int)
        story.identities().stream()
            .flatMap(address -> letters.getOrDefault(address, Set.of()).stream())
            .distinct()
            .count();
  }

  /** A letter has more links than an item holds; its text lists them, one a line. */
  private static Stream<String> addresses(Item letter) {
    return Stream.of(
            Stream.of(letter.url()),
            letter.links().stream().map(Link::url),
            letter.text().lines().flatMap(line -> Urls.web(line).stream()))
        .flatMap(addresses -> addresses);
  }
}
