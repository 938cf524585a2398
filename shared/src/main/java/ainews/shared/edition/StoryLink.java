package ainews.shared.edition;

import ainews.shared.text.Urls;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * A link to a post or page that reports a story.
 *
 * @param source the post's source, which labels the link
 * @param kind what is at the address
 * @param channel the place within the source, such as {@code r/LocalLLaMA}; may be empty
 * @param speaker who speaks there: an account, a subreddit, a feed or a site; empty in rows of
 *     earlier versions
 */
public record StoryLink(
    SourceId source,
    Kind kind,
    String url,
    Engagement engagement,
    String channel,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String speaker) {
  /** What a link leads to. */
  public enum Kind {
    /** The post of the source: the discussion, the status, the repository. */
    POST,
    /** The page elsewhere that the post is about. */
    PAGE;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public StoryLink {
    Urls.requireWeb(url);
    Objects.requireNonNull(source, "a link needs a source");
    Objects.requireNonNull(kind, "a link needs a kind");
    Objects.requireNonNull(engagement, "a link needs its post's engagement");
    Objects.requireNonNull(channel, "a link's channel may be empty but not null");
    speaker = Objects.requireNonNullElse(speaker, "");
  }
}
