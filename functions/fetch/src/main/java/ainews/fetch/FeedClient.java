package ainews.fetch;

import ainews.shared.edition.Item;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import ainews.web.WebResponse;

/** Reads feeds, with conditional requests where a feed's last response is known. */
public interface FeedClient {
  /** Parses one response of a feed. */
  @FunctionalInterface
  interface Parser {
    /**
     * @throws FetchException if the response is not in the format that the parser expects
     */
    Entries parse(WebResponse answer) throws FetchException;
  }

  /**
   * Returns whether the item is new in a feed whose earlier readings are known. The time of this
   * reading then says when it was published.
   */
  default boolean isNew(Item item) {
    return false;
  }

  /** Returns whether a reading from before the edition's window already had the item. */
  default boolean isOld(Item item) {
    return false;
  }

  /**
   * Returns the feed's current entries; if the feed has not changed, those of its last response.
   *
   * @throws FetchException if the feed cannot be requested or parsed
   */
  Entries read(Http http, WebRequest request, Parser parser)
      throws FetchException, InterruptedException;
}
