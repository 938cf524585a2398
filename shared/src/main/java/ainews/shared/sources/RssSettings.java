package ainews.shared.sources;

import ainews.shared.edition.SourceSettings;
import ainews.shared.settings.InvalidSettingException;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  @Override
  public Set<String> letters() {
    return feeds.stream()
        .filter(Feed::isVotes)
        .map(Feed::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A feed, a sitemap or a repository's releases. An entry that several of one address match
   * belongs to the first.
   *
   * @param name its name in the edition
   * @param about {@code ai} for a feed only about AI, whose posts are not filtered
   * @param kind {@code feed}, {@code sitemap} or {@code releases}; a feed if absent
   * @param path prefix of the paths of a sitemap's pages that are read
   * @param title prefix of the titles of the entries that are read
   * @param role {@code votes} for a letter whose links count for other stories; absent for news
   * @param zone of times without one; UTC if absent
   */
  public record Feed(
      String name,
      URI url,
      Optional<String> about,
      Optional<String> kind,
      Optional<String> path,
      Optional<String> title,
      Optional<String> role,
      Optional<ZoneId> zone) {
    public static final String SITEMAP = "sitemap";
    public static final String RELEASES = "releases";

    public Feed {
      if (!List.of("https", "http").contains(String.valueOf(url.getScheme()))) {
        throw new InvalidSettingException("url", "expected an http or https address");
      }
      if (about.filter(subject -> !subject.equals("ai")).isPresent()) {
        throw new InvalidSettingException("about", "expected \"ai\" or no such setting");
      }
      if (!List.of("feed", SITEMAP, RELEASES).contains(kind.orElse("feed"))) {
        throw new InvalidSettingException("kind", "expected \"feed\", \"sitemap\" or \"releases\"");
      }
      if (role.filter(part -> !part.equals("votes")).isPresent()) {
        throw new InvalidSettingException("role", "expected \"votes\" or no such setting");
      }
      if (path.isPresent() && !kind.equals(Optional.of(SITEMAP))) {
        throw new InvalidSettingException("path", "only a sitemap has one");
      }
    }

    /** A feed of news. */
    public Feed(String name, URI url, Optional<String> about) {
      this(
          name,
          url,
          about,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    @JsonIgnore
    public boolean isSitemap() {
      return kind.equals(Optional.of(SITEMAP));
    }

    @JsonIgnore
    public boolean isReleases() {
      return kind.equals(Optional.of(RELEASES));
    }

    @JsonIgnore
    public boolean isVotes() {
      return role.isPresent();
    }
  }
}
