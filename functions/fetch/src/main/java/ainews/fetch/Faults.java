package ainews.fetch;

import ainews.shared.edition.Problem;
import ainews.web.FetchException;

/** Turns faults of this program, memory and stack included, into failures of what was read. */
public final class Faults {
  private Faults() {}

  /** Returns a line about something lost to a fault, for the source report. */
  public static String line(String url, Throwable fault) {
    return url + ": " + fault.getClass().getSimpleName();
  }

  /**
   * Returns a failure for the source report. It names the fault and its place; the fault's message
   * may quote posts and is left out.
   */
  public static FetchException failure(Throwable fault) {
    String where = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
    return new FetchException(Problem.MALFORMED, fault.getClass().getSimpleName() + where, fault);
  }
}
