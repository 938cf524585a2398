package ainews.local.lobsters;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.web.FetchException;
import java.time.Instant;

/** The newest stories with one of the tags, page by page. */
public final class LobstersSource implements Source {
  private static final String SITE = "https://lobste.rs/t/";
  private static final int MAX_PAGES = 5;

  @Override
  public SourceId id() {
    return LobstersDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    LobstersSettings settings = context.settings().sources().get(LobstersSettings.class);
    Instant start = context.window().startFor(LobstersDescriptor.ID);
    String list = SITE + String.join(",", settings.tags());
    boolean isRead = false;
    for (int page = 1; page <= MAX_PAGES && !isRead; page++) {
      String url = page == 1 ? list + ".json" : list + "/page/" + page + ".json";
      Entries stories = LobstersParser.parse(context.http().get(url));
      listing.add(stories);
      isRead =
          stories.items().isEmpty()
              || stories.items().getLast().time().filter(start::isAfter).isPresent();
    }
    listing.keep(item -> item.engagement().get(Metric.POINTS).orElse(0) >= settings.points());
  }
}
