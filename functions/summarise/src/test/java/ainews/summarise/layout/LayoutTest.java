package ainews.summarise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Level;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.history.Novelty;
import ainews.summarise.identity.Identities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String SUMMARY = "It is reported with many details: ";

  private final Layout layout = layoutOf(20);

  private static Layout layoutOf(int stories) {
    return new Layout(
        SettingsReader.read(
                "edition: {stories: "
                    + stories
                    + ", top: 3, featured: 20, perVendor: 2, perVoice: 1}",
                "test")
            .edition());
  }

  @Test
  void companyBeyondItsShare_givesWayOnlyToStoriesThatAreNotClearlyWorse() {
    List<Candidate> day = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      day.add(candidate("OpenAI reports thing " + i, .9 - i * .01, 2));
    }
    day.add(candidate("Mistral reports a thing", .5, 2));
    day.add(candidate("Somebody reports a thing", 0, 2));
    assertThat(titles(layoutOf(4).choose(day)))
        .containsExactly(
            "OpenAI reports thing 0",
            "OpenAI reports thing 1",
            "OpenAI reports thing 2",
            "Mistral reports a thing");
  }

  @Test
  void storyOfOneSource_isNotOnTop() {
    List<Story> placed = place(List.of(candidate("A thing is reported", .9, 1)));
    assertThat(titles(placed, Section.TOP)).isEmpty();
    assertThat(placed).hasSize(1);
  }

  @Test
  void thinDay_isPrintedAsItIs() {
    assertThat(place(layout.choose(List.of()))).isEmpty();
    List<Story> placed = place(layout.choose(List.of(candidate("A thing is reported", .1, 1))));
    assertThat(placed)
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.section()).isEqualTo(Section.FEATURED);
              assertThat(story.category()).isEqualTo(Category.OTHER);
            });
    assertThat(place(layout.choose(List.of(candidate("A thing is reported", .1, 2)))))
        .extracting(Story::section)
        .containsExactly(Section.TOP);
  }

  @Test
  void signOfNoNews_leavesOutOnlyWhatNoModelJudged() {
    Candidate question =
        candidate(RedditDescriptor.ID, "Is Example AI for sale?", "Perhaps it is.");
    assertThat(layout.choose(List.of(question))).isEmpty();
    assertThat(layout.choose(List.of(question.with(Level.IMPORTANT)))).hasSize(1);
  }

  @Test
  void accountBeyondItsShare_givesWayToAnother() {
    List<Candidate> day =
        List.of(status("1", "anna", .9), status("2", "anna", .8), status("3", "ben", .7));
    assertThat(titles(layoutOf(2).choose(day)))
        .containsExactly("Example AI releases thing 1", "Example AI releases thing 3");
  }

  @Test
  void categories_followTheirBestStory() {
    List<Candidate> day =
        List.of(
            candidate("A robot arm folds a towel", .9, 1),
            candidate("A court hears a lawsuit on copyright", .8, 1),
            candidate("A regulator bans a deepfake", .75, 1),
            candidate("A robot leg climbs a hill", .7, 1),
            candidate("A thing is reported", 1, 1));
    assertThat(featured(place(layout.choose(day))))
        .containsExactly(
            Category.ROBOTICS, Category.ROBOTICS, Category.SAFETY, Category.SAFETY, Category.OTHER);
  }

  @Test
  void storyBeforeAClearlyBetterOne_isAQuickBite() {
    List<Candidate> day =
        List.of(
            candidate("A robot arm folds a towel", .9, 1),
            candidate("A court hears a lawsuit on copyright", .8, 1),
            candidate("A regulator bans a deepfake", .75, 1),
            candidate("A robot leg climbs a hill", .2, 1));
    List<Story> placed = place(layout.choose(day));
    assertThat(featured(placed))
        .containsExactly(Category.ROBOTICS, Category.SAFETY, Category.SAFETY);
    assertThat(titles(placed, Section.QUICK)).containsExactly("A robot leg climbs a hill");
  }

  @Test
  void categoryWithOneStory_isFoldedUnlessTheStoryIsAmongTheBest() {
    List<Candidate> day = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      day.add(candidate("A court hears lawsuit " + i + " on copyright", .6, 1));
    }
    day.add(candidate("A robot arm folds a towel", .55, 1));
    day.add(candidate("A chip factory opens", .65, 1));
    assertThat(featured(layoutOf(20).place(day, Identities.among(List.of()))))
        .startsWith(Category.COMPUTE, Category.SAFETY)
        .endsWith(Category.SAFETY, Category.OTHER);
  }

  @Test
  void randomDay_hasNoneOfTheFirstTenBehindAClearlyWorseOne() {
    Random random = new Random(5);
    List<String> subjects =
        List.of(
            "A robot arm", "A court ruling", "A chip", "A language model", "A thing", "A video");
    for (int day = 0; day < 200; day++) {
      List<Candidate> stories = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String title = subjects.get(random.nextInt(subjects.size())) + " is number " + i;
        stories.add(candidate(title, random.nextDouble(), 1 + random.nextInt(2)));
      }
      List<Double> scores =
          layoutOf(30).place(layoutOf(30).choose(stories), Identities.among(List.of())).stream()
              .map(story -> story.score().total())
              .toList();
      for (int i = 0; i < 10; i++) {
        double least = scores.subList(0, i + 1).stream().min(Double::compare).orElseThrow();
        assertThat(scores.get(i) - least).as("%s", scores).isLessThanOrEqualTo(.15);
      }
    }
  }

  @Test
  void sharedSummary_isPrintedForNone() {
    List<Candidate> day =
        List.of(
            candidate(GitHubDescriptor.ID, "a/first", "Today's list is about agents."),
            candidate(GitHubDescriptor.ID, "a/second", "Today's list is about agents."));
    assertThat(layout.choose(day))
        .hasSize(1)
        .noneMatch(Candidate::hasSubstance)
        .noneMatch(story -> story.words().contains("list"));
  }

  @Test
  void papers_areResearchAndRepositoriesNoModels() {
    String words = "A model of models: GPT, Claude, Gemini, Llama, Qwen, DeepSeek, Mistral LLM";
    assertThat(Categories.of(candidate(ArxivDescriptor.ID, words, words)))
        .isEqualTo(Category.RESEARCH);
    assertThat(Categories.of(candidate(GitHubDescriptor.ID, words, words)))
        .isEqualTo(Category.OPEN_SOURCE);
    assertThat(Categories.of(candidate(RssDescriptor.ID, words, words))).isEqualTo(Category.MODELS);
  }

  @Test
  void equalScores_haveAFixedOrder() {
    List<Candidate> day = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      day.add(candidate("A thing of number " + i, .5, 1));
    }
    List<Story> first = place(layout.choose(day));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(day, new Random(seed));
      assertThat(place(layout.choose(day))).isEqualTo(first);
    }
  }

  private List<Story> place(List<Candidate> stories) {
    return layout.place(stories, Identities.among(List.of()));
  }

  private static List<String> titles(List<Story> placed, Section section) {
    return placed.stream()
        .filter(story -> story.section() == section)
        .map(story -> story.text(Language.EN).title())
        .toList();
  }

  private static List<String> titles(List<Candidate> stories) {
    return stories.stream().map(Candidate::title).toList();
  }

  private static List<Category> featured(List<Story> placed) {
    return placed.stream()
        .filter(story -> story.section() == Section.FEATURED)
        .map(Story::category)
        .toList();
  }

  private static Candidate candidate(String title, double engagement, int sources) {
    List<Item> items = new ArrayList<>();
    for (SourceId source : List.of(RssDescriptor.ID, RedditDescriptor.ID).subList(0, sources)) {
      items.add(
          Item.of(source, title, "https://example.org/" + source + "/" + title.replace(' ', '-'))
              .title(title)
              .build());
    }
    return candidate(items, title, engagement);
  }

  private static Candidate status(String id, String author, double engagement) {
    String title = "Example AI releases thing " + id;
    Item item =
        Item.of(TwitterDescriptor.ID, id, "https://x.com/" + author + "/status/" + id)
            .text(title)
            .author(author)
            .build();
    return candidate(List.of(item), title, engagement);
  }

  private static Candidate candidate(SourceId source, String title, String summary) {
    Item item =
        Item.of(source, title, "https://example.org/" + title.hashCode()).title(title).build();
    return candidate(List.of(item), title, .5, summary);
  }

  private static Candidate candidate(List<Item> items, String title, double engagement) {
    return candidate(items, title, engagement, SUMMARY + title);
  }

  private static Candidate candidate(
      List<Item> items, String title, double engagement, String summary) {
    StoryText text = new StoryText(title, summary, Optional.empty());
    return new Candidate(
        new Novelty(new Cluster(items, Set.of(items.getFirst().url())), items, Optional.empty()),
        Score.of(1, Optional.of(engagement), 0, 0, 1, .5),
        Map.of(Language.ZH, text, Language.EN, text));
  }
}
