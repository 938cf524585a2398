package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.bounded;
import static ainews.shared.settings.SettingChecks.notEmpty;
import static ainews.shared.settings.SettingChecks.positive;

import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceSettings;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
