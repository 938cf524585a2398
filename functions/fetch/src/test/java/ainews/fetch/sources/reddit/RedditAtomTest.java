package ainews.fetch.sources.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Problem;
import ainews.shared.sources.RedditDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

class RedditAtomTest {
  private static final String CAPTURE = "reddit/localllama_top_week_2026-08-06.rss";

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("reddit")) {
      if (expected.file().endsWith(".rss")) {
        Entries entries = RedditAtom.parse(Captures.answer(expected.file()));
        assertThat(entries.read()).isEqualTo(expected.entries());
        assertThat(entries.items()).hasSize(entries.read());
        assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
        assertThat(entries.problem()).isEmpty();
      } else if (expected.outcome().equals("blocked")) {
        assertProblem(Problem.BLOCKED, () -> RedditAtom.parse(Captures.answer(expected.file())));
      }
    }
  }

  @Test
  void capturedFeed_hasNoBoilerplateInItsTexts() throws Exception {
    for (Item item : RedditAtom.parse(Captures.answer(CAPTURE)).items()) {
      assertThat(item.text())
          .doesNotContain("submitted by", "[link]", "[comments]", "preview.redd.it", "/u/");
      assertThat(item.title()).doesNotContain("&amp;", "&#39;");
      assertThat(item.author()).isNotEmpty().doesNotStartWith("/u/");
      assertThat(item.channel()).isEqualTo("r/LocalLLaMA");
      assertThat(item.url())
          .startsWith("https://www.reddit.com/r/LocalLLaMA/comments/")
          .endsWith("/");
      assertThat(item.time()).isPresent();
      assertThat(item.links())
          .extracting(Link::url)
          .noneMatch(url -> url.contains("redd.it") || url.contains("reddit.com"));
    }
  }

  @Test
  void capturedPost_keepsItsLinks() throws Exception {
    Item first = RedditAtom.parse(Captures.answer(CAPTURE)).items().getFirst();
    assertThat(first.links())
        .extracting(Link::url)
        .containsExactly("https://x.com/Alibaba_Qwen/status/2084100707423289643");
    assertThat(first.time()).contains(Instant.parse("2026-08-03T02:21:49Z"));
  }

  @Test
  void post_fillsEveryField() throws Exception {
    String content =
        "<table><tr><td><a href=\"https://www.reddit.com/r/One/comments/abc/x/\">"
            + "<img src=\"https://preview.redd.it/p.png\" alt=\"Alt words\" title=\"Alt words\"/></a></td><td>"
            + "<!-- SC_OFF --><div class=\"md\"><p>It runs on <a href=\"https://tool.example.org/a?b=1&amp;c=2\">a tool</a>"
            + " &amp; more.</p><p>[link]</p><p><a href=\"https://preview.redd.it/q.png\">https://preview.redd.it/q.png</a></p>"
            + "<p>See <a href=\"/r/Two/comments/xyz/other/\">this</a> by <a href=\"/u/someone\">u/someone</a></p>"
            + "</div><!-- SC_ON --> &#32; submitted by &#32; <a href=\"https://www.reddit.com/user/ada\"> /u/ada </a> <br/>"
            + "<span><a href=\"https://paper.example.org/1\">[link]</a></span> &#32; "
            + "<span><a href=\"https://www.reddit.com/r/One/comments/abc/x/\">[comments]</a></span></td></tr></table>";
    Item item =
        only(entry("t3_abc", "abc", "Fast &amp;amp; small &#39;model&#39;", "/u/ada", content));
    assertThat(item.source()).isEqualTo(RedditDescriptor.ID);
    assertThat(item.id()).isEqualTo("t3_abc");
    assertThat(item.url()).isEqualTo("https://www.reddit.com/r/One/comments/abc/a_slug/");
    assertThat(item.title()).isEqualTo("Fast & small 'model'");
    assertThat(item.text())
        .isEqualTo("It runs on a tool & more.\n\n[link]\n\nSee this by u/someone");
    assertThat(item.quoted()).isEmpty();
    assertThat(item.author()).isEqualTo("ada");
    assertThat(item.channel()).isEqualTo("r/One");
    assertThat(item.time()).contains(Instant.parse("2026-02-20T08:00:00Z"));
    assertThat(item.engagement()).isEqualTo(Engagement.NONE);
    assertThat(item.links())
        .extracting(Link::url)
        .containsExactly(
            "https://paper.example.org/1",
            "https://tool.example.org/a?b=1&c=2",
            "https://www.reddit.com/r/Two/comments/xyz/other/");
    assertThat(item.comments()).isEmpty();
  }

  @Test
  void removedPost_isDropped() throws Exception {
    Entries entries =
        RedditAtom.parse(
            Hostile.answer(
                feed(
                    entry("t3_a", "a", "What was here?", "/u/[deleted]", words("[removed]"))
                        + entry("t3_b", "b", "[deleted by user]", "/u/[deleted]", ""))));
    assertThat(entries.read()).isEqualTo(2);
    assertThat(entries.items()).isEmpty();
    assertThat(entries.next()).contains("t3_b");
  }

  @Test
  void postOfADeletedAccount_keepsItsText() throws Exception {
    Item item = only(entry("t3_a", "a", "A finding", "/u/[deleted]", words("Still here.")));
    assertThat(item.author()).isEmpty();
    assertThat(item.text()).isEqualTo("Still here.");
  }

  @Test
  void videoPlaceholder_isRemoved() throws Exception {
    String content = words("Enable hls playback</p><p>Still here.");
    assertThat(only(entry("t3_a", "a", "A video", "/u/a", content)).text())
        .isEqualTo("Still here.");
  }

  @Test
  void removedPostWithALink_keepsTheLink() throws Exception {
    String content =
        words("[removed]") + "<span><a href=\"https://news.example.org/\">[link]</a></span>";
    Item item = only(entry("t3_a", "a", "The news", "/u/ada", content));
    assertThat(item.text()).isEmpty();
    assertThat(item.links()).extracting(Link::url).containsExactly("https://news.example.org/");
  }

  @Test
  void truncatedFeed_keepsCompleteEntries() throws Exception {
    String feed =
        feed(
            entry("t3_a", "a", "First", "/u/ada", words("One."))
                + entry("t3_b", "b", "Second", "/u/bo", words("Two.")));
    Entries entries = RedditAtom.parse(Hostile.answer(feed.substring(0, feed.indexOf("Two."))));
    assertThat(entries.items()).extracting(Item::id).containsExactly("t3_a");
    assertThat(entries.problem()).contains(Problem.MALFORMED);
  }

  @Test
  void brokenEntries_doNotAffectOthers() throws Exception {
    String feed =
        feed(
            "<entry/><entry><id>t3_!</id></entry><entry><title>x</title><link/></entry>"
                + entry("t3_a", "a", "First", "/u/ada", words("One.")));
    Entries entries = RedditAtom.parse(Hostile.answer(feed));
    assertThat(entries.items()).extracting(Item::id).containsExactly("t3_a");
    assertThat(entries.read()).isEqualTo(4);
    assertThat(entries.problem()).isEmpty();
  }

  @Test
  void entryOnAnotherSite_isDropped() throws Exception {
    String entry =
        entry("t3_a", "a", "First", "/u/ada", words("One."))
            .replace("https://old.reddit.com", "https://reddit.com.example.org");
    assertThat(RedditAtom.parse(Hostile.answer(feed(entry))).items()).isEmpty();
  }

  @Test
  void entities_areNotExpanded() throws Exception {
    String feed =
        "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"boom\">]>"
            + feed(entry("t3_a", "a", "First &x;&y;", "/u/ada", words("One.")));
    assertThat(RedditAtom.parse(Hostile.answer(feed)).items().getFirst().title())
        .isEqualTo("First &x;&y;");
  }

  @Test
  void otherDocument_isRefused() {
    assertProblem(Problem.MALFORMED, () -> RedditAtom.parse(Hostile.answer("")));
    assertProblem(Problem.MALFORMED, () -> RedditAtom.parse(Hostile.answer("<rss></rss>")));
    assertProblem(Problem.MALFORMED, () -> RedditAtom.parse(Hostile.answer("{\"data\": {}}")));
    assertProblem(
        Problem.BLOCKED,
        () -> RedditAtom.parse(Hostile.answer("<!DOCTYPE html><html><body>No.</body></html>")));
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(
        RedditAtom::parse, feed(entry("t3_a", "a", "First", "/u/ada", words("One."))));
    String deep =
        "<div class=\"md\">".repeat(100_000) + "<a href=\"https://a.example.org/\">".repeat(10_000);
    Hostile.parse(
        RedditAtom::parse, Hostile.answer(feed(entry("t3_a", "a", "Deep", "/u/ada", deep))));
    Hostile.parse(
        RedditAtom::parse, Hostile.answer("<feed>" + "<entry><id>t3_a</id>".repeat(250_000)));
  }

  private static Item only(String entry) throws FetchException {
    Entries entries = RedditAtom.parse(Hostile.answer(feed(entry)));
    assertThat(entries.items()).hasSize(1);
    return entries.items().getFirst();
  }

  static String feed(String entries) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
        + "<title>newest</title>"
        + entries
        + "</feed>";
  }

  static String words(String words) {
    return "<!-- SC_OFF --><div class=\"md\"><p>" + words + "</p></div><!-- SC_ON -->";
  }

  static String entry(String id, String path, String title, String author, String content) {
    return "<entry><author><name>%s</name></author><category term=\"One\" label=\"r/One\"/>"
            .formatted(author)
        + "<content type=\"html\">"
        + Entities.escape(content)
        + "</content><id>%s</id>".formatted(id)
        + "<link href=\"https://old.reddit.com/r/One/comments/%s/a_slug/\"/>".formatted(path)
        + "<updated>2026-02-20T09:00:00+00:00</updated><published>2026-02-20T08:00:00+00:00</published>"
        + "<title>"
        + title
        + "</title></entry>";
  }

  private static void assertProblem(
      Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable parsing) {
    assertThatThrownBy(parsing)
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void capturedJointFeed_isSplitBySubreddit() throws Exception {
    List<Item> items =
        RedditAtom.parse(Captures.answer("reddit/reddit_multi_top_2026-09-19_cut.rss")).items();
    assertThat(items).hasSize(6);
    assertThat(items)
        .extracting(Item::channel)
        .contains("r/singularity", "r/ClaudeAI")
        .allMatch(channel -> channel.startsWith("r/") && !channel.equals("r/multi"));
  }
}
