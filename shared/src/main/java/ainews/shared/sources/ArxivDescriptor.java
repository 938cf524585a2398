package ainews.shared.sources;

import ainews.shared.edition.Category;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the program knows about arXiv. */
public final class ArxivDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("arxiv");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "arXiv";
  }

  @Override
  public Class<ArxivSettings> settings() {
    return ArxivSettings.class;
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(96);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.CATALOGUE,
        Capability.PAPERS,
        Capability.ONLY_ABOUT_AI,
        Capability.EMPTY_AT_WEEKENDS);
  }

  /** Papers are research whatever they are about. */
  @Override
  public Optional<Category> category(String channel) {
    return Optional.of(Category.RESEARCH);
  }
}
