package ainews.shared.edition;

import ainews.shared.text.Urls;

/**
 * Where a story was told.
 *
 * @param source the source that brought the post, which labels the link
 * @param url where people read the post
 * @param channel the place within the source, such as {@code r/LocalLLaMA}; may be empty
 */
public record StoryLink(SourceId source, String url, Engagement engagement, String channel) {
  public StoryLink {
    Urls.requireWeb(url);
  }
}
