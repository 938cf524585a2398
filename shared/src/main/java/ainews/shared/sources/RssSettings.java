package ainews.shared.sources;

import ainews.shared.edition.SourceSettings;
import ainews.shared.settings.InvalidSettingException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

public record RssSettings(boolean on, List<Feed> feeds) implements SourceSettings {
  public RssSettings {
    feeds = List.copyOf(feeds);
  }

  @Override
  public boolean isOnlyAboutAi(String channel) {
    return feeds.stream()
        .filter(feed -> feed.name().equals(channel))
        .anyMatch(feed -> feed.about().isPresent());
  }

  /**
   * @param name its name in the edition
   * @param about {@code ai} for a feed only about AI, whose posts are not filtered
   */
  public record Feed(String name, URI url, Optional<String> about) {
    public Feed {
      if (!List.of("https", "http").contains(String.valueOf(url.getScheme()))) {
        throw new InvalidSettingException("url", "expected an http or https address");
      }
      if (about.filter(subject -> !subject.equals("ai")).isPresent()) {
        throw new InvalidSettingException("about", "expected \"ai\" or no such setting");
      }
    }
  }
}
