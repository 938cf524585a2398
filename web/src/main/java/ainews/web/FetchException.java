package ainews.web;

import ainews.shared.edition.Problem;

/**
 * A service or a page could not be read. The problem says why, in the words of the source report.
 */
public final class FetchException extends Exception {
  private final Problem problem;

  /**
   * @param detail for the operator, one line, without secrets
   */
  public FetchException(Problem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  public FetchException(Problem problem, String detail, Throwable cause) {
    super(detail, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
