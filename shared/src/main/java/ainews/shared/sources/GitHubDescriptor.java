package ainews.shared.sources;

import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import java.util.List;
import java.util.Set;

/** What the program knows about GitHub. */
public final class GitHubDescriptor implements SourceDescriptor {
  public static final SourceId ID = SourceId.of("github");

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public Class<GitHubSettings> settings() {
    return GitHubSettings.class;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.CATALOGUE, Capability.REPOSITORIES, Capability.CURRENT_LISTS_ONLY);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.STARS_TODAY, Metric.STARS);
  }

  @Override
  public List<String> secrets() {
    return List.of(Secrets.GITHUB_TOKEN);
  }
}
