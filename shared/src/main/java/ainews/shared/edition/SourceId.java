package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;

/** A kind of place news comes from, with the rule for which edition its items belong to. */
public enum SourceId {
  TWITTER("twitter", "X", Duration.ofHours(6), true, Metric.LIKES),
  HUGGINGFACE("huggingface", "Hugging Face", Duration.ZERO, true, Metric.UPVOTES),
  HACKERNEWS("hackernews", "Hacker News", Duration.ofHours(12), true, Metric.POINTS),
  REDDIT("reddit", "Reddit", Duration.ofHours(12), false, Metric.UPVOTES),
  GITHUB("github", "GitHub", Duration.ZERO, false, Metric.STARS_TODAY, Metric.STARS),
  ARXIV("arxiv", "arXiv", Duration.ofHours(96), true),
  RSS("rss", "RSS", Duration.ofHours(12), true),
  PRODUCTHUNT("producthunt", "Product Hunt", Duration.ofHours(12), true, Metric.UPVOTES);

  private final String id;
  private final String title;
  private final Duration lookBack;
  private final boolean canLookBack;
  private final List<Metric> metrics;

  SourceId(String id, String title, Duration lookBack, boolean canLookBack, Metric... metrics) {
    this.id = id;
    this.title = title;
    this.lookBack = lookBack;
    this.canLookBack = canLookBack;
    this.metrics = List.of(metrics);
  }

  /** The name used in tables, files, links and settings, such as {@code hackernews}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The name people know it by, such as {@code Hacker News}. */
  public String title() {
    return title;
  }

  /** How long before the window an item's deciding time may be. */
  public Duration lookBack() {
    return lookBack;
  }

  /** Whether the service can still be asked about a day long past. */
  public boolean canLookBack() {
    return canLookBack;
  }

  /**
   * The counts of readers' reactions, the most meaningful first; empty if the source gives none.
   */
  public List<Metric> metrics() {
    return metrics;
  }

  /** Whether it carries conversation besides news. */
  public boolean isTalk() {
    return switch (this) {
      case TWITTER, REDDIT, HACKERNEWS -> true;
      case HUGGINGFACE, GITHUB, ARXIV, RSS, PRODUCTHUNT -> false;
    };
  }

  /**
   * @throws IllegalArgumentException if no source has the id; the message lists those known
   */
  @JsonCreator
  public static SourceId of(String id) {
    for (SourceId source : values()) {
      if (source.id.equals(id)) {
        return source;
      }
    }
    throw new IllegalArgumentException(
        "unknown source \"" + id + "\"; known: " + String.join(", ", ids()));
  }

  public static List<String> ids() {
    return List.of(values()).stream().map(SourceId::id).toList();
  }

  @Override
  public String toString() {
    return id;
  }
}
