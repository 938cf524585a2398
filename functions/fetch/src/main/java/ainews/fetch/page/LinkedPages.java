package ainews.fetch.page;

import ainews.fetch.Faults;
import ainews.fetch.Parallel;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.settings.Settings;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * Reads the pages that items link to, so that posts that are only a headline have some text. If a
 * page cannot be read, only its text is missing.
 */
public final class LinkedPages {
  /** In characters; a post this long needs no linked page. */
  private static final int ENOUGH_TEXT = 600;

  private static final Pattern NO_PAGE =
      Pattern.compile(".*\\.(pdf|png|jpe?g|gif|webp|svg|mp4|webm|mov|mp3|zip|gz|whl|exe|dmg)");

  private final Http http;
  private final Settings.Pages settings;
  private final Robots robots;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  public LinkedPages(Http http, Settings.Pages settings) {
    this.http = http;
    this.settings = settings;
    this.robots = new Robots(http);
  }

  /** Returns the same items in the same order, with the pages that could be read. */
  public List<Item> read(List<Item> items) throws InterruptedException {
    List<Callable<Found>> readings =
        items.stream()
            .filter(item -> item.text().length() < ENOUGH_TEXT)
            .filter(item -> item.links().stream().allMatch(link -> link.page().isEmpty()))
            .sorted(Comparator.comparingLong(LinkedPages::engagement).reversed())
            .map(this::target)
            .flatMap(Optional::stream)
            .distinct()
            .limit(settings.perSource())
            .map(url -> (Callable<Found>) () -> new Found(url, page(url)))
            .toList();
    Map<String, LinkedPage> pages = new HashMap<>();
    Parallel.inOrder(
        readings, found -> found.page().ifPresent(page -> pages.put(found.url(), page)));
    return items.stream().map(item -> with(item, pages)).toList();
  }

  private record Found(String url, Optional<LinkedPage> page) {}

  private Optional<LinkedPage> page(String url) throws InterruptedException {
    try {
      return Optional.of(PageReader.read(url, http.get(url, robots::allow)));
    } catch (FetchException e) {
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      faults.add(Faults.line(url, e));
      return Optional.empty();
    }
  }

  /** Returns the errors of this program that kept it from reading pages. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The link that the item is about. For a feed's entry, it is the entry's own page. */
  private Optional<String> target(Item item) {
    if (item.source().descriptor().has(Capability.PUBLICATIONS)) {
      return Optional.of(item.url()).filter(this::mayHoldText);
    }
    return item.links().stream().map(Link::url).filter(this::mayHoldText).findFirst();
  }

  private boolean mayHoldText(String url) {
    String host = Urls.host(url);
    String path = String.valueOf(URI.create(url).getPath()).toLowerCase(Locale.ROOT);
    return settings.skip().stream().noneMatch(s -> host.equals(s) || host.endsWith("." + s))
        && !NO_PAGE.matcher(path).matches();
  }

  private static long engagement(Item item) {
    return item.engagement().of(item.source()).orElse(0);
  }

  private Item with(Item item, Map<String, LinkedPage> pages) {
    List<Link> links = new ArrayList<>();
    if (item.source().descriptor().has(Capability.PUBLICATIONS) && pages.containsKey(item.url())) {
      links.add(link(item, item.url(), pages));
    }
    item.links().stream()
        .map(link -> link.page().isPresent() ? link : link(item, link.url(), pages))
        .forEach(links::add);
    return item.toBuilder().links(links).build();
  }

  /** Accepts a canonical address on the page's own site, or one that the post links to as well. */
  private static Link link(Item item, String url, Map<String, LinkedPage> pages) {
    Optional<LinkedPage> page = Optional.ofNullable(pages.get(url));
    boolean isOwn =
        page.flatMap(LinkedPage::canonical)
            .filter(
                own ->
                    isOneSite(Urls.host(own), Urls.host(url))
                        || item.links().stream().anyMatch(link -> link.url().equals(own)))
            .isPresent();
    return new Link(url, isOwn ? page : page.map(LinkedPage::withoutCanonical));
  }

  private static boolean isOneSite(String host, String other) {
    return host.equals(other) || host.endsWith("." + other) || other.endsWith("." + host);
  }
}
