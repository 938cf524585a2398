package ainews.local.lobsters;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the program knows about Lobsters. */
public final class LobstersDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("lobsters");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "Lobsters";
  }

  @Override
  public Class<LobstersSettings> settings() {
    return LobstersSettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(12);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CONVERSATION);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.POINTS);
  }

  @Override
  public Subject subject() {
    return Subject.FIRST_LINK;
  }
}
