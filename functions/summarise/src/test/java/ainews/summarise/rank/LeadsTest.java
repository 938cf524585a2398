package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Window;
import ainews.shared.lambda.Cloud;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.relevance.Relevance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadsTest {
  private static final String RICH =
      " It has 27B parameters, costs $3 and solves 81.2% of the tasks, according to the report.";

  @Test
  void companysOwnAccount_leadsBeforeThoseWhoReact() {
    Item own = status("own", "OpenAI", "Introducing Foo 2").build();
    Item reaction = status("r", "anna", "Foo 2 by OpenAI is great." + RICH).link(own.url()).build();
    assertLed(own, reaction, feed("The Verge AI", "OpenAI releases Foo 2").build());
  }

  @Test
  void companyThatOnlyCarriesIt_comesAfterItsMaker() {
    Item maker = status("m", "AnthropicAI", "Claude Foo is out").build();
    Item carrier = feed("AWS Machine Learning", "Claude Foo is out on our cloud" + RICH).build();
    assertLed(maker, carrier);
  }

  @Test
  void accountThatLinksToItsOwnRepository_isTheMaker() {
    Item maker =
        status("m", "kestrel_db", "Version 2 is out")
            .link("https://github.com/kestrel-db/kestrel/releases/tag/v2")
            .build();
    assertLed(maker, feed("The Decoder", "Kestrel 2 is out" + RICH).build());
  }

  @Test
  void accountThatLinksToItsOwnSite_isTheMaker() {
    Item maker = status("m", "KestrelAI", "It is out").link("https://kestrel.ai/blog/2").build();
    assertLed(maker, feed("The Decoder", "Kestrel 2 is out" + RICH).build());
  }

  @Test
  void paper_leadsBeforeOutletsAndPosts() {
    Item paper =
        Item.of(ArxivDescriptor.ID, "p", "https://arxiv.org/abs/2602.00001")
            .title("On Foo")
            .build();
    assertLed(
        paper,
        feed("The Decoder", "A paper on Foo" + RICH).build(),
        status("s", "anna", "New paper." + RICH).build());
  }

  @Test
  void outlet_leadsBeforePosts() {
    Item outlet = feed("The Decoder", "Foo Inc. was sold").build();
    assertLed(outlet, status("s", "anna", "Foo Inc. was sold." + RICH).build());
  }

  @Test
  void thing_leadsBeforeAReactionWithMoreSubstance() {
    Item thing = status("t", "anna", "I made a thing with Foo").build();
    Item reaction = status("r", "ben", "Look at that." + RICH).link(thing.url()).build();
    assertLed(thing, reaction);
  }

  @Test
  void thread_isLedByItsFirstPost() {
    Item first = status("1", "anna", "A thread on Foo").time(at(10)).build();
    Item second = status("2", "anna", "It is fast." + RICH).time(at(11)).build();
    assertLed(first, second);
  }

  @Test
  void strangers_areLedByTheOneWithMostToSay() {
    assertLed(
        status("1", "anna", "Foo is out." + RICH).build(),
        status("2", "ben", "Foo is out, they say").build());
  }

  private static void assertLed(Item lead, Item... others) {
    Window window = new Window(LocalDate.of(2026, 2, 20), ZoneOffset.UTC);
    Ranking ranking =
        new Ranking(
            new Relevance(Cloud.settings()),
            new Percentiles(List.of()),
            new Votes(Map.of()),
            window);
    List<Item> items = Arrays.asList(others.clone());
    for (int seed = 0; seed < 6; seed++) {
      List<Item> shuffled = new ArrayList<>(items);
      shuffled.add(lead);
      Collections.shuffle(shuffled, new Random(seed));
      Cluster led = new Leads(ranking).of(new Cluster(shuffled, Set.of("words:foo")));
      assertThat(led.lead()).isEqualTo(lead);
      assertThat(led.items()).containsExactlyInAnyOrderElementsOf(shuffled);
    }
  }

  private static Instant at(int hour) {
    return LocalDate.of(2026, 2, 20).atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private static Item.Builder status(String id, String author, String text) {
    return Item.of(TwitterDescriptor.ID, id, "https://x.com/" + author + "/status/" + id)
        .author(author)
        .text(text);
  }

  private static Item.Builder feed(String name, String title) {
    return Item.of(RssDescriptor.ID, title, "https://example.org/" + title.hashCode())
        .channel(name)
        .title(title);
  }
}
