package ainews.publish.page;

import ainews.publish.Words;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.StoryLink;
import ainews.shared.text.Urls;
import java.util.Optional;

/**
 * The words of a link: who speaks, what it is and how its network rates it. Those who see the page
 * read {@link #name}, sign and number; the other words are for those who hear it.
 */
public record LinkLabel(StoryLink link, Words words) {
  boolean isPage() {
    return link.kind() == StoryLink.Kind.PAGE;
  }

  /** The account, community, publication or site that speaks, or else the network's name. */
  public String name() {
    SourceDescriptor source = link.source().descriptor();
    if (isPage()) {
      return Urls.host(link.url());
    }
    if (link.speaker().isEmpty()) {
      return source.name();
    }
    if (source.has(Capability.MICROBLOG)) {
      return "@" + link.speaker();
    }
    return isKnownBySpeaker(source) ? link.speaker() : source.name();
  }

  private static boolean isKnownBySpeaker(SourceDescriptor source) {
    return source.has(Capability.COMMUNITIES)
        || source.has(Capability.PUBLICATIONS)
        || source.has(Capability.REPOSITORIES);
  }

  /** What the link leads to, such as {@code " on X"}; the words behind the name. */
  public String what() {
    SourceDescriptor source = link.source().descriptor();
    String what;
    if (isPage()) {
      what = words.get("link.page");
    } else if (source.has(Capability.PUBLICATIONS)) {
      what = words.get("link.article");
    } else if (!name().equals(source.name())) {
      what = words.get("link.on", "network", source.name());
    } else if (source.isForum()) {
      what = words.get("link.discussion");
    } else {
      what = link.speaker().isEmpty() ? "" : words.get("link.by", "speaker", link.speaker());
    }
    return votes().isPresent() ? what + words.get("link.and") : what;
  }

  /** The class of links to posts of the source, by which the style sheet gives them its glyph. */
  public String glyph() {
    return isPage() ? "page" : "on-" + link.source();
  }

  /**
   * What the network's readers think of the post.
   *
   * @param before the sign before the number, or empty
   * @param number with grouped digits
   * @param after the sign behind the number, or empty
   * @param meaning what was counted, such as {@code " likes"}
   */
  public record Votes(String before, String number, String after, String meaning) {}

  /** The votes for a post; absent if unknown or zero, and for other pages. */
  public Optional<Votes> votes() {
    return isPage()
        ? Optional.empty()
        : link.source().descriptor().metrics().stream()
            .filter(metric -> link.engagement().get(metric).orElse(0) > 0)
            .findFirst()
            .map(metric -> votes(metric, link.engagement().get(metric).getAsLong()));
  }

  private Votes votes(Metric metric, long count) {
    String meaning = words.get("link.votes", "metric", metric.id(), "count", count);
    String number = grouped(count);
    return switch (metric) {
      case LIKES -> new Votes("♥", number, "", meaning);
      case STARS -> new Votes("★", number, "", meaning);
      case STARS_TODAY -> new Votes("★+", number, "", meaning);
      case REPOSTS -> new Votes("↻", number, "", meaning);
      case POINTS, UPVOTES, COMMENTS -> new Votes("", number, " ▲", meaning);
    };
  }

  /** Groups digits as in 12,345. A formatter would take as long as the rest of the story. */
  private static String grouped(long count) {
    StringBuilder digits = new StringBuilder(Long.toString(count));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }
}
