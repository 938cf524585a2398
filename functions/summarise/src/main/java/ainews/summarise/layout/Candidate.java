package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Score;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.history.Novelty;
import ainews.summarise.names.Vendors;
import ainews.summarise.rank.Authority;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A story that may stand in the edition.
 *
 * @param telling its posts, first the one that is quoted as a text
 * @param category where a model chose one
 * @param extract its posts' own words, where the texts are others; else empty
 */
public record Candidate(
    Novelty telling,
    Score score,
    Map<Language, StoryText> texts,
    Optional<Category> category,
    Map<Language, StoryText> extract) {
  /** One that is told in its posts' own words. */
  public Candidate(Novelty telling, Score score, Map<Language, StoryText> texts) {
    this(telling, score, texts, Optional.empty(), Map.of());
  }

  /** The same as a model has written it. */
  public Candidate with(Score score, Map<Language, StoryText> texts, Category category) {
    return new Candidate(telling, score, texts, Optional.of(category), this.texts);
  }

  /** The same with nothing but its title. */
  Candidate withoutSummary() {
    Map<Language, StoryText> titles = new TreeMap<>();
    texts.forEach(
        (language, text) -> titles.put(language, new StoryText(text.title(), "", text.original())));
    return new Candidate(telling, score, titles, category, Map.of());
  }

  /** The id of the story, by the address of its lead. */
  public String id() {
    return Story.idOf(CanonicalUrl.of(cluster().lead().url()));
  }

  /** All its posts, the lead first. */
  Cluster cluster() {
    return telling.story();
  }

  /** Whether there is more to print than a title. */
  public boolean hasSubstance() {
    return texts.values().stream().noneMatch(text -> text.summary().isEmpty());
  }

  /** Whether the readers of one of the languages have it in their own. */
  boolean isReadable() {
    return texts.values().stream().anyMatch(text -> text.original().isEmpty());
  }

  /** All its posts, those first whose words tell it: whoever reads them finds them there. */
  List<Item> posts() {
    Set<Item> posts = new LinkedHashSet<>(telling.posts());
    posts.addAll(cluster().items());
    return List.copyOf(posts);
  }

  /** The companies whose news it is: those its title names, and the one whose own words it has. */
  List<String> vendors() {
    return Stream.concat(Vendors.in(title()).stream(), Authority.vendor(cluster().lead()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The words that decide its category. */
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
