package ainews.fetch.http;

import ainews.fetch.FetchException;
import ainews.shared.edition.Problem;

/** The one way to the internet. */
public final class Http implements AutoCloseable {
  /**
   * Asks, following redirects and trying again where that may help.
   *
   * @throws FetchException for any answer but 2xx and 304, with the problem it stands for
   */
  public Answer send(Request request) throws FetchException, InterruptedException {
    throw new FetchException(Problem.UNREACHABLE, "");
  }

  @Override
  public void close() {}
}
