package ainews.fetch.sources.twitter;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.sources.TwitterSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Fetches posts from X. With a token it reads a list or a search from the API, otherwise the
 * configured accounts from a Nitter instance. Without either, the source is off.
 */
public final class TwitterSource implements Source {
  @Override
  public SourceId id() {
    return TwitterDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    Optional<String> token = context.secrets().get(Secrets.X_BEARER_TOKEN);
    Optional<URI> nitter = context.settings().sources().get(TwitterSettings.class).nitter();
    if (token.isPresent()) {
      readApi(context, listing, token.get());
    } else if (nitter.isPresent()) {
      readNitter(context, listing, nitter.get());
    } else {
      listing.off("no token");
    }
  }

  /** Reads pages up to the start of the look-back or the cap; X charges for each post read. */
  private static void readApi(FetchContext context, Listing listing, String token)
      throws FetchException, InterruptedException {
    PageRequests requests = PageRequests.of(context);
    int left = context.settings().sources().get(TwitterSettings.class).cap();
    if (left < requests.least()) {
      listing.off("sources.twitter.cap is below " + requests.least() + ", the smallest page of X");
      return;
    }
    Optional<String> page = Optional.empty();
    do {
      WebRequest request = requests.page(page, left).header("Authorization", "Bearer " + token);
      Timeline posts = ApiParser.parse(context.http().send(request));
      listing.add(posts.news());
      listing.bought(posts.read());
      left -= posts.read();
      page = posts.reaches(requests.start()) ? Optional.empty() : posts.next();
    } while (page.isPresent() && left >= requests.least());
  }

  /** Reads the accounts one by one and stops when the instance blocks or limits requests. */
  private static void readNitter(FetchContext context, Listing listing, URI nitter)
      throws FetchException, InterruptedException {
    TwitterSettings settings = context.settings().sources().get(TwitterSettings.class);
    String base = nitter.toASCIIString().replaceFirst("/+$", "");
    FetchException failure = null;
    int answered = 0;
    for (String account : settings.accounts()) {
      try {
        Entries posts =
            context
                .feeds()
                .read(
                    context.http(),
                    WebRequest.get(base + "/" + account + "/rss"),
                    answer -> NitterParser.parse(answer).news());
        listing.add(posts);
        answered++;
      } catch (FetchException e) {
        failure = failure == null ? e : failure;
        listing.missing(new FetchException(e.problem(), account + ": " + e.getMessage(), e));
        if (e.problem() == Problem.BLOCKED || e.problem() == Problem.RATE_LIMITED) {
          break;
        }
      }
    }
    if (answered == 0 && failure != null) {
      throw failure;
    }
  }
}
