package ainews.fetch;

import ainews.web.Answer;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.Request;

/** Reads feeds, asking only for what has changed where the feed's last answer is known. */
public interface Feeds {
  /** Reads one answer of a feed. */
  @FunctionalInterface
  interface Parser {
    /**
     * @throws FetchException if the answer is not what the parser reads
     */
    Entries parse(Answer answer) throws FetchException;
  }

  /** What the feed lists now; where it has not changed, what it listed last. */
  Entries read(Http http, Request request, Parser parser)
      throws FetchException, InterruptedException;
}
