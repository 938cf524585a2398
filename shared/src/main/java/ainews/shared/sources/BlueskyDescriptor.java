package ainews.shared.sources;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the program knows about Bluesky. */
public final class BlueskyDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("bluesky");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "Bluesky";
  }

  @Override
  public Class<BlueskySettings> settings() {
    return BlueskySettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(6);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CONVERSATION, Capability.MICROBLOG);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.LIKES);
  }

  @Override
  public Subject subject() {
    return Subject.FEW_LINKS;
  }
}
