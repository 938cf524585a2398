package ainews.summarise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.Settings;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.history.Novelty;
import ainews.summarise.identity.Identities;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String SUMMARY = "It is released with weights and a paper about it: ";

  private final Layout layout =
      new Layout(new Settings.Edition(ZoneOffset.UTC, 20, 3, 6, 10, 2, 1));

  @Test
  void companyWithTheBestStories_hasOneOnTopAndNoMoreThanItsShare() {
    List<Candidate> day = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      day.add(candidate("OpenAI reports thing " + i, .9 - i * .01, 2));
    }
    day.add(candidate("Mistral reports a thing", .5, 2));
    List<Story> placed = place(layout.choose(day));
    assertThat(titles(placed, Section.TOP))
        .containsExactly("OpenAI reports thing 0", "Mistral reports a thing");
    assertThat(placed).hasSize(3);
  }

  @Test
  void storyOfOneSource_isNotOnTop() {
    List<Story> placed = place(List.of(candidate("A thing is reported", .9, 1)));
    assertThat(titles(placed, Section.TOP)).isEmpty();
    assertThat(placed).hasSize(1);
  }

  @Test
  void opinionOrQuestion_isNeitherTopNorFeatured() {
    List<Candidate> day =
        List.of(
            candidate("It is time to take the magic out of Kestrel", .9, 2),
            candidate("Is Kestrel worth its price?", .8, 2),
            candidate("A court hears a lawsuit on Kestrel", .5, 2));
    List<Story> placed = place(layout.choose(day));
    assertThat(titles(placed, Section.TOP)).containsExactly("A court hears a lawsuit on Kestrel");
    assertThat(titles(placed, Section.QUICK)).hasSize(2);
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
  void accountOnX_leadsNoMoreThanItsShare() {
    List<Candidate> day =
        List.of(status("1", "anna", .9), status("2", "anna", .8), status("3", "ben", .7));
    assertThat(place(layout.choose(day))).hasSize(2);
  }

  @Test
  void categoryWithOneStory_isFolded() {
    List<Candidate> day =
        List.of(
            candidate("A robot arm folds a towel", .5, 1),
            candidate("A court hears a lawsuit on copyright", .5, 1),
            candidate("A regulator bans a deepfake", .5, 1));
    List<Story> placed = place(layout.choose(day));
    assertThat(placed)
        .filteredOn(story -> story.section() == Section.FEATURED)
        .extracting(Story::category)
        .containsExactly(Category.SAFETY, Category.SAFETY, Category.OTHER);
  }

  @Test
  void storyAloneInItsCategory_getsTheNextOfIt() {
    List<Candidate> day = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      day.add(candidate("A court hears lawsuit " + i + " on copyright", .6, 1));
    }
    day.add(candidate("A robot arm folds a towel", .55, 1));
    day.add(candidate("A robot leg climbs a hill", .5, 1));
    assertThat(place(layout.choose(day)))
        .filteredOn(story -> story.section() == Section.FEATURED)
        .extracting(Story::category)
        .containsExactly(
            Category.ROBOTICS,
            Category.ROBOTICS,
            Category.SAFETY,
            Category.SAFETY,
            Category.SAFETY,
            Category.SAFETY);
  }

  @Test
  void remarkOnX_isAQuickBite() {
    Candidate opinion = remark("It is time to demystify the big model", "nobody");
    Candidate authority = remark("The big model solves half of the tasks", "EpochAIResearch");
    List<Story> placed = place(List.of(opinion, authority, status("1", "nobody", .5)));
    assertThat(titles(placed, Section.QUICK)).containsExactly(opinion.title());
  }

  @Test
  void sharedSummary_isPrintedForNone() {
    List<Candidate> day =
        List.of(
            candidate(SourceId.GITHUB, "a/first", "Today's list is about agents."),
            candidate(SourceId.GITHUB, "a/second", "Today's list is about agents."));
    assertThat(layout.choose(day))
        .hasSize(1)
        .noneMatch(Candidate::hasSubstance)
        .noneMatch(story -> story.words().contains("list"));
  }

  @Test
  void papers_areResearchAndRepositoriesNoModels() {
    String words = "A model of models: GPT, Claude, Gemini, Llama, Qwen, DeepSeek, Mistral LLM";
    assertThat(Categories.of(candidate(SourceId.ARXIV, words, words))).isEqualTo(Category.RESEARCH);
    assertThat(Categories.of(candidate(SourceId.GITHUB, words, words)))
        .isEqualTo(Category.OPEN_SOURCE);
    assertThat(Categories.of(candidate(SourceId.RSS, words, words))).isEqualTo(Category.MODELS);
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

  private static Candidate candidate(String title, double engagement, int sources) {
    List<Item> items = new ArrayList<>();
    for (SourceId source : List.of(SourceId.RSS, SourceId.REDDIT).subList(0, sources)) {
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
        Item.of(SourceId.TWITTER, id, "https://x.com/" + author + "/status/" + id)
            .text(title)
            .author(author)
            .build();
    return candidate(List.of(item), title, engagement);
  }

  private static Candidate remark(String title, String author) {
    Item item =
        Item.of(SourceId.TWITTER, title, "https://x.com/a/status/" + title.hashCode())
            .text(title)
            .author(author)
            .link("https://example.org/page")
            .build();
    return candidate(List.of(item), title, .5, "It can do many of the things that people do.");
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
