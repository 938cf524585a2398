package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Page;
import ainews.shared.edition.SourceId;
import ainews.shared.table.Row;
import ainews.shared.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemStoreTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final MemoryTable table = new MemoryTable(time::get);
  private final ItemStore store = new ItemStore(table, time::get);

  @Test
  void item_comesBackEqual() {
    Item item =
        Item.of(SourceId.REDDIT, "t3_a", "https://www.reddit.com/r/x/comments/a/b/")
            .title("A title")
            .text("Words.\n\nMore words.")
            .quoted("Quoted")
            .author("someone")
            .channel("r/x")
            .time(NOW)
            .engagement(Metric.UPVOTES, 12)
            .engagement(Metric.STARS_TODAY, 3)
            .links(List.of(new Link("https://example.org/", Optional.of(new Page("t", "d", "x")))))
            .comments(List.of("A remark"))
            .build();
    store.put(DATE, item);
    assertThat(store.list(DATE, SourceId.REDDIT)).containsExactly(item);
    assertThat(store.get(DATE, SourceId.REDDIT, "t3_a")).contains(item);
    assertThat(store.list(DATE, SourceId.TWITTER)).isEmpty();
    assertThat(store.list(DATE.plusDays(1), SourceId.REDDIT)).isEmpty();
  }

  @Test
  void itemLargerThanARow_isCutWithAMark() {
    List<Link> links =
        IntStream.range(0, Item.MAX_LINKS)
            .mapToObj(
                n ->
                    new Link(
                        "https://example.org/" + n,
                        Optional.of(new Page("t", "", "字".repeat(Item.MAX_TEXT)))))
            .toList();
    Item item =
        Item.of(SourceId.RSS, "big", "https://example.org/big")
            .title("Big")
            .text("文".repeat(Item.MAX_TEXT))
            .links(links)
            .build();
    store.put(DATE, item);
    Item stored = store.list(DATE, SourceId.RSS).getFirst();
    assertThat(stored.text()).endsWith(Texts.CUT).hasSizeBetween(1_000, Item.MAX_TEXT - 1);
    assertThat(stored.links()).hasSize(Item.MAX_LINKS);
    assertThat(stored.links().getFirst().page().orElseThrow().text()).endsWith(Texts.CUT);
    assertThat(table.contents().values()).allMatch(body -> body.length() < Row.MAX_BYTES);
  }

  @Test
  void itemSeenByTwoEditions_belongsToTheFirst() {
    assertThat(store.firstSeen(SourceId.GITHUB, "a/b", DATE)).isEqualTo(DATE);
    assertThat(store.firstSeen(SourceId.GITHUB, "a/b", DATE.plusDays(1))).isEqualTo(DATE);
    assertThat(store.seen(SourceId.GITHUB, "a/b")).contains(DATE);
    assertThat(store.seen(SourceId.RSS, "a/b")).isEmpty();
  }

  @Test
  void itemsAndSightings_expire() {
    store.put(DATE, Item.of(SourceId.RSS, "a", "https://example.org/a").title("A").build());
    store.firstSeen(SourceId.RSS, "a", DATE);
    time.set(NOW.plus(Duration.ofDays(31)));
    assertThat(store.list(DATE, SourceId.RSS)).isEmpty();
    assertThat(store.seen(SourceId.RSS, "a")).isPresent();
    time.set(NOW.plus(Duration.ofDays(91)));
    assertThat(store.seen(SourceId.RSS, "a")).isEmpty();
  }

  @Test
  void feedState_isKeptByAddress() {
    assertThat(store.putFeed("https://example.org/feed", "{\"etag\":\"x\"}")).isTrue();
    assertThat(store.feed("https://example.org/feed")).contains("{\"etag\":\"x\"}");
    assertThat(store.feed("https://example.org/other")).isEmpty();
  }

  @Test
  void feedStateLargerThanARow_isForgotten() {
    store.putFeed("https://example.org/feed", "old");
    assertThat(store.putFeed("https://example.org/feed", "x".repeat(Row.MAX_BYTES))).isFalse();
    assertThat(store.feed("https://example.org/feed")).isEmpty();
  }

  @Test
  void engagement_isReadByDays() {
    store.putEngagement(SourceId.HACKERNEWS, DATE, List.of(30L, 10L, 20L));
    store.putEngagement(SourceId.HACKERNEWS, DATE.minusDays(31), List.of(1L));
    assertThat(store.engagement(SourceId.HACKERNEWS, DATE.minusDays(30), DATE))
        .containsOnlyKeys(DATE)
        .containsEntry(DATE, List.of(10L, 20L, 30L));
  }
}
