package ainews.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.settings.Settings;
import ainews.shared.sources.TwitterDescriptor;
import ainews.web.FakeWeb;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.Network;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortLinksTest {
  private static final Map<String, String> REDIRECTS =
      Map.of(
          "t.co/a", "https://bit.ly/b",
          "bit.ly/b", "https://example.org/article",
          "t.co/same", "https://example.org/article",
          "t.co/1", "https://bit.ly/2",
          "bit.ly/2", "https://t.co/1",
          "t.co/file", "file:///etc/passwd");

  @Test
  void chain_isFollowedWithoutRequestingItsEnd() throws Exception {
    try (FakeWeb web = shorteners();
        Http http = web.http()) {
      assertThat(resolved(http, "https://t.co/a")).containsExactly("https://example.org/article");
      assertThat(web.asked()).containsExactly("t.co/a", "bit.ly/b");
    }
  }

  @Test
  void linksToOnePage_becomeOne() throws Exception {
    try (FakeWeb web = shorteners();
        Http http = web.http()) {
      assertThat(resolved(http, "https://t.co/a", "https://example.com/", "https://t.co/same"))
          .containsExactly("https://example.org/article", "https://example.com/");
    }
  }

  @Test
  void redirectLoop_isKeptUnresolved() throws Exception {
    try (FakeWeb web = shorteners();
        Http http = web.http()) {
      assertThat(resolved(http, "https://t.co/1")).containsExactly("https://t.co/1");
      assertThat(web.asked()).hasSize(5);
    }
  }

  @Test
  void deadLinks_areKept() throws Exception {
    try (FakeWeb web = shorteners();
        Http http = web.http()) {
      assertThat(resolved(http, "https://t.co/gone", "https://t.co/file"))
          .containsExactly("https://t.co/gone", "https://t.co/file");
    }
  }

  @Test
  void faultWhileALinkIsResolved_keepsItAndIsReported() throws Exception {
    Network network =
        Network.plain(
            host -> {
              throw new OutOfMemoryError();
            },
            Socket::new);
    Settings.Http limits = FakeWeb.settings();
    Item item =
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1")
            .link("https://t.co/a")
            .build();
    try (Http http = new Http(limits, network, new HostThrottle(limits), new Random(1))) {
      ShortLinks shortLinks = new ShortLinks(http, List.of("t.co"));
      assertThat(shortLinks.resolve(List.of(item))).containsExactly(item);
      assertThat(shortLinks.faults()).containsExactly("https://t.co/a: OutOfMemoryError");
    }
  }

  @Test
  void otherLinks_areNotRequested() throws Exception {
    try (FakeWeb web = shorteners();
        Http http = web.http()) {
      assertThat(resolved(http, "https://example.org/t.co/a"))
          .containsExactly("https://example.org/t.co/a");
      assertThat(web.asked()).isEmpty();
    }
  }

  private static List<String> resolved(Http http, String... links) throws InterruptedException {
    Item.Builder item =
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text("Words.");
    List.of(links).forEach(item::link);
    ShortLinks shortLinks = new ShortLinks(http, List.of("t.co", "bit.ly"));
    return shortLinks.resolve(List.of(item.build())).getFirst().links().stream()
        .map(Link::url)
        .toList();
  }

  private static FakeWeb shorteners() {
    return new FakeWeb(
        exchange -> {
          String target = REDIRECTS.get(FakeWeb.url(exchange));
          if (target != null) {
            exchange.getResponseHeaders().set("Location", target);
          }
          FakeWeb.send(exchange, target == null ? 404 : 301, "");
        });
  }
}
