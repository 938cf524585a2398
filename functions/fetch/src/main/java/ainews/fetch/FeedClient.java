package ainews.fetch;

import ainews.shared.edition.Item;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import ainews.web.WebResponse;

/** Reads feeds, asking only for what has changed where the feed's last answer is known. */
public interface FeedClient {
  /** Reads one answer of a feed. */
  @FunctionalInterface
  interface Parser {
    /**
     * @throws FetchException if the answer is not what the parser reads
     */
    Entries parse(WebResponse answer) throws FetchException;
  }

  /**
   * Whether earlier readings of the item's feed are known, all of which lacked it, so that its
   * first appearance tells when it is from.
   */
  default boolean isNew(Item item) {
    return false;
  }

  /** Whether a reading from before the edition's window had the item already. */
  default boolean isOld(Item item) {
    return false;
  }

  /** What the feed lists now; where it has not changed, what it listed last. */
  Entries read(Http http, WebRequest request, Parser parser)
      throws FetchException, InterruptedException;
}
