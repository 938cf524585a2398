package ainews.summarise.desk;

import ainews.shared.edition.Item;
import ainews.shared.edition.Score;
import ainews.shared.edition.Window;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.history.History;
import ainews.summarise.history.Novelty;
import ainews.summarise.identity.Identities;
import ainews.summarise.layout.Candidate;
import ainews.summarise.layout.Preferences;
import ainews.summarise.rank.Leads;
import ainews.summarise.rank.Percentiles;
import ainews.summarise.rank.Ranking;
import ainews.summarise.rank.Signs;
import ainews.summarise.rank.Votes;
import ainews.summarise.relevance.Relevance;
import ainews.summarise.write.Extracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes candidates from the posts of a day. Not thread-safe. */
public final class CandidateFactory {
  /**
   * What a day's posts are compared with.
   *
   * @param history the published editions
   * @param preferences the operator's
   */
  public record Day(
      Window window,
      Percentiles percentiles,
      Votes votes,
      History history,
      Preferences preferences) {}

  private final List<Item> news;
  private final Identities identities;
  private final Clusterer clusterer;
  private final Ranking ranking;
  private final Leads leads;
  private final Day day;

  /**
   * @param items the day's items
   * @param relevance decides which of them are about AI
   */
  public CandidateFactory(List<Item> items, Relevance relevance, Clusterer clusterer, Day day) {
    this.news = items.stream().filter(item -> relevance.of(item) > 0).toList();
    this.identities = Identities.among(news);
    this.clusterer = clusterer;
    this.ranking = new Ranking(relevance, day.percentiles, day.votes, day.window);
    this.leads = new Leads(ranking);
    this.day = day;
  }

  /** Identities of all items about AI. */
  public Identities identities() {
    return identities;
  }

  Percentiles percentiles() {
    return day.percentiles;
  }

  /** Returns the stories of the day, as code joins its posts, with the operator's preferences. */
  public List<Candidate> all() {
    return of(clusterer.of(news, identities, ranking.mostSubstanceFirst()));
  }

  private List<Candidate> of(List<Cluster> stories) {
    return day.preferences.weighed(
        stories.stream().map(this::candidate).flatMap(Optional::stream).toList());
  }

  /**
   * Returns the parts of a story that reports several events, the lead's first; empty if it cannot
   * be split.
   */
  List<Candidate> split(Candidate story) {
    List<Cluster> parts =
        clusterer.split(story.cluster(), identities, ranking.mostSubstanceFirst());
    List<Candidate> first = of(List.of(parts.getFirst()));
    if (parts.size() == 1 || first.isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>(first);
    all.addAll(of(parts.subList(1, parts.size())));
    return all;
  }

  /** Returns the places of the stories that may be one event, each once. */
  List<List<Integer>> similar(List<Candidate> stories) {
    return clusterer.join(stories.stream().map(Candidate::cluster).toList());
  }

  /** Returns one story of several; empty if an earlier edition already reported that. */
  Optional<Candidate> join(List<Candidate> stories) {
    return story(Cluster.of(stories.stream().map(Candidate::cluster).toList()));
  }

  /** Returns the story of some of the day's posts; empty if it is no news. */
  public Optional<Candidate> story(Cluster posts) {
    return of(List.of(posts)).stream().findFirst();
  }

  /** Posts that are muted count for the score and are linked last, but lead nothing. */
  private Optional<Candidate> candidate(Cluster cluster) {
    Cluster story = leads.of(cluster);
    return day.preferences
        .unmuted(story)
        .flatMap(day.history::novelty)
        .flatMap(novelty -> candidate(novelty, story))
        .filter(candidate -> !Signs.isEvergreen(candidate.quoted()));
  }

  private Optional<Candidate> candidate(Novelty novelty, Cluster story) {
    Novelty whole = novelty.beside(story.items());
    Score score =
        ranking
            .score(whole.story(), novelty.update().isPresent())
            .over(day.percentiles.days(story.items()))
            .with(day.preferences.mutedLead(story));
    return Extracts.of(novelty.posts())
        .or(() -> Extracts.of(novelty.story().items()))
        .map(extracts -> new Candidate(whole.ledBy(extracts.quoted()), score, extracts.texts()));
  }
}
