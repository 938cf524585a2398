package ainews.fetch.sources.huggingface;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Window;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Fetches the daily papers of Hugging Face, whose days are in UTC, and its new models. */
public final class HuggingFaceSource implements Source {
  /** The largest page size of the service, well above the number of papers of a day. */
  private static final int LIMIT = 100;

  @Override
  public SourceId id() {
    return HuggingFaceDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    FetchException failure = null;
    boolean answered = false;
    for (LocalDate date : dates(context.window(), context.now())) {
      try {
        listing.add(papers(context, date));
        answered = true;
      } catch (FetchException e) {
        failure = failure == null ? e : failure;
      }
    }
    boolean listed = ModelLists.read(context, listing);
    if (failure != null && !answered && !listed) {
      throw failure;
    }
    if (failure != null) {
      listing.missing(failure);
    }
  }

  private static Entries papers(FetchContext context, LocalDate date)
      throws FetchException, InterruptedException {
    String uri = "https://huggingface.co/api/daily_papers?date=" + date + "&limit=" + LIMIT;
    return DailyPapers.parse(context.http().send(WebRequest.get(uri)));
  }

  /** The UTC days that overlap the window: always the first, later ones only if they have begun. */
  static List<LocalDate> dates(Window window, Instant now) {
    LocalDate first = utc(window.startFor(HuggingFaceDescriptor.ID));
    LocalDate last = utc(window.end().minusNanos(1));
    LocalDate today = utc(now);
    return first
        .datesUntil(last.plusDays(1))
        .filter(date -> !date.isAfter(today) || date.equals(first))
        .toList();
  }

  private static LocalDate utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
