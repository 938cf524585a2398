package ainews.shared.sources;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the program knows about X. */
public final class TwitterDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("twitter");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "X";
  }

  @Override
  public Class<TwitterSettings> settings() {
    return TwitterSettings.class;
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

  @Override
  public List<String> secrets() {
    return List.of(Secrets.X_BEARER_TOKEN);
  }
}
