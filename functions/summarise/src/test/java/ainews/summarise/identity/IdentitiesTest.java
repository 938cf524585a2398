package ainews.summarise.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
  private static Set<String> of(String title) {
    Item item = Item.of(RssDescriptor.ID, "1", "https://example.org/1").title(title).build();
    return Identities.among(List.of(item)).of(item);
  }

  @Test
  void titlesThatDifferLate_areTwo() {
    String title =
        "Towards a Unified Theory of Sparse Mixtures of Experts for Very Long Documents and Code: ";
    assertThat(of(title + "Part I")).doesNotContainAnyElementsOf(named(of(title + "Part II")));
    assertThat(of(title + "Part I")).isEqualTo(of(title.toUpperCase(Locale.ROOT) + "part i!"));
  }

  private static Set<String> named(Set<String> identities) {
    return identities.stream()
        .filter(identity -> identity.startsWith("words:"))
        .collect(Collectors.toSet());
  }

  @Test
  void surrogatePairs_areNotSplit() {
    for (int before = 70; before < 90; before++) {
      String title = "a".repeat(before) + "\uD835\uDC00".repeat(20);
      assertThat(named(of(title)))
          .allSatisfy(
              words ->
                  assertThat(words.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
                      .isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, https://example.org/news/quokka, true",
    "13, https://example.org/news/quokka, true",
    "40, https://arxiv.org/abs/2602.16855, true",
    "12, https://github.com/owner/tool, true",
    "13, https://github.com/owner/tool, false",
    "12, https://huggingface.co/owner/model, true",
    "13, https://huggingface.co/owner/model, false",
    "2, https://chatgpt.com/codex, false",
    "2, https://bit.ly/4abcdef, false",
    "40, https://example.org/docs/quokka, false",
    "5, https://example.org/, false",
  })
  void pageThatPostsLinkTo_isWhatTheyAreAbout_unlessItIsAHub(int posts, String page, boolean is) {
    List<Item> items =
        IntStream.range(0, posts)
            .mapToObj(
                i ->
                    Item.of(
                            HackerNewsDescriptor.ID,
                            "" + i,
                            "https://news.ycombinator.com/item?id=" + i)
                        .title("Post " + i)
                        .link(page)
                        .build())
            .toList();
    Identities identities = Identities.among(items);
    assertThat(items)
        .allSatisfy(item -> assertThat(identities.of(item).contains(page)).isEqualTo(is));
  }

  private static final String STORY = "https://example.org/news/quokka";
  private static final String OTHER = "https://example.org/news/wombat";
  private static final String TOOL = "https://github.com/owner/tool";

  private static Item post(SourceId source, String id, String text, String... links) {
    Item.Builder item =
        Item.of(source, id, "https://example.org/posts/" + id).title("T " + id).text(text);
    List.of(links).forEach(item::link);
    return item.build();
  }

  private static Set<String> links(Item item) {
    return Identities.among(List.of(item)).of(item).stream()
        .filter(identity -> !identity.equals(item.url()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "reddit"})
  void postThatLinksToSeveralPages_isAboutNoneOfThem(SourceId source) {
    assertThat(links(post(source, "1", "Two to read today", STORY, OTHER))).isEmpty();
    assertThat(links(post(source, "1", "Paper and code", "https://arxiv.org/abs/2602.16855", TOOL)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "reddit"})
  void onlyPageThatAPostLinksTo_isWhatItIsAbout(SourceId source) {
    assertThat(links(post(source, "1", "Read", STORY))).containsExactly(STORY);
    assertThat(links(post(source, "1", "Read", "https://x.com/somebody", STORY)))
        .containsExactly(STORY);
    assertThat(links(post(source, "1", "Read", STORY + "?utm_source=x", STORY)))
        .containsExactly(STORY);
    assertThat(
            links(
                post(
                    source,
                    "1",
                    "Read",
                    "https://arxiv.org/pdf/2602.16855v2",
                    "https://huggingface.co/papers/2602.16855")))
        .containsExactly("https://arxiv.org/abs/2602.16855");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hackernews", "producthunt", "reddit"})
  void pageThatALinkPostWasPostedFor_isWhatItIsAbout(SourceId source) {
    assertThat(links(post(source, "1", "", STORY, OTHER))).containsExactly(STORY);
  }

  @Test
  void hubBesideAPage_doesNotAffectIt() {
    List<Item> items =
        new ArrayList<>(
            IntStream.range(0, 13)
                .mapToObj(i -> post(HackerNewsDescriptor.ID, "" + i, "", TOOL))
                .toList());
    Item both = post(TwitterDescriptor.ID, "x", "Made with this tool", TOOL, STORY);
    items.add(both);
    assertThat(Identities.among(items).of(both)).contains(STORY).doesNotContain(TOOL);
  }

  @Test
  void firstOfSeveralPages_isWhereReadersGoOn() {
    Item both = post(TwitterDescriptor.ID, "1", "Two to read today", STORY, OTHER);
    assertThat(Identities.among(List.of(both)).page(both).map(Link::url)).contains(STORY);
    Item hub = post(TwitterDescriptor.ID, "1", "Fill this in", "https://forms.gle/Abc");
    assertThat(Identities.among(List.of(hub)).page(hub)).isEmpty();
  }

  @Test
  void pageThatNamesItsAddress_isKnownByItToo() {
    String url = "https://n.example.org/story?id=12345";
    String own = "https://n.example.org/2026/04/30/a-story-of-it";
    LinkedPage page = new LinkedPage("T", "", "", Optional.of(own + "?utm_source=x"));
    Item entry =
        Item.of(RssDescriptor.ID, "1", url)
            .title("A title")
            .links(List.of(new Link(url, Optional.of(page))))
            .build();
    Item post =
        Item.of(HackerNewsDescriptor.ID, "2", "https://news.ycombinator.com/item?id=2")
            .title("Another title")
            .links(List.of(new Link(url, Optional.of(page))))
            .build();
    Identities identities = Identities.among(List.of(entry, post));
    assertThat(identities.of(entry)).contains(url, own);
    assertThat(identities.of(post)).contains(url, own);
  }
}
