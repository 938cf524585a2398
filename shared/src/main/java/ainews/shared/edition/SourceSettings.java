package ainews.shared.edition;

/** A source's block of {@code settings.yaml}. */
public interface SourceSettings {
  boolean on();

  /** Whether everything in this channel is about AI, so that its posts are not filtered. */
  default boolean isOnlyAboutAi(String channel) {
    return false;
  }
}
