package ainews.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Metric;
import ainews.shared.settings.Settings;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.web.FakeWeb;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.Limits;
import ainews.web.Network;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedPagesTest {
  private static final Settings.Pages PAGES =
      new Settings.Pages(2, List.of("skipped.example"), List.of());

  @Test
  void mostEngagedItems_areReadFirst() throws Exception {
    List<Item> items =
        List.of(
            item("1", 5, "https://a.example/x"),
            item("2", 50, "https://b.example/x"),
            item("3", 500, "https://c.example/x"));
    try (FakeWeb web = site("");
        Http http = web.http()) {
      List<Item> read = new LinkedPages(http, PAGES).read(items);
      assertThat(read).extracting(Item::id).containsExactly("1", "2", "3");
      assertThat(read)
          .extracting(item -> page(item).map(LinkedPage::title).orElse("-"))
          .containsExactly("-", "b.example/x", "c.example/x");
    }
  }

  @Test
  void pageOfTwoItems_isReadOnceForBoth() throws Exception {
    List<Item> items =
        List.of(
            item("1", 5, "https://a.example/x"),
            item("2", 4, "https://a.example/x"),
            item("3", 3, "https://b.example/x"));
    try (FakeWeb web = site("");
        Http http = web.http()) {
      assertThat(new LinkedPages(http, PAGES).read(items)).allMatch(item -> page(item).isPresent());
      assertThat(web.asked()).filteredOn("a.example/x"::equals).hasSize(1);
    }
  }

  @Test
  void robots_areRequestedOncePerHostAndObeyed() throws Exception {
    List<Item> items =
        List.of(
            item("1", 5, "https://a.example/private/x"), item("2", 4, "https://a.example/open"));
    try (FakeWeb web = site("User-agent: *\nDisallow: /private\n");
        Http http = web.http()) {
      List<Item> read = new LinkedPages(http, PAGES).read(items);
      assertThat(page(read.get(0))).isEmpty();
      assertThat(page(read.get(1))).isPresent();
      assertThat(web.asked()).containsExactlyInAnyOrder("a.example/robots.txt", "a.example/open");
    }
  }

  @Test
  void robotsRulesForThisAgent_areObeyed() throws Exception {
    String robots = "User-agent: ai-news-agent\nDisallow: /\n\nUser-agent: *\nAllow: /\n";
    try (FakeWeb web = site(robots);
        Http http = web.http()) {
      List<Item> read =
          new LinkedPages(http, PAGES).read(List.of(item("1", 5, "https://a.example/x")));
      assertThat(page(read.getFirst())).isEmpty();
    }
  }

  @Test
  void unreadableRobots_forbidEveryPage() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
                  FakeWeb.send(exchange, robots ? 500 : 200, "<title>A title</title>");
                });
        Http http = web.http(Limits.once())) {
      Item item = item("1", 5, "https://a.example/x");
      assertThat(new LinkedPages(http, PAGES).read(List.of(item))).containsExactly(item);
      assertThat(web.asked()).containsExactly("a.example/robots.txt");
    }
  }

  @Test
  void unreadablePages_leaveItemsUnchanged() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    List<Item> items =
        List.of(
            item("1", 5, "https://a.example/forbidden"), item("2", 4, "https://b.example/slow"));
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String path = exchange.getRequestURI().getPath();
                  if (path.equals("/slow")) {
                    await(over);
                  }
                  FakeWeb.send(exchange, path.equals("/robots.txt") ? 404 : 403, "");
                });
        Http http = web.http(Limits.read(Duration.ofMillis(100)))) {
      assertThat(new LinkedPages(http, PAGES).read(items)).isEqualTo(items);
      assertThat(web.asked()).contains("a.example/forbidden", "b.example/slow");
      over.countDown();
    }
  }

  @Test
  void filesAndSkippedSites_areNotRequested() throws Exception {
    List<Item> items =
        List.of(
            item("1", 5, "https://skipped.example/x"),
            item("2", 4, "https://www.skipped.example/x"),
            item("3", 3, "https://a.example/paper.PDF"));
    try (FakeWeb web = site("");
        Http http = web.http()) {
      assertThat(new LinkedPages(http, PAGES).read(items)).isEqualTo(items);
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void internalAddress_isNotRequested() throws Exception {
    List<Item> items = List.of(item("1", 5, "http://169.254.169.254/latest/meta-data/"));
    try (FakeWeb web = site("");
        Http http = web.http()) {
      assertThat(new LinkedPages(http, PAGES).read(items)).isEqualTo(items);
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void longPost_needsNoLinkedPage() throws Exception {
    Item item =
        item("1", 5, "https://a.example/x").toBuilder().text("Many words. ".repeat(60)).build();
    try (FakeWeb web = site("");
        Http http = web.http()) {
      assertThat(new LinkedPages(http, PAGES).read(List.of(item))).containsExactly(item);
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void feedEntry_getsTextFromItsOwnPage() throws Exception {
    Item item =
        Item.of(RssDescriptor.ID, "1", "https://a.example/entry")
            .title("A title")
            .link("https://b.example/")
            .build();
    try (FakeWeb web = site("");
        Http http = web.http()) {
      Item read = new LinkedPages(http, PAGES).read(List.of(item)).getFirst();
      assertThat(read.links())
          .extracting(Link::url)
          .containsExactly("https://a.example/entry", "https://b.example/");
      assertThat(page(read).map(LinkedPage::title)).contains("a.example/entry");
    }
  }

  @Test
  void hostOfARedirect_isAskedForItsRobotsTxt() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String url = FakeWeb.url(exchange);
                  if (url.equals("a.example/x")) {
                    exchange.getResponseHeaders().set("Location", "https://b.example/private");
                  }
                  FakeWeb.send(
                      exchange,
                      url.equals("a.example/x")
                          ? 302
                          : url.equals("a.example/robots.txt") ? 404 : 200,
                      url.equals("b.example/robots.txt")
                          ? "User-agent: *\nDisallow: /private"
                          : "");
                });
        Http http = web.http()) {
      Item item = item("1", 5, "https://a.example/x");
      assertThat(new LinkedPages(http, PAGES).read(List.of(item))).containsExactly(item);
      assertThat(web.asked())
          .containsExactly("a.example/robots.txt", "a.example/x", "b.example/robots.txt");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/story, '', true",
    "https://www.a.example/story, '', true",
    "https://news.a.example/story, '', true",
    "https://b.example/story, '', false",
    "https://b.example/story, https://b.example/story, true",
    "https://nota.example/story, '', false",
  })
  void canonicalAddress_isAcceptedOnItsSiteOrIfThePostLinksToIt(
      String own, String linked, boolean counts) throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  exchange.getResponseHeaders().set("Content-Type", "text/html");
                  boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
                  String page = "<title>T</title><link rel=canonical href='" + own + "'>";
                  FakeWeb.send(exchange, robots ? 404 : 200, page);
                });
        Http http = web.http()) {
      Item item = item("1", 5, "https://a.example/x").toBuilder().link(linked).build();
      Item read = new LinkedPages(http, PAGES).read(List.of(item)).getFirst();
      assertThat(page(read).flatMap(LinkedPage::canonical).isPresent()).isEqualTo(counts);
    }
  }

  static List<Throwable> faults() {
    return List.of(
        new StackOverflowError(), new OutOfMemoryError(), new IllegalArgumentException());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void errorWhileAPageIsRead_losesOnlyThatPageAndIsReported(Throwable fault) throws Exception {
    Network network =
        Network.plain(
            host -> {
              switch (fault) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new AssertionError(fault);
              }
            },
            Socket::new);
    Settings.Http limits = FakeWeb.settings();
    try (Http http = new Http(limits, network, new HostThrottle(limits), new Random(1))) {
      LinkedPages pages = new LinkedPages(http, PAGES);
      List<Item> items = List.of(item("1", 5, "https://a.example/x"));
      assertThat(pages.read(items)).isEqualTo(items);
      assertThat(pages.faults())
          .containsExactly("https://a.example/x: " + fault.getClass().getSimpleName());
    }
  }

  private static Item item(String id, long points, String link) {
    return Item.of(HackerNewsDescriptor.ID, id, "https://news.ycombinator.com/item?id=" + id)
        .title("Title " + id)
        .engagement(Metric.POINTS, points)
        .link(link)
        .build();
  }

  private static Optional<LinkedPage> page(Item item) {
    return item.links().getFirst().page();
  }

  /** A site where each page has its address as title. Without text, robots.txt is missing. */
  private static FakeWeb site(String robots) {
    return new FakeWeb(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
            FakeWeb.send(exchange, robots.isEmpty() ? 404 : 200, robots);
          } else {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            FakeWeb.send(exchange, 200, "<title>" + FakeWeb.url(exchange) + "</title>");
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
