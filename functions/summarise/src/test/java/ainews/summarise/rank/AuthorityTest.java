package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  @Test
  void vendorAccount_isFirstHandAndNamesItsVendor() {
    Item item =
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/OpenAI/status/1")
            .text("News")
            .author("openai")
            .build();
    assertThat(Authority.of(item)).isEqualTo(1);
    assertThat(Authority.vendor(item)).contains("openai");
  }

  @Test
  void discussionOfAVendorPage_hasItsAuthority() {
    Item item =
        Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1")
            .title("News")
            .author("OpenAI")
            .link("https://www.anthropic.com/news/foo")
            .build();
    assertThat(Authority.of(item)).isEqualTo(1);
    assertThat(Authority.vendor(item)).contains("anthropic");
  }

  @Test
  void reporter_hasNoVendor() {
    Item item =
        Item.of(RssDescriptor.ID, "1", "https://www.theverge.com/foo").title("News").build();
    assertThat(Authority.of(item)).isEqualTo(.7);
    assertThat(Authority.vendor(item)).isEmpty();
  }

  @Test
  void publicRepository_hasNoAuthority() {
    Item item =
        Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1")
            .title("News")
            .link("https://huggingface.co/somebody/foo")
            .build();
    assertThat(Authority.of(item)).isZero();
  }
}
