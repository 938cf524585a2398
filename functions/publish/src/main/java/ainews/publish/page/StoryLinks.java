package ainews.publish.page;

import ainews.publish.Words;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.StoryLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The links of a story in the order in which its page shows them: the primary source, then the
 * other speakers by weight, each once.
 *
 * @param shown the unfolded ones
 * @param folded the other links
 */
public record StoryLinks(List<LinkLabel> shown, List<LinkLabel> folded, Words words) {
  /** What somebody published weighs more than what a forum says of it, and that more than posts. */
  private static final Comparator<StoryLink> WEIGHT =
      Comparator.comparingInt(StoryLinks::rank)
          .thenComparing(
              link -> link.engagement().of(link.source()).orElse(0), Comparator.reverseOrder());

  /**
   * Orders links.
   *
   * @param links the primary source first
   * @param most the most that are shown
   */
  static StoryLinks of(List<StoryLink> links, int most, Words words) {
    List<StoryLink> others = new ArrayList<>(links.subList(1, links.size()));
    others.sort(WEIGHT);
    Map<String, StoryLink> shown = new LinkedHashMap<>();
    List<StoryLink> folded = new ArrayList<>();
    shown.put(speaker(links.getFirst()), links.getFirst());
    for (StoryLink link : others) {
      if (shown.size() == most || shown.putIfAbsent(speaker(link), link) != null) {
        folded.add(link);
      }
    }
    return new StoryLinks(
        shown.values().stream().map(link -> new LinkLabel(link, words)).toList(),
        folded.stream().map(link -> new LinkLabel(link, words)).toList(),
        words);
  }

  private static String speaker(StoryLink link) {
    // Rows of earlier versions have no speaker.
    String name = link.speaker().isEmpty() ? link.url() : link.speaker();
    return link.kind() == StoryLink.Kind.PAGE ? name : link.source() + " " + name;
  }

  private static int rank(StoryLink link) {
    boolean isStatus = link.source().descriptor().has(Capability.MICROBLOG);
    return link.kind() == StoryLink.Kind.PAGE
        ? 0
        : isStatus ? 2 : link.source().descriptor().isForum() ? 1 : 0;
  }

  /** Says how many are folded, and where they are if all are in one network; empty if none are. */
  public String more() {
    if (folded.isEmpty()) {
      return "";
    }
    List<SourceId> sources =
        folded.stream().map(label -> label.link().source()).distinct().toList();
    boolean isPage = folded.stream().anyMatch(LinkLabel::isPage);
    return sources.size() == 1 && !isPage
        ? words.get(
            "links.more.on",
            "count",
            folded.size(),
            "network",
            sources.getFirst().descriptor().name())
        : words.get("links.more", "count", folded.size());
  }
}
