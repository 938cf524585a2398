package ainews.devtools.flow;

import java.util.List;

/**
 * Thrown when a state or an execution fails, with the error name that {@code ErrorEquals} matches.
 * A function may throw one itself to simulate a fault of the service, such as {@code
 * Lambda.TooManyRequestsException}.
 */
public final class FlowException extends RuntimeException {
  static final String ALL = "States.ALL";
  static final String DATA_LIMIT = "States.DataLimitExceeded";
  static final String INTRINSIC = "States.IntrinsicFailure";
  static final String NO_CHOICE = "States.NoChoiceMatched";
  static final String PARAMETER_PATH = "States.ParameterPathFailure";
  static final String RESULT_PATH = "States.ResultPathMatchFailure";
  static final String RUNTIME = "States.Runtime";
  static final String TASK_FAILED = "States.TaskFailed";
  static final String TIMEOUT = "States.Timeout";

  private final String error;
  private final String detail;
  private final boolean endsExecution;

  private FlowException(String error, String detail, boolean endsExecution, Throwable cause) {
    super(error + ": " + detail, cause);
    this.error = error;
    this.detail = detail;
    this.endsExecution = endsExecution;
  }

  public FlowException(String error, String detail) {
    this(error, detail, false, null);
  }

  /** Wraps what a function threw; the error name is its class, as Lambda's Java runtime reports. */
  static FlowException thrown(Throwable cause) {
    return cause instanceof FlowException flow
        ? new FlowException(flow.error, flow.detail, flow.endsExecution, flow)
        : new FlowException(
            cause.getClass().getName(), String.valueOf(cause.getMessage()), false, cause);
  }

  /** Returns the time-out of the whole execution, which no state can catch. */
  static FlowException executionTimedOut(String detail) {
    return new FlowException(TIMEOUT, detail, true, null);
  }

  /**
   * Returns the name, such as {@code States.Timeout} or {@code java.lang.IllegalStateException}.
   */
  public String error() {
    return error;
  }

  /** Returns what happened, for people. */
  public String detail() {
    return detail;
  }

  /** Whether a retrier or catcher with these names applies to this error. */
  boolean isOneOf(List<String> names) {
    return !endsExecution && !error.equals(RUNTIME) && names.stream().anyMatch(this::is);
  }

  private boolean is(String name) {
    return switch (name) {
      case ALL -> !error.equals(DATA_LIMIT);
      case TASK_FAILED -> !error.equals(DATA_LIMIT) && !error.equals(TIMEOUT);
      default -> error.equals(name);
    };
  }
}
