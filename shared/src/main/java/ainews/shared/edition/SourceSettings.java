package ainews.shared.edition;

import java.util.Set;

/** A source's block of {@code settings.yaml}. */
public interface SourceSettings {
  boolean on();

  /** Whether everything in this channel is about AI, so that its posts are not filtered. */
  default boolean isOnlyAboutAi(String channel) {
    return false;
  }

  /** The channels whose links count as votes for stories and that bring no items themselves. */
  default Set<String> letters() {
    return Set.of();
  }
}
