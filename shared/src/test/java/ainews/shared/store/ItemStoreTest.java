package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemStoreTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final MemoryTable table = new MemoryTable(time::get);
  private final ItemStore store = new ItemStore(table, time::get);

  @Test
  void item_comesBackEqual() {
    Item item =
        Item.of(RedditDescriptor.ID, "t3_a", "https://www.reddit.com/r/x/comments/a/b/")
            .title("A title")
            .text("Words.\n\nMore words.")
            .quoted("Quoted")
            .author("someone")
            .channel("r/x")
            .time(NOW)
            .engagement(Metric.UPVOTES, 12)
            .engagement(Metric.STARS_TODAY, 3)
            .links(
                List.of(
                    new Link("https://example.org/", Optional.of(new LinkedPage("t", "d", "x")))))
            .comments(List.of("A remark"))
            .build();
    store.put(DATE, item);
    assertThat(store.list(DATE, RedditDescriptor.ID)).containsExactly(item);
    assertThat(store.get(DATE, RedditDescriptor.ID, "t3_a")).contains(item);
    assertThat(store.list(DATE, TwitterDescriptor.ID)).isEmpty();
    assertThat(store.list(DATE.plusDays(1), RedditDescriptor.ID)).isEmpty();
  }

  @Test
  void itemLargerThanARow_isCutWithAMark() {
    List<Link> links =
        IntStream.range(0, Item.MAX_LINKS)
            .mapToObj(
                n ->
                    new Link(
                        "https://example.org/" + n,
                        Optional.of(new LinkedPage("t", "", "字".repeat(Item.MAX_TEXT)))))
            .toList();
    Item item =
        Item.of(RssDescriptor.ID, "big", "https://example.org/big")
            .title("Big")
            .text("文".repeat(Item.MAX_TEXT))
            .links(links)
            .build();
    store.put(DATE, item);
    Item stored = store.list(DATE, RssDescriptor.ID).getFirst();
    assertThat(stored.text()).endsWith(Texts.CUT).hasSizeBetween(1_000, Item.MAX_TEXT - 1);
    assertThat(stored.links()).hasSize(Item.MAX_LINKS);
    assertThat(stored.links().getFirst().page().orElseThrow().text()).endsWith(Texts.CUT);
    assertThat(table.contents().values()).allMatch(body -> body.length() < Row.MAX_BYTES);
  }

  @Test
  void itemThatJustFits_isStoredWhole_oneByteMoreIsCut() {
    int last = Row.MAX_BYTES - bytes(filled("x", 0));
    Item whole = filled("x", last);
    store.put(DATE, whole);
    assertThat(store.list(DATE, RssDescriptor.ID)).containsExactly(whole);

    store.put(DATE, filled("x", last + 1));
    Item stored = store.list(DATE, RssDescriptor.ID).getFirst();
    assertThat(text(stored)).endsWith(Texts.CUT).hasSizeBetween(9_000, Item.MAX_TEXT - 1);
    assertThat(stored.links()).hasSize(Item.MAX_LINKS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "字", "😀", "x😀", "\"", "\\"})
  void itemOfMultiByteCharacters_isCutBetweenCharacters(String characters) {
    store.put(DATE, filled(characters, Item.MAX_TEXT - 2));
    String stored = text(store.list(DATE, RssDescriptor.ID).getFirst());
    assertThat(stored).endsWith(Texts.CUT);
    String kept = stored.substring(0, stored.length() - Texts.CUT.length());
    assertThat(kept).hasSizeGreaterThan(4_000);
    assertThat((characters.repeat(kept.length()) + characters).startsWith(kept)).isTrue();
    assertThat(kept.codePoints())
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  /** The bytes of a row: key and body, and the most that names and numbers take. */
  private static int bytes(Item item) {
    String key = "ITEMS#" + DATE + "#rss" + "ITEM#big";
    return 100 + (key + Json.write(item)).getBytes(StandardCharsets.UTF_8).length;
  }

  /** An item with the most links, all pages full except the last, which has so many characters. */
  private static Item filled(String characters, int last) {
    String full = characters.repeat(Item.MAX_TEXT / characters.length());
    List<Link> links = new ArrayList<>();
    for (int n = 1; n <= Item.MAX_LINKS; n++) {
      String text = n < Item.MAX_LINKS ? full : full.substring(0, last);
      links.add(new Link("https://example.org/" + n, Optional.of(new LinkedPage("t", "", text))));
    }
    String url = "https://example.org/big";
    return Item.of(RssDescriptor.ID, "big", url).title("Big").text(full).links(links).build();
  }

  private static String text(Item item) {
    return item.links().getFirst().page().orElseThrow().text();
  }

  @Test
  void itemSeenByTwoEditions_belongsToTheFirst() {
    Item item = titled(GitHubDescriptor.ID, "a/b").build();
    assertThat(store.firstSeen(item, DATE)).isEqualTo(DATE);
    assertThat(store.firstSeen(item, DATE.plusDays(1))).isEqualTo(DATE);
    assertThat(store.seen(item)).contains(DATE);
    assertThat(store.seen(titled(RssDescriptor.ID, "a/b").build())).isEmpty();
  }

  @Test
  void itemWithAnotherTitleAndLinkUnderAKnownId_isAnotherItem() {
    store.firstSeen(
        titled(HackerNewsDescriptor.ID, "1").link("https://example.org/x").build(), DATE);
    Item retitled =
        titled(HackerNewsDescriptor.ID, "1").title("B").link("https://example.org/x").build();
    Item other =
        titled(HackerNewsDescriptor.ID, "1").title("B").link("https://example.org/y").build();
    assertThat(store.firstSeen(retitled, DATE.plusDays(1))).isEqualTo(DATE);
    assertThat(store.firstSeen(other, DATE.plusDays(1))).isEqualTo(DATE.plusDays(1));
    assertThat(store.seen(other)).contains(DATE.plusDays(1));
  }

  @Test
  void itemsAndSeenRows_expire() {
    Item item = titled(RssDescriptor.ID, "a").build();
    store.put(DATE, item);
    store.firstSeen(item, DATE);
    time.set(NOW.plus(Duration.ofDays(31)));
    assertThat(store.list(DATE, RssDescriptor.ID)).isEmpty();
    assertThat(store.seen(item)).isPresent();
    time.set(NOW.plus(Duration.ofDays(91)));
    assertThat(store.seen(item)).isEmpty();
  }

  @Test
  void damagedItemRow_isLeftOutAndCounted() {
    Item item = titled(RedditDescriptor.ID, "t3_b").build();
    store.put(DATE, item);
    table.put(
        new Row(new Key("ITEMS#" + DATE + "#reddit", "ITEM#t3_a"), "{\"id\"", 1, Optional.empty()));
    List<Integer> damaged = new ArrayList<>();

    assertThat(store.list(DATE, RedditDescriptor.ID, damaged::add)).containsExactly(item);
    assertThat(damaged).containsExactly(1);
    assertThat(store.get(DATE, RedditDescriptor.ID, "t3_a")).isEmpty();
  }

  private static Item.Builder titled(SourceId source, String id) {
    return Item.of(source, id, "https://example.org/a").title("A");
  }

  @Test
  void feedState_isKeptByAddress() {
    assertThat(store.putFeed("https://example.org/feed", "{\"etag\":\"x\"}")).isTrue();
    assertThat(store.feed("https://example.org/feed")).contains("{\"etag\":\"x\"}");
    assertThat(store.feed("https://example.org/other")).isEmpty();
  }

  @Test
  void feedStateLargerThanARow_isDeleted() {
    store.putFeed("https://example.org/feed", "old");
    assertThat(store.putFeed("https://example.org/feed", "x".repeat(Row.MAX_BYTES))).isFalse();
    assertThat(store.feed("https://example.org/feed")).isEmpty();
  }

  @Test
  void engagement_isReadByDay() {
    store.putEngagement(HackerNewsDescriptor.ID, DATE, List.of(30L, 10L, 20L));
    store.putEngagement(HackerNewsDescriptor.ID, DATE.minusDays(31), List.of(1L));
    assertThat(store.engagement(HackerNewsDescriptor.ID, DATE.minusDays(30), DATE))
        .containsOnlyKeys(DATE)
        .containsEntry(DATE, List.of(10L, 20L, 30L));
  }

  @Test
  void mainLinkOfAnEarlierForm_isTheSameLink() {
    String address = "https://n.example.org/2026/04/30/a-story";
    Item before =
        Item.of(HackerNewsDescriptor.ID, "1", "https://news.example.org/1")
            .title("A title")
            .link(address + "?ref=hn")
            .build();
    store.firstSeen(before, DATE);
    Item again =
        before.toBuilder().title("Its new title").links(List.of(new Link(address))).build();
    assertThat(store.seen(again)).contains(DATE);
  }
}
