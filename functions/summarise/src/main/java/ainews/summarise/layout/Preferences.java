package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.Preference.Weight;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.ScoreWeights;
import ainews.shared.settings.Settings;
import ainews.summarise.cluster.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies what the operator follows, mutes and weighs. */
public final class Preferences {
  private final SelectionMatcher followed;
  private final SelectionMatcher muted;
  private final SelectionMatcher weighed;
  private final ScoreWeights weights;

  public Preferences(Settings.Edition settings) {
    this.followed = new SelectionMatcher(settings.follow());
    this.muted = new SelectionMatcher(settings.mute());
    this.weights = settings.weights();
    this.weighed = new SelectionMatcher(weights.selection());
  }

  /** Returns the story without its muted posts; empty if all are muted. */
  public Optional<Cluster> unmuted(Cluster story) {
    List<Item> posts = story.items().stream().filter(post -> muted.of(post).isEmpty()).toList();
    return posts.isEmpty() ? Optional.empty() : Optional.of(new Cluster(posts, story.identities()));
  }

  /**
   * Returns the preference that mutes the story's lead, which is recorded in the score of the story
   * as another post leads it; without a match if the lead is not muted.
   */
  public Preference mutedLead(Cluster story) {
    return new Preference(List.of(), List.of(), muted.of(story.lead()).stream().findFirst());
  }

  /** Returns the stories whose category is not muted, as {@link #weighed} does. */
  public List<Candidate> of(List<Candidate> stories) {
    return weighed(
        stories.stream().filter(story -> muted.of(Categories.of(story)).isEmpty()).toList());
  }

  /**
   * Returns the stories with their scores as followed and weighed, however often it is called. A
   * story is followed with any of its posts, but weighed by its lead: one post of a source says
   * little about a story that has many.
   */
  public List<Candidate> weighed(List<Candidate> stories) {
    return stories.stream().map(story -> story.with(preference(story))).toList();
  }

  private Preference preference(Candidate story) {
    Category category = Categories.of(story);
    Cluster cluster = story.cluster();
    List<Match> follows =
        Stream.concat(
                cluster.items().stream().flatMap(post -> followed.of(post).stream()),
                followed.of(category).stream())
            .distinct()
            .toList();
    List<Weight> factors =
        Stream.concat(weighed.of(cluster.lead()).stream(), weighed.of(category).stream())
            .map(match -> new Weight(match, factor(match)))
            .toList();
    return new Preference(follows, factors, story.score().preference().flatMap(Preference::muted));
  }

  private double factor(Match match) {
    return switch (match.kind()) {
      case WORD -> weights.words().get(match.name());
      case VENDOR -> weights.vendors().get(match.name());
      case SOURCE -> weights.sources().get(new SourceId(match.name()));
      case CATEGORY -> weights.categories().get(Category.of(match.name()));
    };
  }
}
