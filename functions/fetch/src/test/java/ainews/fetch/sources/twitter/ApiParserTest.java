package ainews.fetch.sources.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.TwitterDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiParserTest {
  @Nested
  class RealAnswers {
    static List<Captures.Expected> captures() {
      return Captures.expected("twitter");
    }

    @ParameterizedTest
    @MethodSource("captures")
    void capture_isParsedAsExpected(Captures.Expected expected) throws FetchException {
      WebResponse answer = Captures.answer(expected.file());
      if (!List.of("ok", "partial").contains(expected.outcome())) {
        FetchException refusal =
            catchThrowableOfType(FetchException.class, () -> parse(expected.file(), answer));
        assertThat(refusal.problem()).hasToString(expected.outcome());
        return;
      }
      Timeline posts = parse(expected.file(), answer);
      assertThat(posts.read()).isEqualTo(expected.entries());
      assertThat(posts.problem().isPresent()).isEqualTo(expected.outcome().equals("partial"));
      if (!expected.first().isEmpty()) {
        assertThat(posts.all().items()).hasSize(expected.entries());
        assertThat(posts.all().items().getFirst().id()).isEqualTo(expected.first());
      }
    }

    private static Timeline parse(String file, WebResponse answer) throws FetchException {
      boolean isApi = file.endsWith(".json");
      return isApi ? ApiParser.parse(answer) : NitterParser.parse(answer);
    }

    @Test
    void search_hasEveryField() throws FetchException {
      Timeline posts =
          ApiParser.parse(Captures.answer("x/handmade_search_recent_includes_users.json"));
      Item item = posts.all().items().getFirst();
      assertThat(item.source()).isEqualTo(TwitterDescriptor.ID);
      assertThat(item.url()).isEqualTo("https://x.com/ada_research/status/1900000000000000001");
      assertThat(item.title()).isEmpty();
      assertThat(item.text()).isEqualTo("A practical memory system for long-horizon agents");
      assertThat(item.quoted()).isEmpty();
      assertThat(item.author()).isEqualTo("ada_research");
      assertThat(item.time()).contains(Instant.parse("2026-07-28T10:00:00Z"));
      assertThat(item.engagement().counts())
          .isEqualTo(Map.of(Metric.LIKES, 90L, Metric.REPOSTS, 15L, Metric.COMMENTS, 4L));
      assertThat(item.links()).containsExactly(new Link("https://arxiv.org/abs/2607.00001"));
      assertThat(posts.news().items()).as("the other is a reply").hasSize(1);
    }

    @Test
    void postsWithoutTime_getTheTimeInTheirIds() throws FetchException {
      Timeline posts = ApiParser.parse(Captures.answer("x/tweepy_client_get_list_tweets.json"));
      Item item = posts.all().items().getFirst();
      assertThat(item.url()).isEqualTo("https://x.com/i/status/1578510160623853570");
      assertThat(item.author()).isEmpty();
      assertThat(item.time().orElseThrow())
          .isBetween("2022-10-07T22:00:00Z", "2022-10-07T23:59:59Z");
      assertThat(posts.news().items()).noneMatch(post -> post.text().startsWith("RT @"));
      assertThat(posts.news().items().size()).isLessThan(97);
    }

    @Test
    void nitterFeed_keepsOnlyPostsWithText() throws FetchException {
      Timeline posts = NitterParser.parse(Captures.answer("x/rss_nitter.net_2023-06.xml"));
      assertThat(posts.news().items()).hasSize(1);
      Item item = posts.news().items().getFirst();
      assertThat(item.id()).isEqualTo("1664067666162728960");
      assertThat(item.url()).isEqualTo("https://x.com/extrafabulous/status/1664067666162728960");
      assertThat(item.author()).isEqualTo("extrafabulous");
      assertThat(item.time()).contains(Instant.parse("2023-06-01T00:33:43Z"));
      assertThat(item.text()).isEqualTo("SAMPLE TWEET WITH NO IMAGE");
    }
  }

  @Test
  void noteTweet_replacesShortTextAndLosesMediaLinks() throws FetchException {
    Item item =
        only(
            """
            {"data":[{"id":"1900000000000000009","text":"Short… https://t.co/a","note_tweet":{"text":"The &lt;whole&gt; text https://t.co/b https://t.co/c",
            "entities":{"urls":[{"url":"https://t.co/b","expanded_url":"https://example.org/b","display_url":"example.org/b"},
            {"url":"https://t.co/c","expanded_url":"https://x.com/ada/status/1900000000000000009/photo/1"}]}}}]}""");
    assertThat(item.text()).isEqualTo("The <whole> text");
    assertThat(item.links()).containsExactly(new Link("https://example.org/b"));
  }

  @Test
  void quotedPost_becomesQuotedText() throws FetchException {
    Item item =
        only(
            """
            {"data":[{"id":"1900000000000000009","text":"Nice","author_id":"1","referenced_tweets":[{"type":"quoted","id":"8"}]}],
            "includes":{"users":[{"id":"1","username":"ada"}],"tweets":[{"id":"8","author_id":"2","text":"Our model is out"}]}}""");
    assertThat(item.text()).isEqualTo("Nice");
    assertThat(item.quoted()).isEqualTo("Our model is out");
  }

  @Test
  void replyToOneself_isNews() throws FetchException {
    Timeline posts =
        ApiParser.parse(
            answer(
                """
                {"data":[{"id":"1900000000000000009","text":"2/ more","author_id":"1","referenced_tweets":[{"type":"replied_to","id":"8"}]},
                {"id":"1900000000000000010","text":"ok","author_id":"1","referenced_tweets":[{"type":"replied_to","id":"7"}]}],
                "includes":{"tweets":[{"id":"8","author_id":"1","text":"1/"},{"id":"7","author_id":"2","text":"q"}]}}"""));
    assertThat(posts.news().items()).extracting(Item::text).containsExactly("2/ more");
    assertThat(posts.news().read()).isEqualTo(2);
  }

  @Test
  void failedExpansions_areIgnored() throws FetchException {
    Timeline posts =
        ApiParser.parse(
            answer(
                "{\"data\":[{\"id\":\"2\",\"text\":\"a\"}],\"errors\":[{\"parameter\":\"referenced_tweets.id\",\"title\":\"Not Found Error\"}]}"));
    assertThat(posts.problem()).isEmpty();
  }

  @Test
  void emptyPage_isEmpty() throws FetchException {
    Timeline posts = ApiParser.parse(answer("{\"meta\":{\"result_count\":0}}"));
    assertThat(posts.read()).isZero();
    assertThat(posts.next()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"data\":7}",
        "null",
        "{\"data\":[{\"id\":\"1\",\"te",
        "<html>",
        "\u0000"
      })
  void answerWithoutPosts_isMalformed(String body) {
    FetchException refusal =
        catchThrowableOfType(FetchException.class, () -> ApiParser.parse(answer(body)));
    assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED);
  }

  @Test
  void fieldsOfWrongType_affectOnlyTheirPost() throws FetchException {
    Timeline posts =
        ApiParser.parse(
            answer(
                """
                {"data":[null,7,"x",[],{"id":5,"text":"a"},{"id":"../1","text":"a"},{"id":"3","text":{}},{"id":"9999999999999999999","text":"b"},
                {"id":"4","text":"c","entities":[],"public_metrics":{"like_count":"many"},"referenced_tweets":{"type":1},"note_tweet":[],"created_at":"soon"}],
                "includes":{"users":{"id":1},"tweets":[1]},"meta":[],"errors":"e"}"""));
    assertThat(posts.all().items()).extracting(Item::text).containsExactly("b", "c");
    assertThat(posts.read()).isEqualTo(9);
  }

  @Test
  void damagedAnswer_isReadOrRefused() {
    String sample =
        """
        {"data": [{"id": "1900000000000000001", "author_id": "7", "created_at": "2026-02-20T10:00:00.000Z",
          "text": "Foo 2 is out https://t.co/abcdefghij", "public_metrics": {"like_count": 5, "retweet_count": 2},
          "note_tweet": {"text": "Foo 2 is out, in three sizes https://t.co/abcdefghij"},
          "entities": {"urls": [{"start": 13, "end": 36, "url": "https://t.co/abcdefghij",
            "expanded_url": "https://example.org/foo-2", "media_key": "3_1"}]},
          "article": {"title": "Foo 2", "plain_text": "It is out."},
          "referenced_tweets": [{"type": "quoted", "id": "1800000000000000001"}]}],
         "includes": {"users": [{"id": "7", "username": "example"}],
          "tweets": [{"id": "1800000000000000001", "author_id": "7", "text": "Soon"}]},
         "meta": {"result_count": 1, "next_token": "abc"}}
        """;
    Hostile.assertSurvives(answer -> ApiParser.parse(answer).all(), sample);
    Hostile.assertSurvivesOtherTypes(answer -> ApiParser.parse(answer).all(), sample);
  }

  @Test
  void damagedNitterFeed_isReadOrRefused() {
    Hostile.assertSurvives(
        answer -> NitterParser.parse(answer).all(),
        """
        <rss version="2.0"><channel><title>example / @example</title><item>
          <title>R to @other: Foo 2 is out</title>
          <description><![CDATA[<p>Foo 2 is out <a href="https://example.org/foo-2">here</a></p>
          <blockquote><b>Other (@other)</b><p>Soon</p><footer>3</footer></blockquote>]]></description>
          <pubDate>Fri, 20 Feb 2026 10:00:00 GMT</pubDate>
          <guid>https://nitter.example.org/example/status/1900000000000000001#m</guid>
          <link>https://nitter.example.org/example/status/1900000000000000001#m</link>
        </item></channel></rss>
        """);
  }

  @Test
  void enormousAnswer_isCutToTheTextLimit() throws FetchException {
    String text = "word ".repeat(900_000);
    Item item = only("{\"data\":[{\"id\":\"4\",\"text\":\"" + text + "\"}]}");
    assertThat(item.text()).hasSizeLessThanOrEqualTo(Item.MAX_TEXT);
  }

  @Test
  void deeplyNestedAnswer_isMalformed() {
    FetchException refusal =
        catchThrowableOfType(
            FetchException.class,
            () -> ApiParser.parse(answer("{\"data\":" + "[".repeat(100_000))));
    assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED);
  }

  private static Item only(String body) throws FetchException {
    List<Item> items = ApiParser.parse(answer(body)).all().items();
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static WebResponse answer(String body) {
    return new WebResponse(
        URI.create("https://api.x.com/2/"),
        200,
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8),
        false);
  }

  @Nested
  class Entities {
    private static Item only(String post, String entities) throws FetchException {
      return ApiParser.parse(
              Hostile.answer(
                  """
                  {"data": [{"id": "1900000000000000001", "text": "%s", "entities": %s}]}
                  """
                      .formatted(post, entities)))
          .all()
          .items()
          .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "论文https://t.co/abcdefghij发布了，参数7B",
          "论文 https://t.co/abcdefghij发布了，参数7B",
          "新论文 https://t.co/abcdefghij。作者开源了代码和权重",
          "「https://t.co/abcdefghij」を公開",
          "논문https://t.co/abcdefghij을 공개",
          "看这个:https://t.co/abcdefghij!好用",
          "（https://t.co/abcdefghij）已开源"
        })
    void linkBetweenLetters_isFoundAndTheTextIsKept(String text) throws FetchException {
      Item item =
          only(
              text,
              "{\"urls\": [{\"url\": \"https://t.co/abcdefghij\","
                  + " \"expanded_url\": \"https://arxiv.org/abs/2604.12345\"}]}");
      assertThat(item.links())
          .extracting(Link::url)
          .containsExactly("https://arxiv.org/abs/2604.12345");
      for (String words : text.split("https://t.co/abcdefghij")) {
        String letters = words.replaceAll("[^\\p{L}\\p{N}]", "");
        assertThat(item.text().replaceAll("[^\\p{L}\\p{N}]", "")).contains(letters);
      }
      assertThat(item.text()).doesNotContain("t.co", "2604", "\uE000", "\uE001");
    }

    @Test
    void textOfTheApi_isKeptUnchanged() throws FetchException {
      String text =
          "Results:\\n\\nAda Example\\n\\n2h\\n\\nRun snake\\\\_case **twice**\\n\\n12\\n\\n34";
      assertThat(only(text, "{}").text())
          .contains("Ada Example", "2h", "snake\\_case **twice**", "12", "34");
    }

    @Test
    void linkThatBeginsAsAnother_isFoundWhole() throws FetchException {
      Item item =
          only(
              "a https://t.co/ab b https://t.co/abc c",
              "{\"urls\": [{\"url\": \"https://t.co/ab\", \"expanded_url\": \"https://a.example.org/1\"},"
                  + "{\"url\": \"https://t.co/abc\", \"expanded_url\": \"https://b.example.org/2\"}]}");
      assertThat(item.text()).isEqualTo("a a.example.org b b.example.org c");
      assertThat(item.links())
          .extracting(Link::url)
          .containsExactly("https://a.example.org/1", "https://b.example.org/2");
    }

    @Test
    void noteWithoutEntities_hasTheLinksOfItsPost() throws FetchException {
      String post =
          """
          {"data": [{"id": "1900000000000000001", "text": "short https://t.co/abc",
           "note_tweet": {"text": "the long text https://t.co/abc"},
           "entities": {"urls": [{"url": "https://t.co/abc", "expanded_url": "https://a.example.org/1"}]}}]}
          """;
      Item item = ApiParser.parse(Hostile.answer(post)).all().items().getFirst();
      assertThat(item.text()).isEqualTo("the long text");
      assertThat(item.links()).extracting(Link::url).containsExactly("https://a.example.org/1");
    }

    @Test
    void quotedArticle_hasItsTitleAndText() throws FetchException {
      String post =
          """
          {"data": [{"id": "1900000000000000001", "text": "read this", "entities": {},
            "referenced_tweets": [{"type": "quoted", "id": "1800000000000000001"}]}],
           "includes": {"tweets": [{"id": "1800000000000000001", "text": "https://t.co/abcdefghij",
            "article": {"title": "How we train", "plain_text": "We train in two steps."}}]}}
          """;
      Item item = ApiParser.parse(Hostile.answer(post)).all().items().getFirst();
      assertThat(item.quoted()).isEqualTo("How we train\n\nWe train in two steps.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "We wrote it down https://t.co/abcdefghij | We train in two steps.",
          "https://t.co/abcdefghij | 第一步。",
          "读一读：https://t.co/abcdefghij | 第一步，第二步。",
        })
    void articleBehindAnyPost_isRead(String post, String words) throws FetchException {
      String answer =
          """
          {"data": [{"id": "1900000000000000001", "text": "%s",
           "entities": {"urls": [{"url": "https://t.co/abcdefghij",
             "expanded_url": "https://x.com/i/article/1900000000000000000"}]},
           "article": {"title": "How we train", "plain_text": "%s"}}]}
          """;
      Item item =
          ApiParser.parse(Hostile.answer(answer.formatted(post, words))).all().items().getFirst();
      assertThat(item.title()).isEqualTo("How we train");
      assertThat(item.text()).contains(words).doesNotContain("t.co");
    }

    @Test
    void article_hasItsTitleAndText() throws FetchException {
      String post =
          """
          {"data": [{"id": "1900000000000000001", "text": "https://t.co/abcdefghij",
           "entities": {"urls": [{"url": "https://t.co/abcdefghij",
             "expanded_url": "https://x.com/i/article/1900000000000000000"}]},
           "article": {"title": "How we train", "plain_text": "We train in two steps."}}]}
          """;
      Item item = ApiParser.parse(Hostile.answer(post)).all().items().getFirst();
      assertThat(item.title()).isEqualTo("How we train");
      assertThat(item.text()).isEqualTo("We train in two steps.");
    }
  }
}
