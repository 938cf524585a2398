package ainews.fetch.sources.arxiv;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Window;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.ArxivSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fetches new papers of the configured categories, newest first. A paper belongs to the day of its
 * announcement. Only the feed of the current day contains that date; other papers use their time of
 * submission, which lies within the look-back.
 */
public final class ArxivSource implements Source {
  private static final String ANNOUNCEMENTS = "https://rss.arxiv.org/atom/";
  private static final String QUERY = "https://export.arxiv.org/api/query";
  private static final int PAGE = 100;

  /** More papers than a window with its look-back ever has; stops endless paging. */
  private static final int MAX_PAPERS = 6_000;

  /** How long a day stays in the announcement feed before the next replaces it. */
  private static final Duration ANNOUNCED_FOR = Duration.ofDays(1);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneOffset.UTC);

  @Override
  public SourceId id() {
    return ArxivDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    Kept kept =
        new Kept(context.window(), context.settings().sources().get(ArxivSettings.class).cap());
    if (context.now().isBefore(context.window().end().plus(ANNOUNCED_FOR))) {
      readAnnouncements(context, listing, kept);
    }
    readSubmissions(context, listing, kept);
  }

  private static void readAnnouncements(FetchContext context, Listing listing, Kept kept)
      throws InterruptedException {
    String categories =
        String.join("+", context.settings().sources().get(ArxivSettings.class).categories());
    try {
      Entries announced =
          context
              .feeds()
              .read(context.http(), WebRequest.get(ANNOUNCEMENTS + categories), ArxivParser::parse);
      kept.announce(announced.items());
      add(listing, announced, kept);
    } catch (FetchException e) {
      listing.missing(e);
    }
  }

  private static void readSubmissions(FetchContext context, Listing listing, Kept kept)
      throws FetchException, InterruptedException {
    Instant lookBack = context.window().startFor(ArxivDescriptor.ID);
    for (int start = 0; start < MAX_PAPERS && !kept.isFull(); start += PAGE) {
      Page page = whole(context, start);
      add(listing, page.entries(), kept);
      if (page.missing() > 0) {
        throw new FetchException(
            Problem.MALFORMED,
            "arXiv listed %d of %d papers"
                .formatted(start + page.entries().read(), page.total().orElseThrow()));
      }
      boolean isLast = start + PAGE >= page.total().orElse(Integer.MAX_VALUE);
      if (isLast || page.entries().read() < PAGE || reaches(page.entries(), lookBack)) {
        return;
      }
    }
  }

  /** Adds a page's new papers. A page of known papers alone is not a changed format. */
  private static void add(Listing listing, Entries page, Kept kept) {
    Entries fresh = kept.of(page);
    if (fresh.items().isEmpty() && page.problem().isEmpty() && !page.items().isEmpty()) {
      listing.add(List.of(), fresh.read());
    } else {
      listing.add(fresh);
    }
  }

  /**
   * One answer of the query API.
   *
   * @param total the number of papers on all pages, if the answer has it
   * @param missing the number of papers that this page lacks
   */
  private record Page(Entries entries, OptionalInt total, int missing) {
    static Page of(WebResponse answer, int start) throws FetchException {
      Entries entries = ArxivParser.parse(answer);
      OptionalInt total = ArxivParser.total(answer);
      int due = Math.min(PAGE, total.orElse(0) - start);
      return new Page(entries, total, Math.max(0, due - entries.read()));
    }
  }

  /** Requests a page again if it is short, as happens while the service is under load. */
  private static Page whole(FetchContext context, int start)
      throws FetchException, InterruptedException {
    Page page = Page.of(context.http().send(query(context, start)), start);
    if (page.missing() == 0) {
      return page;
    }
    try {
      Page again = Page.of(context.http().send(query(context, start)), start);
      return again.missing() < page.missing() ? again : page;
    } catch (FetchException e) {
      return page;
    }
  }

  private static boolean reaches(Entries page, Instant time) {
    return page.items().stream()
        .flatMap(item -> item.time().stream())
        .anyMatch(submitted -> submitted.isBefore(time));
  }

  /** Requests the papers submitted in the window and its look-back, newest first. */
  private static WebRequest query(FetchContext context, int start) {
    ArxivSettings settings = context.settings().sources().get(ArxivSettings.class);
    Window window = context.window();
    String categories =
        settings.categories().stream()
            .map(category -> "cat:" + category)
            .collect(Collectors.joining(" OR "));
    String submitted =
        "submittedDate:[%s TO %s]"
            .formatted(
                MINUTE.format(window.startFor(ArxivDescriptor.ID)), MINUTE.format(window.end()));
    return WebRequest.get(
        QUERY
            + "?search_query="
            + URLEncoder.encode("(" + categories + ") AND " + submitted, StandardCharsets.UTF_8)
            + "&sortBy=submittedDate&sortOrder=descending&start="
            + start
            + "&max_results="
            + PAGE);
  }

  /**
   * Selects the papers to keep: each once, with its deciding time in the window, up to the cap. The
   * deciding time is the announcement if known, else the submission.
   */
  private static final class Kept {
    private final Window window;
    private final int cap;
    private final Map<String, Instant> announced = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int count;

    Kept(Window window, int cap) {
      this.window = window;
      this.cap = cap;
    }

    void announce(List<Item> items) {
      items.forEach(item -> item.time().ifPresent(time -> announced.put(item.url(), time)));
    }

    boolean isFull() {
      return count >= cap;
    }

    Entries of(Entries page) {
      List<Item> fresh = page.items().stream().filter(item -> seen.add(item.url())).toList();
      int repeated = page.items().size() - fresh.size();
      List<Item> items =
          fresh.stream()
              .map(this::withDecidingTime)
              .filter(item -> item.time().filter(this::belongs).isPresent())
              .limit(cap - count)
              .toList();
      count += items.size();
      return new Entries(items, page.read() - repeated, page.problem(), page.next());
    }

    private Item withDecidingTime(Item item) {
      Instant time = announced.get(item.url());
      return time == null ? item : item.toBuilder().time(time).build();
    }

    private boolean belongs(Instant time) {
      return window.admits(ArxivDescriptor.ID, time);
    }
  }
}
