package ainews.shared.sources;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the program knows about Product Hunt. */
public final class ProductHuntDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("producthunt");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "Product Hunt";
  }

  @Override
  public Class<ProductHuntSettings> settings() {
    return ProductHuntSettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(12);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CATALOGUE);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.UPVOTES);
  }

  @Override
  public Subject subject() {
    return Subject.FIRST_LINK;
  }

  @Override
  public List<String> secrets() {
    return List.of(Secrets.PRODUCTHUNT_TOKEN);
  }
}
