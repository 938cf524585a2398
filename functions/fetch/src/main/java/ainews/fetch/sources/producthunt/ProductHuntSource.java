package ainews.fetch.sources.producthunt;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Window;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.ProductHuntDescriptor;
import ainews.shared.sources.ProductHuntSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches the products of the day: with a token those with enough votes, else those of the public
 * feed. Product Hunt's days are in Pacific time.
 */
public final class ProductHuntSource implements Source {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final int MAX_PAGES = 10;

  /**
   * Open to everybody, but without votes. Product Hunt has issued no new tokens since March 2026.
   */
  private static final String FEED = "https://www.producthunt.com/feed";

  // Product Hunt refuses queries with a complexity above 1000; this one has about 800.
  private static final String QUERY =
      """
      query Posts($postedAfter: DateTime!, $postedBefore: DateTime!, $after: String) {
        posts(postedAfter: $postedAfter, postedBefore: $postedBefore, order: VOTES, first: 50, after: $after) {
          nodes {
            id name tagline description url website votesCount commentsCount createdAt featuredAt
            topics(first: 3) { nodes { name } }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  @Override
  public SourceId id() {
    return ProductHuntDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    Optional<String> token = context.secrets().get(Secrets.PRODUCTHUNT_TOKEN);
    if (token.isEmpty()) {
      listing.add(
          context.feeds().read(context.http(), WebRequest.get(FEED), ProductHuntFeed::parse));
      return;
    }
    int least = context.settings().sources().get(ProductHuntSettings.class).votes();
    Optional<String> after = Optional.empty();
    int pages = 0;
    do {
      Entries page =
          ProductHuntPosts.parse(
              context.http().send(request(context.window(), after, token.get())));
      listing.add(popular(page, least));
      after = page.next().filter(next -> !endsBelow(page, least));
    } while (after.isPresent() && ++pages < MAX_PAGES);
  }

  private static WebRequest request(Window window, Optional<String> after, String token) {
    Map<String, String> variables = new HashMap<>();
    variables.put("postedAfter", postedAfter(window).toString());
    variables.put("postedBefore", postedBefore(window).toString());
    after.ifPresent(cursor -> variables.put("after", cursor));
    String body = Json.write(Map.of("query", QUERY, "variables", variables));
    return WebRequest.post("https://api.producthunt.com/v2/api/graphql", "application/json", body)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  /** The start of the Pacific day that contains the start of the look-back. */
  static Instant postedAfter(Window window) {
    return midnight(pacific(window.startFor(ProductHuntDescriptor.ID)));
  }

  /** The end of the Pacific day that contains the end of the window. */
  static Instant postedBefore(Window window) {
    return midnight(pacific(window.end().minusNanos(1)).plusDays(1));
  }

  private static LocalDate pacific(Instant instant) {
    return instant.atZone(PACIFIC).toLocalDate();
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(PACIFIC).toInstant();
  }

  private static Entries popular(Entries page, int least) {
    List<Item> popular = page.items().stream().filter(item -> votes(item, least) >= least).toList();
    return new Entries(popular, page.read(), page.problem(), page.next());
  }

  /** Whether all later posts have too few votes, since they are sorted by votes. */
  private static boolean endsBelow(Entries page, int least) {
    return !page.items().isEmpty() && votes(page.items().getLast(), least) < least;
  }

  private static long votes(Item item, int unknown) {
    return item.engagement().get(Metric.UPVOTES).orElse(unknown);
  }
}
