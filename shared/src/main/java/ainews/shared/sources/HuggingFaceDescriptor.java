package ainews.shared.sources;

import ainews.shared.edition.Category;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the program knows about Hugging Face. */
public final class HuggingFaceDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("huggingface");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "Hugging Face";
  }

  @Override
  public Class<HuggingFaceSettings> settings() {
    return HuggingFaceSettings.class;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CATALOGUE, Capability.PAPERS, Capability.ONLY_ABOUT_AI);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.UPVOTES);
  }

  /** Papers, which have no channel, are research whatever they are about. */
  @Override
  public Optional<Category> category(String channel) {
    return Optional.of(channel.isEmpty() ? Category.RESEARCH : Category.MODELS);
  }
}
