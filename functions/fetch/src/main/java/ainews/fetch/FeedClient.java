package ainews.fetch;

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
   * Returns the feed's current entries; if the feed has not changed, those of its last response.
   *
   * @throws FetchException if the feed cannot be requested or parsed
   */
  Entries read(Http http, WebRequest request, Parser parser)
      throws FetchException, InterruptedException;
}
