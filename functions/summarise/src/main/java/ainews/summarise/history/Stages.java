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
 * The stages that posts report, one per track. In doubt it is the same stage: only explicit words
 * make a later one.
 */
final class Stages {
  /**
   * Characters at the beginning of a post, where it says what happened; further down it gives the
   * background.
   */
  private static final int OPENING = 280;

  /**
   * Characters of a headline. A stage that may follow anything, such as a lawsuit, counts only if
   * the headline names it.
   */
  private static final int HEADLINE = 100;

  /**
   * Share of the posts with any stage that must report a stage for it to count, since one voice may
   * be wrong.
   */
  private static final double SHARE = 1.0 / 3;

  /** The assumed stage of a subject without such words: it is out already. */
  private static final Stage RELEASED = new Stage("product", 1, "out", Stage.Follows.TRACK);

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

  /** Tracks that can start over. */
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

  /** Finds, per track, the most advanced stage that enough posts report. */
  static Stages of(List<Item> posts) {
    List<String> openings = posts.stream().map(Stages::words).toList();
    return new Stages(
        common(openings),
        common(openings.stream().map(words -> Texts.beginning(words, HEADLINE)).toList()));
  }

  private static Map<String, Stage> common(List<String> texts) {
    Map<Stage, Integer> counts = new HashMap<>();
    int withStage = 0;
    for (String text : texts) {
      List<Stage> stages = List.copyOf(in(text).values());
      withStage += stages.isEmpty() ? 0 : 1;
      stages.forEach(stage -> counts.merge(stage, 1, Integer::sum));
    }
    Map<String, Stage> byTrack = new TreeMap<>();
    for (Map.Entry<Stage, Integer> count : counts.entrySet()) {
      if (count.getValue() >= SHARE * withStage) {
        byTrack.merge(count.getKey().track(), count.getKey(), Stages::moreAdvanced);
      }
    }
    return byTrack;
  }

  /** Whether the posts report no stage. */
  boolean isEmpty() {
    return byTrack.isEmpty();
  }

  /** The tracks among these that can start over. */
  Set<String> recurring() {
    return byTrack.keySet().stream()
        .filter(RECURRING::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A stage among these that follows the earlier stage of its track, or that is new in a headline
   * and may follow anything.
   */
  Optional<Stage> after(Stages earlier) {
    return byTrack.values().stream()
        .filter(stage -> earlier.arePassedBy(stage) || isNewInHeadline(stage, earlier))
        .findFirst();
  }

  private boolean isNewInHeadline(Stage stage, Stages earlier) {
    return stage.canFollowAnything()
        && stage.equals(inHeadlines.get(stage.track()))
        && !earlier.byTrack.containsKey(stage.track());
  }

  private boolean arePassedBy(Stage later) {
    Stage own = byTrack.get(later.track());
    if (own == null && byTrack.isEmpty()) {
      own = RELEASED;
    }
    return own != null && later.follows(own);
  }

  /** Whether a post reports the stage. */
  static boolean reports(Item post, Stage stage) {
    return stage.equals(in(words(post)).get(stage.track()));
  }

  /** The stage of a product that a text reports, if it reports one. */
  static Optional<Stage> ofProduct(String title, String text) {
    return Optional.ofNullable(in(words(title, text)).get(RELEASED.track()));
  }

  private static String words(Item post) {
    return words(post.title(), post.text().isEmpty() ? post.quoted() : post.text());
  }

  private static String words(String title, String text) {
    return title + "\n" + Texts.beginning(text, OPENING);
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

  // Names break ties, so that the order of posts does not matter.
  private static Stage moreAdvanced(Stage a, Stage b) {
    return Comparator.comparingInt(Stage::rank).thenComparing(Stage::name).compare(a, b) >= 0
        ? a
        : b;
  }
}
