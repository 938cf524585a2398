package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairClassifierTest {
  private static final PairClassifier CLASSIFIER = PairClassifier.packaged();
  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");

  private static Item post(
      SourceId source, String author, Instant time, String title, String text) {
    String id = author + time.getEpochSecond() + title.length();
    return Item.of(source, id, "https://example.org/" + id)
        .title(title)
        .text(text)
        .author(author)
        .time(time)
        .build();
  }

  private static double similarity(Item a, Item b) {
    return CLASSIFIER.of(CLASSIFIER.post(a), CLASSIFIER.post(b));
  }

  private static double headlines(String a, String b) {
    return similarity(
        post(RssDescriptor.ID, "a", NOON, a, ""), post(HackerNewsDescriptor.ID, "b", NOON, b, ""));
  }

  @Test
  void orderOfTheTwo_doesNotMatter() {
    String a = "Example Labs raises $30B at a $380B valuation";
    String b = "Example Labs 完成 300 亿美元融资，估值 3800 亿美元";
    assertThat(headlines(a, b)).isEqualTo(headlines(b, a)).isGreaterThan(Clusterer.SAME);
  }

  @Test
  void anotherVersion_isLessSimilar() {
    String release = "Kestrel 3.5 is out with open weights";
    assertThat(headlines(release, "Kestrel 3.6 arrives with open weights"))
        .isLessThan(headlines(release, "Kestrel 3.5 arrives with open weights"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Google signs classified AI deal with Pentagon|Google to sign classified AI deal with Pentagon|OpenAI to sign classified AI deal with Pentagon",
        "Waymo recalls robotaxis after a crash|Waymo recalls its robotaxis after crash|Tesla recalls its robotaxis after crash",
        "Italy bans DeepSeek from offices|DeepSeek banned from offices in Italy|DeepSeek banned from offices in Taiwan",
        "Anthropic releases Claude Opus 4.6|Claude Opus 4.6 released by Anthropic|Claude Opus 4.7 released by Anthropic",
        "Kestrel raises $600 million from Heron Ventures|$600 million from Heron Ventures for Kestrel|$1.7 billion from Heron Ventures for Kestrel"
      })
  void headlineOfOnePattern_isLessSimilarThanOneOfTheSameEvent(
      String one, String same, String other) {
    assertThat(headlines(one, other)).isLessThan(headlines(one, same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anthropic launches Claude Opus 4.7|Claude Opus 4.7 is out, says Anthropic",
        "OpenAI signs classified AI deal with Pentagon|OpenAI to sign classified AI deal with the Pentagon"
      })
  void headlinesOfOneEvent_areOne(String one, String other) {
    assertThat(headlines(one, other)).isGreaterThan(Clusterer.SAME);
  }

  @Test
  void repeatedWords_costNoMoreThanOthers() {
    List<ClusterPost> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "智".repeat(600);
      posts.add(CLASSIFIER.post(post(RedditDescriptor.ID, "a" + i, NOON, "Model " + i, text)));
    }
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            posts.forEach(
                a -> posts.forEach(b -> assertThat(CLASSIFIER.of(a, b)).isBetween(0.0, 1.0))));
  }

  @Test
  void namesAlone_areNoEvent() {
    assertThat(
            headlines(
                "OpenAI GPT keeps losing chess games against a pocket calculator",
                "Lawyers for OpenAI question a GPT witness about server invoices"))
        .isLessThan(Clusterer.SAME);
  }

  @Test
  void knownNames_areFoundInLowerCase() {
    String report = "Mistral sells shares in its data centre near Lille";
    assertThat(headlines("shares in a data centre: mistral sells", report))
        .isGreaterThan(headlines("shares in a data centre: someone sells", report));
    assertThat(
            CLASSIFIER
                .post(post(RssDescriptor.ID, "a", NOON, "so mistral sells", ""))
                .names()
                .size())
        .isOne();
  }

  @Test
  void repository_isSimilarToNothing() {
    String text = "Kestrel, an agent that reads your mail and answers it, is now version 2";
    assertThat(
            similarity(
                post(GitHubDescriptor.ID, "owner", NOON, "owner/kestrel", text),
                post(TwitterDescriptor.ID, "b", NOON, "", text)))
        .isZero();
  }

  @Test
  void entriesOfOneList_areTwoThings() {
    String text =
        "An agent that reads your mail, such as owner/kestrel and other/kestrel, and answers";
    assertThat(
            similarity(
                post(GitHubDescriptor.ID, "owner", NOON, "owner/kestrel", text),
                post(GitHubDescriptor.ID, "other", NOON, "other/kestrel", text)))
        .isZero();
  }

  @Test
  void postsOfOneFeed_areApartWhereThoseOfTwoAreOne() {
    String a = "Building compute infrastructure for the Kestrel age";
    String b = "Securing power infrastructure in the Kestrel age";
    Item one = post(RssDescriptor.ID, "a", NOON, a, "").toBuilder().channel("Example Feed").build();
    Item same =
        post(RssDescriptor.ID, "b", NOON, b, "").toBuilder().channel("Example Feed").build();
    Item other = post(RssDescriptor.ID, "b", NOON, b, "").toBuilder().channel("Other Feed").build();
    assertThat(similarity(one, other)).isGreaterThan(Clusterer.SAME);
    assertThat(similarity(one, same)).isLessThan(Clusterer.SAME);
  }

  @Test
  void postsOfOneAccountWithinMinutes_areMoreSimilar() {
    String first = "Kestrel 3 is here, our best open model for code and maths";
    String second = "Kestrel 3 costs half of the last open model and runs on one card";
    Item now = post(TwitterDescriptor.ID, "a", NOON, "", first);
    assertThat(
            similarity(
                now, post(TwitterDescriptor.ID, "a", NOON.plus(Duration.ofMinutes(2)), "", second)))
        .isGreaterThan(
            similarity(
                now,
                post(TwitterDescriptor.ID, "b", NOON.plus(Duration.ofMinutes(2)), "", second)));
  }

  @Test
  void lawsuitOverAProduct_isAnotherKindOfEvent() {
    String release = "Example Labs launches the Kestrel 3 voice model";
    assertThat(headlines(release, "Court hears the actor over the Kestrel 3 voice of Example Labs"))
        .isLessThan(headlines(release, "Kestrel 3 voice model of Example Labs now available"));
  }
}
