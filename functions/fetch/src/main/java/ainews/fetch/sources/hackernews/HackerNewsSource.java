package ainews.fetch.sources.hackernews;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.HackerNewsSettings;
import ainews.web.FetchException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fetches the day's Hacker News posts with enough points from Algolia's search. */
public final class HackerNewsSource implements Source {
  private static final String API = "https://hn.algolia.com/api/v1/";
  private static final int MAX_PAGES = 5;
  private static final int PER_PAGE = 200;

  @Override
  public SourceId id() {
    return HackerNewsDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    HackerNewsSettings settings = context.settings().sources().get(HackerNewsSettings.class);
    List<Callable<Search>> searches = new ArrayList<>();
    for (String query : settings.queries()) {
      searches.add(() -> search(context, query));
    }
    List<Search> ended = new ArrayList<>();
    Parallel.inOrder(
        searches,
        search -> {
          search.pages().forEach(listing::add);
          search.failure().ifPresent(listing::missing);
          ended.add(search);
        });
    if (ended.stream().allMatch(search -> search.pages().isEmpty())) {
      throw ended.getFirst().failure().orElseThrow();
    }
    listing.keep(item -> hasEnough(item, settings.points()));
    addComments(context, listing);
  }

  /** The pages read for one query, and the failure that stopped the reading. */
  private record Search(List<Entries> pages, Optional<FetchException> failure) {}

  private Search search(FetchContext context, String query) throws InterruptedException {
    List<Entries> pages = new ArrayList<>();
    try {
      Optional<String> next = Optional.of("0");
      while (next.isPresent() && pages.size() < MAX_PAGES) {
        Entries page =
            HackerNewsParser.posts(context.http().get(address(context, query, next.get())));
        pages.add(page);
        next = page.next();
      }
      return new Search(pages, Optional.empty());
    } catch (FetchException e) {
      return new Search(pages, Optional.of(e));
    }
  }

  private static String address(FetchContext context, String query, String page) {
    long from = context.window().startFor(HackerNewsDescriptor.ID).getEpochSecond();
    long to = context.window().end().getEpochSecond();
    int points = context.settings().sources().get(HackerNewsSettings.class).points();
    String filters = "created_at_i>=" + from + ",created_at_i<" + to + ",points>=" + points;
    return API
        + "search_by_date?tags=story&typoTolerance=false&query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&numericFilters="
        + URLEncoder.encode(filters, StandardCharsets.UTF_8)
        + "&hitsPerPage="
        + PER_PAGE
        + "&page="
        + page;
  }

  /** Repeats the filter of the request, in case the service ignored it. */
  private static boolean hasEnough(Item item, int points) {
    return item.engagement().get(Metric.POINTS).orElse(0) >= points;
  }

  private static void addComments(FetchContext context, Listing listing)
      throws InterruptedException {
    HackerNewsSettings settings = context.settings().sources().get(HackerNewsSettings.class);
    List<Callable<Item>> discussions =
        listing.items().stream()
            .filter(item -> item.time().filter(t -> isInWindow(context, t)).isPresent())
            .sorted(Comparator.comparingLong(HackerNewsSource::comments).reversed())
            .limit(settings.discussed())
            .map(item -> (Callable<Item>) () -> withComments(context, item, settings.comments()))
            .toList();
    Parallel.inOrder(discussions, listing::replace);
  }

  private static boolean isInWindow(FetchContext context, Instant time) {
    return context.window().admits(HackerNewsDescriptor.ID, time);
  }

  /** The item with its best comments, or unchanged if they cannot be read. */
  private static Item withComments(FetchContext context, Item item, int most)
      throws InterruptedException {
    try {
      List<String> comments =
          HackerNewsParser.comments(context.http().get(API + "items/" + item.id()), most);
      return item.toBuilder().comments(comments).build();
    } catch (FetchException e) {
      return item;
    }
  }

  private static long comments(Item item) {
    return item.engagement().get(Metric.COMMENTS).orElse(0);
  }
}
