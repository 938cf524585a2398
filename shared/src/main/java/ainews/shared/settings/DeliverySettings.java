package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.text.Urls;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way that editions take to readers besides the site, in one language.
 *
 * @param channel one of {@link #CHANNELS}
 * @param what what is sent of an edition
 * @param hour of the edition's zone from which it is sent, 0 to 23; as soon as it is published if
 *     absent
 * @param categories of the stories that are sent; all if empty
 * @param sources of which a story has a post to be sent; all if empty
 * @param stories most stories that are sent
 * @param join address at which readers join the channel, named on the pages
 */
public record DeliverySettings(
    String channel,
    Language language,
    What what,
    Optional<Integer> hour,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Category> categories,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SourceId> sources,
    Optional<Integer> stories,
    Optional<String> join) {
  /** The names of all channels. */
  public static final List<String> CHANNELS =
      List.of(
          "email",
          "slack",
          "discord",
          "telegram",
          "feishu",
          "dingtalk",
          "wecom",
          "ntfy",
          "webhook");

  private static final int LAST_HOUR = 23;

  public DeliverySettings {
    if (!CHANNELS.contains(channel)) {
      throw new InvalidSettingException(
          "channel",
          "expected one of " + String.join(", ", CHANNELS) + ", got \"" + channel + "\"");
    }
    if (hour.filter(value -> value < 0 || value > LAST_HOUR).isPresent()) {
      throw new InvalidSettingException("hour", "expected 0 to 23, got " + hour.get());
    }
    if (join.filter(url -> Urls.web(url).isEmpty()).isPresent()) {
      throw new InvalidSettingException(
          "join", "expected an address like https://t.me/my_channel, got \"" + join.get() + "\"");
    }
    stories.ifPresent(most -> atLeast(1, "stories", most));
    categories = List.copyOf(categories);
    sources = List.copyOf(sources);
  }

  /** What is sent of an edition. */
  public enum What {
    /** The day in three to five lines. */
    OVERVIEW,
    /** The top stories. */
    TOP,
    /** All stories. */
    FULL;

    /** Returns the ids of all values. */
    static List<String> ids() {
      return Stream.of(values()).map(What::id).toList();
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static What of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
