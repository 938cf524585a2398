package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a source could not be read, or only in part. */
public enum Problem {
  BLOCKED("blocked"),
  RATE_LIMITED("rate limited"),
  CREDITS_OUT("credits out"),
  UNAUTHORISED("unauthorised"),
  BAD_REQUEST("bad request"),
  NOT_FOUND("not found"),
  MALFORMED("malformed"),
  CHANGED("changed"),
  TIMED_OUT("timed out"),
  UNREACHABLE("unreachable"),
  REFUSED("refused"),
  DID_NOT_ANSWER("did not answer");

  private final String id;

  Problem(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  @JsonCreator
  public static Problem of(String id) {
    for (Problem problem : values()) {
      if (problem.id.equals(id)) {
        return problem;
      }
    }
    throw new IllegalArgumentException("unknown problem: " + id);
  }

  @Override
  public String toString() {
    return id;
  }
}
