package ainews.shared.sources;

import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import java.time.Duration;
import java.util.Set;

/** What the program knows about RSS. */
public final class RssDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("rss");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "RSS";
  }

  @Override
  public Class<RssSettings> settings() {
    return RssSettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(12);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.PUBLICATIONS);
  }
}
