package ainews.fetch.sources.producthunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductHuntFeedTest {
  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-02-20T00:01:00-08:00</updated>
      <entry><id>tag:www.producthunt.com,2005:Post/7</id><published>%s</published>
      <updated>2026-02-20T09:00:00-08:00</updated><title>Penfold</title>
      <link rel="alternate" href="https://www.producthunt.com/products/penfold"/>
      <content type="html">&lt;p&gt;Notes &amp;amp; more&lt;/p&gt;&lt;p&gt;&lt;a href="x"&gt;Discussion&lt;/a&gt;&lt;/p&gt;</content>
      </entry></feed>
      """;

  private static Item only(String published) throws FetchException {
    return ProductHuntFeed.parse(Hostile.answer(FEED.formatted(published))).items().getFirst();
  }

  @Test
  void capturedFeed_givesTheDaysProducts() throws Exception {
    Entries feed =
        ProductHuntFeed.parse(Captures.answer("producthunt/producthunt_feed_2026-07-13.xml"));
    assertThat(feed.items()).hasSize(feed.read()).hasSizeGreaterThan(30);
    Item first = feed.items().getFirst();
    assertThat(first.id()).isEqualTo("1191340");
    assertThat(first.url()).isEqualTo("https://www.producthunt.com/products/speechify");
    assertThat(first.title())
        .isEqualTo(
            "Simba Voice Agents: Voice agents powered by Simba 3.2 the world's #1 voice model");
    assertThat(feed.items())
        .allMatch(item -> !item.title().contains("Discussion") && item.text().isEmpty());
  }

  @Test
  void time_isTheFeedsDayOrLaterIfCreatedLater() throws Exception {
    assertThat(only("2025-11-03T05:00:00-08:00").time())
        .contains(Instant.parse("2026-02-20T08:01:00Z"));
    assertThat(only("2026-02-20T07:00:00-08:00").time())
        .contains(Instant.parse("2026-02-20T15:00:00Z"));
    assertThat(only("2026-02-20T07:00:00-08:00").title()).isEqualTo("Penfold: Notes & more");
  }

  @Test
  void hostileAnswers_areSurvived() {
    Hostile.assertSurvives(ProductHuntFeed::parse, FEED.formatted("2026-02-20T07:00:00-08:00"));
    assertThatThrownBy(() -> ProductHuntFeed.parse(Hostile.answer("<rss/>")))
        .isInstanceOf(FetchException.class);
  }
}
