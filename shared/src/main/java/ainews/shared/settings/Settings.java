package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.bounded;
import static ainews.shared.settings.SettingChecks.notEmpty;
import static ainews.shared.settings.SettingChecks.positive;

import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code settings.yaml} says; its comments say what each setting means. */
public record Settings(
    Edition edition, Site site, Http http, Pages pages, Sources sources, ModelSettings models) {
  /** The same settings with other limits of the HTTP client. */
  public Settings with(Http http) {
    return new Settings(edition, site, http, pages, sources, models);
  }

  /** The same settings with other models. */
  public Settings with(ModelSettings models) {
    return new Settings(edition, site, http, pages, sources, models);
  }

  /**
   * @param zone the time zone whose days editions cover
   * @param stories most stories in an edition
   * @param top most top stories
   * @param featured most stories told at length below them
   * @param perSource most stories whose lead item comes from one source
   * @param perVendor most stories whose title names one vendor
   * @param perVoice most stories led by one account
   */
  public record Edition(
      ZoneId zone, int stories, int top, int featured, int perSource, int perVendor, int perVoice) {
    public Edition {
      atLeast(1, "stories", stories);
      atLeast(0, "top", top);
      atLeast(0, "featured", featured);
      atLeast(1, "perSource", perSource);
      atLeast(1, "perVendor", perVendor);
      atLeast(1, "perVoice", perVoice);
      if (top > 3) {
        throw new InvalidSettingException("top", "an edition has three top stories at most");
      }
    }
  }

  /**
   * @param titles what the site calls itself in each language
   * @param languages those that it is published in, the front's first
   */
  public record Site(Map<Language, String> titles, List<Language> languages) {
    private static final int LONGEST_TITLE = 60;

    public Site {
      titles = Map.copyOf(titles);
      languages = List.copyOf(languages);
      notEmpty("languages", languages);
      if (Set.copyOf(languages).size() < languages.size()) {
        throw new InvalidSettingException("languages", "a language stands there twice");
      }
      for (Language language : languages) {
        String title = titles.getOrDefault(language, "").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
          throw new InvalidSettingException(
              "titles", language + " needs a title of at most " + LONGEST_TITLE + " characters");
        }
      }
    }
  }

  /**
   * @param contact where the owner of a server can complain, part of the user agent
   * @param courtesy pause between two requests to one host
   * @param hosts longer pauses for hosts that ask for them
   * @param perHost requests to one host at once
   * @param budget wall-clock time for one source
   * @param maxBytes of an answer after decompression
   */
  public record Http(
      URI contact,
      Duration connect,
      Duration read,
      Duration total,
      int tries,
      Duration backoff,
      Duration courtesy,
      Map<String, Duration> hosts,
      int perHost,
      Duration budget,
      int maxBytes) {
    public Http {
      hosts = hosts == null ? Map.of() : Map.copyOf(hosts);
      positive("connect", connect);
      positive("read", read);
      positive("total", total);
      positive("budget", budget);
      bounded("backoff", backoff);
      bounded("courtesy", courtesy);
      hosts.forEach((host, pause) -> bounded("hosts", pause));
      atLeast(1, "tries", tries);
      atLeast(1, "perHost", perHost);
      atLeast(1024, "maxBytes", maxBytes);
      if (!List.of("https", "http", "mailto").contains(String.valueOf(contact.getScheme()))) {
        throw new InvalidSettingException("contact", "a web or mailto address is needed");
      }
    }

    /** The same with other limits. */
    public Http with(Duration budget, int maxBytes) {
      return new Http(
          contact, connect, read, total, tries, backoff, courtesy, hosts, perHost, budget,
          maxBytes);
    }

    /** Whether the contact is still the packaged settings' placeholder. */
    @JsonIgnore
    public boolean isContactUnset() {
      return "example.org".equals(contact.getHost());
    }
  }

  /**
   * Linked pages that are read for their text.
   *
   * @param perSource at most, the most engaged items' first
   * @param skip hosts whose pages hold no article
   * @param shorteners hosts whose links only lead elsewhere
   */
  public record Pages(int perSource, List<String> skip, List<String> shorteners) {
    public Pages {
      skip = List.copyOf(skip);
      shorteners = List.copyOf(shorteners);
      atLeast(0, "perSource", perSource);
    }
  }

  /** The eight sources, each with {@code on} to switch it. */
  public record Sources(
      X twitter,
      HuggingFace huggingface,
      HackerNews hackernews,
      Reddit reddit,
      GitHub github,
      Arxiv arxiv,
      Rss rss,
      ProductHunt producthunt) {
    public boolean isOn(SourceId source) {
      return switch (source) {
        case TWITTER -> twitter.on();
        case HUGGINGFACE -> huggingface.on();
        case HACKERNEWS -> hackernews.on();
        case REDDIT -> reddit.on();
        case GITHUB -> github.on();
        case ARXIV -> arxiv.on();
        case RSS -> rss.on();
        case PRODUCTHUNT -> producthunt.on();
      };
    }
  }

  /**
   * @param list id of a list to read; absent to search
   * @param query what to search for where there is no list
   * @param cap most posts read a day, since each costs
   * @param nitter base address of a Nitter instance, the free way where there is no token
   * @param accounts read there, one feed each
   */
  public record X(
      boolean on,
      Optional<String> list,
      String query,
      int cap,
      Optional<URI> nitter,
      List<String> accounts) {
    public X {
      accounts = accounts == null ? List.of() : List.copyOf(accounts);
      atLeast(1, "cap", cap);
    }
  }

  public record HuggingFace(boolean on) {}

  /**
   * @param points a post needs at least
   * @param queries each asked of Algolia's search, their answers joined
   * @param discussed how many of the most discussed posts get their best comments
   * @param comments of each
   */
  public record HackerNews(
      boolean on, int points, List<String> queries, int discussed, int comments) {
    public HackerNews {
      queries = List.copyOf(queries);
      atLeast(0, "points", points);
      atLeast(0, "discussed", discussed);
      atLeast(0, "comments", comments);
      notEmpty("queries", queries);
    }
  }

  /**
   * @param subreddits by name, without r/
   * @param score a post needs at least where the score is known
   */
  public record Reddit(boolean on, List<String> subreddits, int score) {
    public Reddit {
      subreddits = List.copyOf(subreddits);
      atLeast(0, "score", score);
      notEmpty("subreddits", subreddits);
    }
  }

  /**
   * @param languages the trending pages read, by GitHub's name; empty text for all languages
   * @param topics searched where the page cannot be read
   */
  public record GitHub(boolean on, List<String> languages, List<String> topics) {
    public GitHub {
      languages = List.copyOf(languages);
      topics = List.copyOf(topics);
      notEmpty("languages", languages);
      notEmpty("topics", topics);
    }
  }

  /**
   * @param categories such as cs.AI
   * @param cap most papers kept
   */
  public record Arxiv(boolean on, List<String> categories, int cap) {
    public Arxiv {
      categories = List.copyOf(categories);
      atLeast(1, "cap", cap);
      notEmpty("categories", categories);
    }
  }

  public record Rss(boolean on, List<Feed> feeds) {
    public Rss {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * A feed, a sitemap or a repository's releases. Of an entry that several lines of one address
   * fit, the first has it.
   *
   * @param name how the edition calls it
   * @param about {@code ai} for a feed that is only about AI, so that its posts are not filtered
   * @param kind {@code feed}, {@code sitemap} or {@code releases}; a feed where absent
   * @param path how the paths of a sitemap's pages begin that are read
   * @param title how the titles of the entries begin that are read
   * @param role {@code votes} for a letter whose links count for other stories; absent for news
   * @param zone of times that name none; UTC where absent
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
        throw new InvalidSettingException("url", "an http or https address is needed");
      }
      if (about.filter(subject -> !subject.equals("ai")).isPresent()) {
        throw new InvalidSettingException("about", "\"ai\" or nothing");
      }
      if (!List.of("feed", SITEMAP, RELEASES).contains(kind.orElse("feed"))) {
        throw new InvalidSettingException("kind", "\"feed\", \"sitemap\" or \"releases\"");
      }
      if (role.filter(part -> !part.equals("votes")).isPresent()) {
        throw new InvalidSettingException("role", "\"votes\" or nothing");
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

  /**
   * @param votes a product needs at least
   */
  public record ProductHunt(boolean on, int votes) {
    public ProductHunt {
      atLeast(0, "votes", votes);
    }
  }
}
