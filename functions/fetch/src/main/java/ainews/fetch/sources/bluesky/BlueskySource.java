package ainews.fetch.sources.bluesky;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.BlueskyDescriptor;
import ainews.shared.sources.BlueskySettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fetches the posts of a list of accounts from the public API, which needs no key. */
public final class BlueskySource implements Source {
  private static final String API =
      "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed"
          + "?filter=posts_and_author_threads&limit=100&actor=";
  private static final int MAX_PAGES = 5;

  /** The pages read from an account, and the failure that stopped the reading. */
  private record Reading(List<Entries> pages, Optional<FetchException> failure) {}

  @Override
  public SourceId id() {
    return BlueskyDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    List<String> accounts =
        context.settings().sources().get(BlueskySettings.class).accounts().stream()
            .distinct()
            .toList();
    List<Callable<Reading>> readings = new ArrayList<>();
    accounts.forEach(account -> readings.add(() -> read(context, account)));
    List<FetchException> unread = new ArrayList<>();
    Parallel.inOrder(
        readings,
        reading -> {
          reading.pages().forEach(listing::add);
          reading.failure().ifPresent(listing::missing);
          reading.failure().filter(e -> reading.pages().isEmpty()).ifPresent(unread::add);
        });
    if (!accounts.isEmpty() && unread.size() == accounts.size()) {
      throw unread.getFirst();
    }
  }

  private static Reading read(FetchContext context, String account) throws InterruptedException {
    Instant start = context.window().startFor(BlueskyDescriptor.ID);
    List<Entries> pages = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    try {
      do {
        String page = cursor.map(next -> "&cursor=" + encoded(next)).orElse("");
        Entries entries =
            BlueskyParser.parse(context.http().send(WebRequest.get(API + encoded(account) + page)));
        pages.add(entries);
        cursor = reaches(entries, start) ? Optional.empty() : entries.next();
      } while (cursor.isPresent() && pages.size() < MAX_PAGES);
      return new Reading(pages, Optional.empty());
    } catch (FetchException e) {
      return new Reading(
          pages, Optional.of(new FetchException(e.problem(), account + ": " + e.getMessage(), e)));
    }
  }

  /** Whether the page reaches back to the start. The first post may be pinned and of any age. */
  private static boolean reaches(Entries page, Instant start) {
    return page.items().isEmpty()
        || page.items().getLast().time().filter(start::isAfter).isPresent();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
