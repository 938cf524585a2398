package ainews.summarise.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Preference.Kind;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.Score;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.history.Novelty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {
  private static final Item POST =
      post(RedditDescriptor.ID, "a", "A robot arm folds a towel", "It is a test.");
  private static final Item OTHER =
      post(HackerNewsDescriptor.ID, "b", "A robot arm that folds towels", "");

  @ParameterizedTest
  @CsvSource({
    "qwen, The QWEN team is here, true",
    "qwen, The team of Qwen3 is here, true",
    "qwen, @Alibaba_Qwen is here, true",
    "qwen, Qwentastic news, false",
    "o3, The foo3 is here, false",
    "4, Model 14 is here, false",
    "open weights, Now with Open  Weights for all, true",
    "open weights, Now with weights open for all, false",
    "GPT, 发布GPT模型, true",
    "智能, 具身智能公司, true",
    "C++, Written in C++ today, true",
    "C++, Written in C today, false",
    "ÉTÉ, Il a été publié, true",
    "модель, Новая Модель вышла, true",
    "модель, Новые модельки вышли, false",
    "qwen, see https://example.org/qwen for more, false",
  })
  void word_isFoundInTitleAndText(String word, String text, boolean isMuted) {
    Preferences preferences = of("mute: {words: ['" + word + "']}");
    assertThat(preferences.unmuted(story(post(RedditDescriptor.ID, "t", text, ""))).isEmpty())
        .isEqualTo(isMuted);
    assertThat(preferences.unmuted(story(post(RedditDescriptor.ID, "t", "Title", text))).isEmpty())
        .isEqualTo(isMuted);
  }

  @Test
  void vendor_isKnownByItsPostsAndByTheTitle() {
    Preferences preferences = of("mute: {vendors: [OpenAI]}");
    Item own =
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/OpenAI/status/1")
            .author("OpenAI")
            .text("We have news.")
            .build();
    Item named = post(RedditDescriptor.ID, "n", "ChatGPT gets a new voice", "");
    Item aside = post(RedditDescriptor.ID, "o", "A new voice", "Unlike that of ChatGPT.");
    assertThat(preferences.unmuted(story(own))).isEmpty();
    assertThat(preferences.unmuted(story(named))).isEmpty();
    assertThat(preferences.unmuted(story(aside))).isPresent();
    assertThat(of("mute: {vendors: [chatgpt]}").unmuted(story(own))).isEmpty();
    assertThat(of("mute: {vendors: [Robot Works]}").unmuted(story(own))).isPresent();
    assertThat(
            of("mute: {vendors: [Robot Works]}")
                .unmuted(story(post(RedditDescriptor.ID, "r", "Robot works opens", ""))))
        .isEmpty();
  }

  @Test
  void mutedPosts_areTakenOutAndTheLeadIsNamed() {
    Preferences preferences = of("mute: {sources: [reddit]}");
    Cluster story = story(POST, OTHER);
    assertThat(preferences.unmuted(story).orElseThrow().items()).containsExactly(OTHER);
    assertThat(preferences.mutedLead(story).muted()).contains(new Match(Kind.SOURCE, "reddit"));
    assertThat(preferences.mutedLead(story(OTHER, POST)).muted()).isEmpty();
    assertThat(preferences.unmuted(story(POST))).isEmpty();
  }

  @Test
  void mutedCategory_isLeftOut() {
    List<Candidate> stories = List.of(candidate(POST));
    assertThat(of("mute: {categories: [robotics]}").of(stories)).isEmpty();
    assertThat(of("mute: {categories: [robotics]}").weighed(stories)).hasSize(1);
    assertThat(of("mute: {categories: [safety]}").of(stories)).isEqualTo(stories);
  }

  @Test
  void storyIsFollowed_withAnyPostOrItsCategory() {
    assertThat(followed("words: [towels]", POST, OTHER))
        .containsExactly(new Match(Kind.WORD, "towels"));
    assertThat(followed("sources: [hackernews, reddit]", POST, OTHER))
        .containsExactly(new Match(Kind.SOURCE, "reddit"), new Match(Kind.SOURCE, "hackernews"));
    assertThat(followed("categories: [robotics], words: [robot]", POST, OTHER))
        .containsExactly(new Match(Kind.WORD, "robot"), new Match(Kind.CATEGORY, "robotics"));
    assertThat(followed("words: [drone], vendors: [Apple]", POST, OTHER)).isEmpty();
  }

  @Test
  void weights_areThoseOfLeadAndCategory() {
    double total = candidate(POST).score().total();
    String weights =
        "weights: {words: {towel: 0.5}, sources: {hackernews: 0.1}, categories: {robotics: 1.5}}";
    Score score = of(weights).of(List.of(candidate(POST, OTHER))).getFirst().score();
    assertThat(score.total()).isCloseTo(total * .75, within(.0001));
    assertThat(score.preference().orElseThrow().weights())
        .containsExactly(
            new Preference.Weight(new Match(Kind.WORD, "towel"), .5),
            new Preference.Weight(new Match(Kind.CATEGORY, "robotics"), 1.5));
  }

  @Test
  void emptyPreferences_changeNothing() {
    Preferences none = new Preferences(SettingsReader.packaged().edition());
    List<Candidate> stories = List.of(candidate(POST, OTHER));
    assertThat(none.of(stories)).isEqualTo(stories);
    assertThat(none.unmuted(story(POST, OTHER))).contains(story(POST, OTHER));
    assertThat(stories.getFirst().score().with(none.mutedLead(story(POST))))
        .isEqualTo(stories.getFirst().score());
  }

  private static List<Match> followed(String follow, Item... posts) {
    Candidate story = of("follow: {" + follow + "}").of(List.of(candidate(posts))).getFirst();
    return story.score().preference().map(Preference::followed).orElse(List.of());
  }

  private static Preferences of(String edition) {
    return new Preferences(SettingsReader.read("edition: {" + edition + "}", "test").edition());
  }

  private static Item post(SourceId source, String id, String title, String text) {
    return Item.of(source, id, "https://example.org/" + source + "/" + id)
        .title(title)
        .text(text)
        .build();
  }

  private static Cluster story(Item... posts) {
    return new Cluster(List.of(posts), Set.of());
  }

  private static Candidate candidate(Item... posts) {
    Cluster story = story(posts);
    StoryText text = new StoryText(story.lead().title(), "", Optional.empty());
    return new Candidate(
        new Novelty(story, story.items(), Optional.empty()),
        Score.of(1, Optional.of(.5), 0, 0, 1, .5),
        Map.of(Language.ZH, text, Language.EN, text));
  }
}
