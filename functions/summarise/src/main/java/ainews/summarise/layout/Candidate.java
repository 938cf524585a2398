package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Level;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Score;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.history.Novelty;
import ainews.summarise.names.Vendors;
import ainews.summarise.rank.Authority;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A story that may appear in the edition.
 *
 * @param novelty its posts, with the quoted one first
 * @param category the model's choice, if any
 * @param extract the extract, if the texts were written by a model; else empty
 * @param isBest whether its score was among the day's best before a model judged any story, so that
 *     no judgement leaves it out
 */
public record Candidate(
    Novelty novelty,
    Score score,
    Map<Language, StoryText> texts,
    Optional<Category> category,
    Map<Language, StoryText> extract,
    boolean isBest) {
  /** Orders by score, the highest first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate>comparingDouble(story -> -story.score().total())
          .thenComparing(story -> story.cluster().identities().iterator().next());

  /** Creates a candidate whose texts are an extract. */
  public Candidate(Novelty novelty, Score score, Map<Language, StoryText> texts) {
    this(novelty, score, texts, Optional.empty(), Map.of(), false);
  }

  /** Returns a copy with the texts that a model wrote, whose source is the given post. */
  public Candidate with(Map<Language, StoryText> texts, Category category, Item source) {
    return new Candidate(
        novelty.ledBy(source), score, texts, Optional.of(category), this.texts, isBest);
  }

  /** Returns a copy with a model's judgement. */
  public Candidate with(Level level) {
    return with(score.with(level));
  }

  /** Returns a copy judged like the story whose posts it keeps. */
  public Candidate judgedLike(Candidate story) {
    Candidate judged = story.score.level().map(this::with).orElse(this);
    return story.isBest ? judged.best() : judged;
  }

  /** Returns a copy that no model's judgement leaves out. */
  public Candidate best() {
    return new Candidate(novelty, score, texts, category, extract, true);
  }

  Candidate with(Preference preference) {
    return with(score.with(preference));
  }

  private Candidate with(Score score) {
    return new Candidate(novelty, score, texts, category, extract, isBest);
  }

  /** Returns a copy with its titles only. */
  Candidate withoutSummary() {
    Map<Language, StoryText> titles = new TreeMap<>();
    texts.forEach(
        (language, text) -> titles.put(language, new StoryText(text.title(), "", text.original())));
    return new Candidate(novelty, score, titles, category, Map.of(), isBest);
  }

  /** The story's id, derived from the address of its lead. */
  public String id() {
    return Story.idOf(CanonicalUrl.of(cluster().lead().url()));
  }

  /** The post whose words the extract takes. */
  public Item quoted() {
    return novelty.posts().getFirst();
  }

  /** All its posts, the lead first. */
  public Cluster cluster() {
    return novelty.story();
  }

  /** Whether every language has a summary to print. */
  public boolean hasSubstance() {
    return texts.values().stream().noneMatch(text -> text.summary().isEmpty());
  }

  /** Whether at least one text is in the language of its page. */
  boolean isReadable() {
    return texts.values().stream().anyMatch(text -> text.original().isEmpty());
  }

  /** All its posts, the quoted ones first, so that readers find the source of the text at once. */
  public List<Item> posts() {
    Set<Item> posts = new LinkedHashSet<>(novelty.posts());
    posts.addAll(cluster().items());
    return List.copyOf(posts);
  }

  /** The companies it is about: those that its title names, and the one that published the lead. */
  List<String> vendors() {
    return Stream.concat(Vendors.in(title()).stream(), Authority.vendor(cluster().lead()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Title and summary, which decide its category. */
  String words() {
    return title() + "\n" + summary();
  }

  String summary() {
    return texts.get(Language.EN).summary();
  }

  String title() {
    return texts.get(Language.EN).title();
  }
}
