package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.shared.edition.Score;
import ainews.shared.edition.Window;
import ainews.shared.settings.Settings;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.history.Novelty;
import ainews.summarise.identity.Identities;
import ainews.summarise.layout.Candidate;
import ainews.summarise.layout.Layout;
import ainews.summarise.rank.Leads;
import ainews.summarise.rank.Percentiles;
import ainews.summarise.rank.Ranking;
import ainews.summarise.rank.Signs;
import ainews.summarise.rank.Votes;
import ainews.summarise.relevance.Relevance;
import ainews.summarise.write.Extracts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Ranks the posts of whole days and measures how many of the first stories hold a post that an
 * expert editor linked in their newsletter of that day.
 */
final class RankingEvaluation {
  private static final int FEWEST_POSTS = 80;

  /** What letters picked would be given away: the labels are such picks. */
  private static final Votes NO_VOTES = new Votes(Map.of());

  /**
   * For each place in a day's order, whether the editor picked the story, and its lead post.
   *
   * @param picks the number of posts that the editor picked that day
   */
  record Day(String date, List<Boolean> story, List<Boolean> lead, long picks) {}

  private record Ranked(Cluster cluster, Score score, Percentiles percentiles) {}

  private final Settings settings;
  private final Relevance relevance;
  private final Clusterer clusterer;
  private final Set<String> letters;
  private final Map<String, List<Item>> days = new TreeMap<>();
  private final Set<String> picked = new HashSet<>();

  RankingEvaluation(List<JsonNode> rows, Settings settings, Clusterer clusterer) {
    this.settings = settings;
    this.relevance = new Relevance(settings);
    this.clusterer = clusterer;
    this.letters = Votes.letters(settings);
    for (JsonNode row : rows) {
      Item item = Rows.item(row);
      days.computeIfAbsent(row.path("date").asText(), date -> new ArrayList<>()).add(item);
      if (row.path("picked").asBoolean()) {
        picked.add(item.id());
      }
    }
    days.values().removeIf(posts -> posts.size() < FEWEST_POSTS);
  }

  /** Orders by the score. */
  List<Day> byScore() {
    return by(story -> story.score().total());
  }

  List<Day> byEngagement() {
    return by(
        story ->
            story.cluster().items().stream()
                .mapToDouble(item -> story.percentiles().of(item).orElse(0.0))
                .max()
                .orElse(0));
  }

  List<Day> byVoices() {
    return by(story -> story.cluster().items().stream().map(Item::author).distinct().count());
  }

  /** Returns the share of picked stories among the first of each day, averaged over the days. */
  static double stories(List<Day> days, int first) {
    return days.stream().mapToDouble(day -> picked(day.story(), first)).average().orElse(0);
  }

  /** Returns the same share, counting only picked lead posts. */
  static double leads(List<Day> days, int first) {
    return days.stream().mapToDouble(day -> picked(day.lead(), first)).average().orElse(0);
  }

  private static double picked(List<Boolean> places, int first) {
    return places.stream().limit(first).filter(is -> is).count() / (double) first;
  }

  /** Orders as the printed page of an edition without a model does. */
  List<Day> byPage() {
    Layout layout = new Layout(settings.edition());
    return each(
        (date, stories) -> {
          Map<String, Cluster> clusters = new HashMap<>();
          List<Candidate> candidates = new ArrayList<>();
          for (Ranked story : stories) {
            Novelty novelty =
                new Novelty(story.cluster(), story.cluster().items(), Optional.empty());
            Extracts.of(story.cluster().items())
                .map(
                    extracts ->
                        new Candidate(
                            novelty.ledBy(extracts.quoted()), story.score(), extracts.texts()))
                .ifPresent(
                    candidate -> {
                      candidates.add(candidate);
                      clusters.put(candidate.id(), story.cluster());
                    });
          }
          Identities identities = Identities.among(days.get(date));
          return layout.place(layout.chooseHeadlines(candidates), identities).stream()
              .map(story -> clusters.get(story.id()))
              .toList();
        });
  }

  private List<Day> by(ToDoubleFunction<Ranked> order) {
    return each(
        (date, stories) ->
            stories.stream()
                .sorted(
                    Comparator.comparingDouble((Ranked story) -> -order.applyAsDouble(story))
                        .thenComparing(story -> story.cluster().lead().id()))
                .map(Ranked::cluster)
                .toList());
  }

  private List<Day> each(BiFunction<String, List<Ranked>, List<Cluster>> order) {
    return days.keySet().stream().map(date -> day(date, order.apply(date, ranked(date)))).toList();
  }

  private List<Ranked> ranked(String date) {
    List<Item> posts = new ArrayList<>(days.get(date));
    Votes.takenFrom(posts, letters);
    List<Item> news = posts.stream().filter(item -> relevance.of(item) > 0).toList();
    Percentiles percentiles = new Percentiles(posts);
    Window window = new Window(LocalDate.parse(date), ZoneOffset.UTC);
    Ranking ranking = new Ranking(relevance, percentiles, NO_VOTES, window);
    return clusterer.of(news, Identities.among(news), ranking.mostSubstanceFirst()).stream()
        .map(new Leads(ranking)::of)
        .filter(story -> !story.items().stream().allMatch(Signs::areIn))
        .map(story -> new Ranked(story, ranking.score(story, false), percentiles))
        .toList();
  }

  private Day day(String date, List<Cluster> stories) {
    return new Day(
        date,
        stories.stream()
            .map(story -> story.items().stream().anyMatch(item -> picked.contains(item.id())))
            .toList(),
        stories.stream().map(story -> picked.contains(story.lead().id())).toList(),
        days.get(date).stream().filter(post -> picked.contains(post.id())).count());
  }
}
