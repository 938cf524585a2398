package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stages that posts tell of, one a track. Unsure is the same stage: only posts that say so are
 * later.
 */
final class Stages {
  /** In characters: where a post says what has happened; further on it tells the history. */
  private static final int OPENING = 280;

  /**
   * In characters: as much as a headline has. What befalls a thing is news where it stands there.
   */
  private static final int HEADLINE = 100;

  /** As many of the posts with a stage must tell of it: one voice may be mistaken. */
  private static final double SHARE = 1.0 / 3;

  /** What is told of without such words is there already. */
  private static final Stage THERE = new Stage("product", 1, "out", Stage.Follows.TRACK);

  private record Rule(Stage stage, Pattern words) {}

  private record Found(Stage stage, int at) {}

  private static final List<Rule> RULES =
      DataFile.read("summarise/history/stages.tsv", 6).stream()
          .map(
              row ->
                  new Rule(
                      new Stage(
                          row.get(0),
                          Integer.parseInt(row.get(1)),
                          row.get(2),
                          Stage.Follows.of(row.get(3))),
                      Pattern.compile(row.get(4))))
          .toList();

  /** Tracks that can begin anew. */
  private static final Set<String> RECURRING =
      RULES.stream()
          .map(Rule::stage)
          .filter(stage -> stage.what() == Stage.Follows.ANEW)
          .map(Stage::track)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Stage> byTrack;
  private final Map<String, Stage> inHeadlines;

  private Stages(Map<String, Stage> byTrack, Map<String, Stage> inHeadlines) {
    this.byTrack = byTrack;
    this.inHeadlines = inHeadlines;
  }

  /** The most advanced stage of every track that enough of the posts tell of. */
  static Stages of(List<Item> posts) {
    List<String> openings = posts.stream().map(Stages::words).toList();
    return new Stages(
        told(openings),
        told(openings.stream().map(words -> Texts.beginning(words, HEADLINE)).toList()));
  }

  private static Map<String, Stage> told(List<String> texts) {
    Map<Stage, Integer> tellers = new HashMap<>();
    int telling = 0;
    for (String text : texts) {
      List<Stage> stages = List.copyOf(in(text).values());
      telling += stages.isEmpty() ? 0 : 1;
      stages.forEach(stage -> tellers.merge(stage, 1, Integer::sum));
    }
    Map<String, Stage> byTrack = new TreeMap<>();
    for (Map.Entry<Stage, Integer> teller : tellers.entrySet()) {
      if (teller.getValue() >= SHARE * telling) {
        byTrack.merge(teller.getKey().track(), teller.getKey(), Stages::moreAdvanced);
      }
    }
    return byTrack;
  }

  /** Whether the posts tell of none. */
  boolean isEmpty() {
    return byTrack.isEmpty();
  }

  /** The tracks of these that can begin anew. */
  Set<String> recurring() {
    return byTrack.keySet().stream()
        .filter(RECURRING::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A stage of these that is later than all those in its track, or has befallen their thing. */
  Optional<Stage> after(Stages earlier) {
    return byTrack.values().stream()
        .filter(stage -> earlier.arePassedBy(stage) || hasBefallen(stage, earlier))
        .findFirst();
  }

  private boolean hasBefallen(Stage stage, Stages earlier) {
    return stage.canBefall()
        && stage.equals(inHeadlines.get(stage.track()))
        && !earlier.byTrack.containsKey(stage.track());
  }

  private boolean arePassedBy(Stage later) {
    Stage own = byTrack.get(later.track());
    if (own == null && byTrack.isEmpty()) {
      own = THERE;
    }
    return own != null && later.follows(own);
  }

  /** Whether a post tells of the stage. */
  static boolean tells(Item post, Stage stage) {
    return stage.equals(in(words(post)).get(stage.track()));
  }

  private static String words(Item post) {
    String text = post.text().isEmpty() ? post.quoted() : post.text();
    return post.title() + "\n" + Texts.beginning(text, OPENING);
  }

  private static Map<String, Stage> in(String words) {
    Map<String, List<Found>> found = new TreeMap<>();
    for (Rule rule : RULES) {
      Matcher matcher = rule.words().matcher(words);
      if (matcher.find()) {
        found
            .computeIfAbsent(rule.stage().track(), track -> new ArrayList<>())
            .add(new Found(rule.stage(), matcher.start()));
      }
    }
    Map<String, Stage> stages = new TreeMap<>();
    found.forEach((track, all) -> stages.put(track, decided(all)));
    return stages;
  }

  private static Stage decided(List<Found> found) {
    Found first =
        found.stream()
            .min(Comparator.comparingInt(Found::at).thenComparing(one -> one.stage().rank()))
            .orElseThrow();
    return first.stage().isHearsay()
        ? first.stage()
        : found.stream().map(Found::stage).reduce(Stages::moreAdvanced).orElseThrow();
  }

  // Names break the tie, so that the order of posts does not matter.
  private static Stage moreAdvanced(Stage a, Stage b) {
    return Comparator.comparingInt(Stage::rank).thenComparing(Stage::name).compare(a, b) >= 0
        ? a
        : b;
  }
}
