package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.bounded;
import static ainews.shared.settings.SettingChecks.notEmpty;
import static ainews.shared.settings.SettingChecks.positive;
import static ainews.shared.settings.SettingChecks.requireServer;

import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contents of {@code settings.yaml}, whose comments explain each setting. */
public record Settings(
    Edition edition, Site site, Http http, Pages pages, Sources sources, ModelSettings models) {
  /** A copy with other limits of the HTTP client. */
  public Settings with(Http http) {
    return new Settings(edition, site, http, pages, sources, models);
  }

  /** A copy with other models. */
  public Settings with(ModelSettings models) {
    return new Settings(edition, site, http, pages, sources, models);
  }

  /**
   * @param zone the time zone whose days editions cover
   * @param stories most stories in an edition
   * @param top most top stories
   * @param featured most featured stories, which follow with a summary
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
        throw new InvalidSettingException("top", "expected at most 3, got " + top);
      }
    }
  }

  /**
   * @param titles the site's title in each language
   * @param languages the languages it is published in; the first one is that of the front page
   */
  public record Site(Map<Language, String> titles, List<Language> languages) {
    private static final int LONGEST_TITLE = 60;

    public Site {
      titles = Map.copyOf(titles);
      languages = List.copyOf(languages);
      notEmpty("languages", languages);
      Set<Language> known = new HashSet<>();
      for (Language language : languages) {
        if (!known.add(language)) {
          throw new InvalidSettingException("languages", "duplicate language: " + language);
        }
        String title = titles.getOrDefault(language, "").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
          throw new InvalidSettingException(
              "titles", language + " needs a title of 1 to " + LONGEST_TITLE + " characters");
        }
      }
    }
  }

  /**
   * @param contact address for complaints of server owners, sent in the user agent
   * @param courtesy pause between two requests to one host
   * @param hosts longer pauses, by host
   * @param perHost parallel requests to one host
   * @param budget wall-clock time for one source; what it has by then is kept
   * @param maxBytes limit of one answer, after decompression
   * @param allowPrivate servers of the own network that the local command may read, each {@code
   *     host:port}
   * @param proxy that the local command reads the internet through, {@code http://host:port}
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
      int maxBytes,
      List<String> allowPrivate,
      Optional<URI> proxy) {
    public Http {
      allowPrivate = allowPrivate.stream().map(server -> server.toLowerCase(Locale.ROOT)).toList();
      for (String server : allowPrivate) {
        requireServer("allowPrivate", "rsshub.lan:1200", "http://" + server);
      }
      proxy.ifPresent(
          address -> requireServer("proxy", "http://proxy.lan:3128", address.toString()));
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
        throw new InvalidSettingException("contact", "expected an http, https or mailto address");
      }
    }

    /** Whether the settings reach into the own network, which is refused in the cloud. */
    public boolean reachesInside() {
      return !allowPrivate.isEmpty() || proxy.isPresent();
    }
  }

  /**
   * Limits of reading linked pages for their text.
   *
   * @param perSource most pages read per source; those of the items with the most engagement come
   *     first
   * @param skip hosts whose pages have no article
   * @param shorteners hosts whose links only redirect
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
   * @param list id of a list to read; absent to search instead
   * @param query the search query, used without a list
   * @param cap most posts read a day, since each costs
   * @param nitter base url of a Nitter instance, which is free and used without a token
   * @param accounts the accounts to read on Nitter, one feed each
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
   * @param points least points of a post
   * @param queries queries to Algolia's search, whose answers are merged
   * @param discussed the number of most discussed posts whose best comments are read
   * @param comments comments read for each of them
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
   * @param score least score of a post, where the score is known
   */
  public record Reddit(boolean on, List<String> subreddits, int score) {
    public Reddit {
      subreddits = List.copyOf(subreddits);
      atLeast(0, "score", score);
      notEmpty("subreddits", subreddits);
    }
  }

  /**
   * @param languages languages whose trending pages are read, by GitHub's name; an empty text is
   *     the page of all languages
   * @param topics to search for if the page cannot be read
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

  /**
   * @param votes least votes of a product
   */
  public record ProductHunt(boolean on, int votes) {
    public ProductHunt {
      atLeast(0, "votes", votes);
    }
  }
}
