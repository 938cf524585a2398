package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.Words;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.StoryLink;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryLinksTest {
  private static final Words ENGLISH = new Words(Language.EN);

  private static final StoryLink PAGE =
      new StoryLink(
          HackerNewsDescriptor.ID,
          StoryLink.Kind.PAGE,
          "https://mistral.ai/news",
          votes(Metric.POINTS, 74),
          "",
          "mistral.ai");
  private static final StoryLink DISCUSSION =
      post(HackerNewsDescriptor.ID, "user14", Metric.POINTS, 74);
  private static final StoryLink COMMUNITY =
      post(RedditDescriptor.ID, "r/LocalLLaMA", Metric.UPVOTES, 0);

  @Test
  void primarySource_comesFirstThenForumsThenAccountsByVotes() {
    StoryLinks links =
        StoryLinks.of(
            List.of(
                PAGE,
                post(TwitterDescriptor.ID, "UnslothAI", Metric.LIKES, 510),
                post(TwitterDescriptor.ID, "scaling01", Metric.LIKES, 953),
                DISCUSSION,
                COMMUNITY,
                post(TwitterDescriptor.ID, "kylebrussell", Metric.LIKES, 0)),
            4,
            ENGLISH);
    assertThat(texts(links.shown()))
        .containsExactly("mistral.ai", "Hacker News 74 ▲", "r/LocalLLaMA", "@scaling01 ♥953");
    assertThat(texts(links.folded())).containsExactly("@UnslothAI ♥510", "@kylebrussell");
    assertThat(links.more()).isEqualTo("+2 on X");
  }

  @Test
  void speakerOfSeveralPosts_isShownOnce() {
    StoryLink first = post(TwitterDescriptor.ID, "scaling01", Metric.LIKES, 953);
    StoryLink second =
        new StoryLink(
            TwitterDescriptor.ID,
            StoryLink.Kind.POST,
            "https://x.com/scaling01/2",
            votes(Metric.LIKES, 38),
            "",
            "scaling01");
    StoryLinks links = StoryLinks.of(List.of(PAGE, second, first), 4, ENGLISH);
    assertThat(texts(links.shown())).containsExactly("mistral.ai", "@scaling01 ♥953");
    assertThat(texts(links.folded())).containsExactly("@scaling01 ♥38");
  }

  @Test
  void foldedLinksOfSeveralNetworks_areCountedOnly() {
    StoryLinks links = StoryLinks.of(List.of(PAGE, DISCUSSION, COMMUNITY), 1, ENGLISH);
    assertThat(links.more()).isEqualTo("+2");
    assertThat(StoryLinks.of(List.of(PAGE), 1, ENGLISH).more()).isEmpty();
  }

  @Test
  void link_isReadOutWithSpeakerPlaceAndVotes() {
    assertThat(List.of(PAGE, DISCUSSION, COMMUNITY, post(RssDescriptor.ID, "OpenAI", null, 0)))
        .extracting(link -> heard(new LinkLabel(link, ENGLISH)))
        .containsExactly(
            "mistral.ai, web page",
            "Hacker News, discussion, 74 points",
            "r/LocalLLaMA on Reddit",
            "OpenAI, article");
    assertThat(
            List.of(
                post(TwitterDescriptor.ID, "scaling01", Metric.LIKES, 12345),
                post(GitHubDescriptor.ID, "obra", Metric.STARS, 1),
                post(HuggingFaceDescriptor.ID, "Sample Author", Metric.UPVOTES, 118),
                post(TwitterDescriptor.ID, "", Metric.LIKES, 0)))
        .extracting(link -> heard(new LinkLabel(link, ENGLISH)))
        .containsExactly(
            "@scaling01 on X, 12,345 likes",
            "obra on GitHub, 1 star",
            "Hugging Face, by Sample Author, 118 upvotes",
            "X");
    assertThat(
            heard(
                new LinkLabel(
                    post(TwitterDescriptor.ID, "scaling01", Metric.LIKES, 953),
                    new Words(Language.ZH))))
        .isEqualTo("@scaling01（X）， 953 个赞");
  }

  private static List<String> texts(List<LinkLabel> labels) {
    return labels.stream()
        .map(
            label ->
                label.name()
                    + label
                        .votes()
                        .map(votes -> " " + votes.before() + votes.number() + votes.after())
                        .orElse(""))
        .collect(Collectors.toList());
  }

  private static String heard(LinkLabel label) {
    return label.name()
        + label.what()
        + label.votes().map(votes -> " " + votes.number() + votes.meaning()).orElse("");
  }

  private static StoryLink post(SourceId source, String speaker, Metric metric, long count) {
    return new StoryLink(
        source,
        StoryLink.Kind.POST,
        "https://example.org/" + source + "/" + speaker.replace(' ', '-'),
        metric == null ? Engagement.NONE : votes(metric, count),
        "",
        speaker);
  }

  private static Engagement votes(Metric metric, long count) {
    return Engagement.NONE.with(metric, count);
  }
}
