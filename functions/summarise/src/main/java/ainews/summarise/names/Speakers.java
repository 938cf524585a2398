package ainews.summarise.names;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.Urls;

/** Names who posts. */
public final class Speakers {
  private Speakers() {}

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
