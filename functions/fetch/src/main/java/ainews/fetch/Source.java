package ainews.fetch;

import ainews.shared.edition.SourceId;
import ainews.web.FetchException;

/** A place news comes from. It sends requests to its service and parses the responses. */
public interface Source {
  SourceId id();

  /**
   * Requests everything that may belong to the window, including the source's look-back. It may
   * list items outside it; the caller drops them.
   *
   * <p>Entries are added to the listing as they are read, so that they count even if the budget
   * runs out or a later request fails.
   *
   * @throws FetchException if nothing more can be read
   */
  void fetch(FetchContext context, Listing listing) throws FetchException, InterruptedException;
}
