package ainews.summarise.names;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.Urls;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names who posts. */
public final class Speakers {
  private Speakers() {}

  /** Returns the speaker as readers know them: an account with its sign. */
  public static String shown(Item item) {
    boolean isAccount =
        item.source().descriptor().has(Capability.MICROBLOG) && !item.author().isEmpty();
    return isAccount ? "@" + item.author().replaceFirst("^@", "") : of(item);
  }

  /** Returns the place where people comment on the item: its community or its source. */
  public static String place(Item item) {
    SourceDescriptor source = item.source().descriptor();
    boolean isCommunity = source.has(Capability.COMMUNITIES) && !item.channel().isEmpty();
    return isCommunity ? item.channel() : source.name();
  }

  /**
   * Returns all that names the speaker: account or author, feed or community, and source. Of a link
   * in a forum the site speaks; whoever posted it comes after it.
   */
  public static String whole(Item item) {
    SourceDescriptor source = item.source().descriptor();
    boolean isAccount = source.has(Capability.MICROBLOG);
    String place = source.has(Capability.PUBLICATIONS) ? "" : source.name();
    String site =
        item.links().stream()
            .limit(source.isForum() ? 1 : 0)
            .map(link -> Urls.host(link.url()))
            .collect(Collectors.joining());
    return Stream.of(site, isAccount ? shown(item) : item.author(), item.channel(), place)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /** Returns the account, subreddit, feed or site that posted the item. */
  public static String of(Item item) {
    SourceDescriptor source = item.source().descriptor();
    String name =
        source.has(Capability.COMMUNITIES) || source.has(Capability.PUBLICATIONS)
            ? item.channel()
            : item.author();
    return name.isEmpty() ? Urls.host(item.url()) : name;
  }
}
