package ainews.fetch.sources.twitter;

import ainews.fetch.FetchContext;
import ainews.shared.edition.Problem;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.sources.TwitterSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Builds the requests to the X API for the pages of a list or a search.
 *
 * @param address url with the parameters that all pages share
 * @param pageName name of the parameter for the page token
 * @param least smallest page size that the API accepts
 * @param start time of the earliest post wanted
 */
record PageRequests(String address, String pageName, int least, Instant start) {
  private static final String API = "https://api.x.com/2/";
  private static final int MAX_PAGE_SIZE = 100;
  private static final int MIN_SEARCH_PAGE_SIZE = 10;
  private static final Duration SEARCH_PERIOD = Duration.ofDays(7);
  private static final Duration SEARCH_LAG = Duration.ofSeconds(30);
  private static final String FIELDS =
      "&tweet.fields=article,created_at,public_metrics,entities,note_tweet,referenced_tweets,lang,author_id"
          + "&expansions=author_id,referenced_tweets.id,referenced_tweets.id.author_id"
          + "&user.fields=username,name,verified";

  /**
   * Requests for the configured list, or for the search if no list is set.
   *
   * @throws FetchException if the window ended before the seven days that the search covers
   */
  static PageRequests of(FetchContext context) throws FetchException {
    TwitterSettings settings = context.settings().sources().get(TwitterSettings.class);
    Instant start = context.window().startFor(TwitterDescriptor.ID);
    Optional<String> list = settings.list().filter(id -> !id.isBlank());
    if (list.isPresent()) {
      String address =
          API + "lists/" + encoded(list.get().strip()) + "/tweets?" + FIELDS.substring(1);
      return new PageRequests(address, "pagination_token", 1, start);
    }
    Instant earliest = context.now().minus(SEARCH_PERIOD).plus(SEARCH_LAG);
    Instant latest = context.now().minus(SEARCH_LAG).truncatedTo(ChronoUnit.SECONDS);
    Instant from = start.isBefore(earliest) ? earliest.truncatedTo(ChronoUnit.SECONDS) : start;
    Instant end = context.window().end().isBefore(latest) ? context.window().end() : latest;
    if (!from.isBefore(end)) {
      throw new FetchException(Problem.BAD_REQUEST, "X search covers only the last seven days");
    }
    String address =
        API
            + "tweets/search/recent?query="
            + encoded(settings.query())
            + "&start_time="
            + from
            + "&end_time="
            + end
            + FIELDS;
    return new PageRequests(address, "next_token", MIN_SEARCH_PAGE_SIZE, start);
  }

  /**
   * The request for one page.
   *
   * @param token the page's token; empty for the first page
   * @param left number of posts that may still be read
   */
  WebRequest page(Optional<String> token, int left) {
    String page = token.map(next -> "&" + pageName + "=" + encoded(next)).orElse("");
    return WebRequest.get(address + "&max_results=" + Math.min(MAX_PAGE_SIZE, left) + page);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
