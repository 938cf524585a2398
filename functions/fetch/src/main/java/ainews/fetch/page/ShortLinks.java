package ainews.fetch.page;

import ainews.fetch.Faults;
import ainews.fetch.Parallel;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Replaces short links by the addresses that they redirect to. */
public final class ShortLinks {
  private static final int MAX_STEPS = 5;
  private static final int MAX_LINKS = 200;

  private final Http http;
  private final Set<String> shorteners;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  public ShortLinks(Http http, List<String> shorteners) {
    this.http = http;
    this.shorteners = Set.copyOf(shorteners);
  }

  /** Returns the same items. A short link that cannot be resolved stays as it is. */
  public List<Item> resolve(List<Item> items) throws InterruptedException {
    Map<String, String> ends = new ConcurrentHashMap<>();
    List<Callable<Void>> lookUps =
        items.stream()
            .flatMap(item -> item.links().stream())
            .map(Link::url)
            .filter(this::isShort)
            .distinct()
            .limit(MAX_LINKS)
            .map(url -> (Callable<Void>) () -> lookUp(url, ends))
            .toList();
    Parallel.inOrder(lookUps, nothing -> {});
    return items.stream().map(item -> with(item, ends)).toList();
  }

  /** Returns one line for each link lost to a program error. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private Void lookUp(String url, Map<String, String> ends) throws InterruptedException {
    String at = url;
    try {
      for (int step = 0; isShort(at); step++) {
        if (step == MAX_STEPS) {
          return null; // probably a loop: keep the short link
        }
        Optional<URI> next = http.redirect(URI.create(at));
        if (next.isEmpty()) {
          break;
        }
        at = next.get().toString();
      }
    } catch (FetchException e) {
      // Use the last address that was reached.
    } catch (RuntimeException | Error e) {
      faults.add(Faults.line(url, e));
    }
    ends.put(url, at);
    return null;
  }

  private boolean isShort(String url) {
    return shorteners.contains(Urls.host(url));
  }

  private static Item with(Item item, Map<String, String> ends) {
    if (item.links().stream().noneMatch(link -> ends.containsKey(link.url()))) {
      return item;
    }
    Item.Builder changed = item.toBuilder().links(List.of());
    item.links().forEach(link -> changed.link(ends.getOrDefault(link.url(), link.url())));
    return changed.build();
  }
}
