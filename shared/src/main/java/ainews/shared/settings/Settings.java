package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.bounded;
import static ainews.shared.settings.SettingChecks.notEmpty;
import static ainews.shared.settings.SettingChecks.positive;
import static ainews.shared.settings.SettingChecks.requireServer;

import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceSettings;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The contents of {@code settings.yaml}, whose comments explain each setting. */
public record Settings(
    Edition edition,
    Site site,
    Http http,
    Pages pages,
    Sources sources,
    ModelSettings models,
    List<DeliverySettings> delivery) {
  public Settings {
    delivery = List.copyOf(delivery);
    Set<String> known = new HashSet<>();
    for (DeliverySettings one : delivery) {
      String name = one.channel() + " in " + one.language();
      if (!known.add(name)) {
        throw new InvalidSettingException("delivery", "duplicate channel: " + name);
      }
    }
  }

  /** A copy with other limits of the HTTP client. */
  public Settings with(Http http) {
    return new Settings(edition, site, http, pages, sources, models, delivery);
  }

  /** A copy with other models. */
  public Settings with(ModelSettings models) {
    return new Settings(edition, site, http, pages, sources, models, delivery);
  }

  /** A copy with other channels. */
  public Settings with(List<DeliverySettings> delivery) {
    return new Settings(edition, site, http, pages, sources, models, delivery);
  }

  /** Returns what the operator should change, one line each. */
  public List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (http.isContactUnset()) {
      notices.add("http.contact is not set: name an address where site owners reach you");
    }
    if (edition.perSource().isPresent()) {
      notices.add(
          "edition.perSource is ignored: scores decide the order of the page;"
              + " remove it from your settings");
    }
    List<String> former = models.formerNames();
    if (!former.isEmpty()) {
      notices.add(
          String.join(" and ", former)
              + (former.size() == 1 ? " is" : " are")
              + " now models.desk: rename it in your settings");
    }
    return notices;
  }

  /**
   * @param zone the time zone whose days editions cover
   * @param stories most stories in an edition
   * @param top most top stories
   * @param featured most featured stories, which follow with a summary
   * @param perSource ignored; earlier versions limited the stories of one source
   * @param perVendor most stories whose title names one vendor
   * @param perVoice most stories led by one account
   * @param follow what moves a story up and marks it
   * @param mute what leads no story
   * @param weights factors on scores
   */
  public record Edition(
      ZoneId zone,
      int stories,
      int top,
      int featured,
      Optional<Integer> perSource,
      int perVendor,
      int perVoice,
      Selection follow,
      Selection mute,
      ScoreWeights weights) {
    public Edition {
      atLeast(1, "stories", stories);
      atLeast(0, "top", top);
      atLeast(0, "featured", featured);
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

    /** A copy with other limits. */
    public Http with(Duration budget, int maxBytes) {
      return new Http(
          contact,
          connect,
          read,
          total,
          tries,
          backoff,
          courtesy,
          hosts,
          perHost,
          budget,
          maxBytes,
          allowPrivate,
          proxy);
    }

    /** Whether the contact is still the packaged settings' placeholder. */
    @JsonIgnore
    public boolean isContactUnset() {
      return "example.org".equals(contact.getHost());
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

  /**
   * The sources' own settings. Stored ones may lack the block of a source that came later; it is
   * off then.
   */
  @JsonDeserialize(using = SourcesReader.class)
  public record Sources(@JsonValue Map<SourceId, SourceSettings> blocks) {
    public Sources {
      blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
    }

    public boolean isOn(SourceId source) {
      return of(source).filter(SourceSettings::on).isPresent();
    }

    public Optional<SourceSettings> of(SourceId source) {
      return Optional.ofNullable(blocks.get(source));
    }

    /**
     * A source's settings, for the source itself.
     *
     * @throws IllegalStateException if its block is missing
     */
    public <T extends SourceSettings> T get(Class<T> type) {
      return blocks.values().stream()
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName()));
    }
  }
}
