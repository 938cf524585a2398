package ainews.shared.sources;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the program knows about Reddit. */
public final class RedditDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("reddit");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "Reddit";
  }

  @Override
  public Class<RedditSettings> settings() {
    return RedditSettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(12);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CONVERSATION, Capability.COMMUNITIES, Capability.CURRENT_LISTS_ONLY);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.UPVOTES);
  }

  @Override
  public Subject subject() {
    return Subject.FIRST_LINK_OR_FEW;
  }

  @Override
  public List<String> secrets() {
    return List.of(Secrets.REDDIT_CLIENT_ID, Secrets.REDDIT_CLIENT_SECRET);
  }
}
