package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Settings;
import ainews.shared.text.Urls;
import ainews.summarise.cluster.Cluster;
import ainews.shared.identity.CanonicalUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What experts' letters link: votes for stories that are in for other reasons.
 *
 * @param letters by canonical address, the names of those that link it
 */
public record Votes(Map<String, Set<String>> letters) {
  /** The feeds whose role it is to vote, by name. */
  public static Set<String> letters(Settings settings) {
    return settings.sources().rss().feeds().stream()
        .filter(Settings.Feed::isVotes)
        .map(Settings.Feed::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Removes the letters' entries from the items, which they are none of, and keeps their links. */
  public static Votes takenFrom(List<Item> items, Set<String> letters) {
    Map<String, Set<String>> votes = new HashMap<>();
    items.removeIf(
        item -> {
          boolean isLetter = item.source() == SourceId.RSS && letters.contains(item.channel());
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

  /** How many letters link a story. */
  int of(Cluster story) {
    return (int)
        story.identities().stream()
            .flatMap(address -> letters.getOrDefault(address, Set.of()).stream())
            .distinct()
            .count();
  }

  /** Those of a letter stand in its text, a line each, since there are more than a post has. */
  private static Stream<String> addresses(Item letter) {
    return Stream.of(
            Stream.of(letter.url()),
            letter.links().stream().map(Link::url),
            letter.text().lines().flatMap(line -> Urls.web(line).stream()))
        .flatMap(addresses -> addresses);
  }
}
