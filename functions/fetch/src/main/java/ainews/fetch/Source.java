package ainews.fetch;

import ainews.shared.edition.SourceId;
import ainews.web.FetchException;

/** A place news comes from: asks its service and parses what it answers. */
public interface Source {
  SourceId id();

  /**
   * Asks for everything that may belong to the window, the source's look-back included. Items
   * outside it may be returned, the caller drops them.
   *
   * <p>What is read so far is handed to {@link Listing} as it comes, so that it counts when the
   * budget ends or a later answer fails.
   *
   * @throws FetchException if nothing more can be read
   */
  void fetch(FetchContext context, Listing listing) throws FetchException, InterruptedException;
}
