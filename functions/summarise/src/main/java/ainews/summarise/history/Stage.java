package ainews.summarise.history;

import java.util.Locale;

/**
 * A stage of an event, such as rumoured, announced or released.
 *
 * @param track a course of stages; stages of different tracks do not follow each other
 * @param rank 0 for hearsay and plans, then counted up
 */
record Stage(String track, int rank, String name, Follows what) {
  /** What a stage may follow. */
  enum Follows {
    /** Earlier stages of its own track. */
    TRACK,
    /** Anything published, as a lawsuit may follow a release. */
    ANYTHING,
    /** The end of its own track too, as an outage may follow the repair of the last one. */
    ANEW;

    static Follows of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  boolean isHearsay() {
    return rank == 0;
  }

  boolean canFollowAnything() {
    return what != Follows.TRACK;
  }

  /**
   * Whether this stage comes after the other. Two changes of one rank, such as of licence and
   * price, each follow the other.
   */
  boolean follows(Stage other) {
    if (!track.equals(other.track)) {
      return false;
    }
    boolean isNext = rank == other.rank && !name.startsWith(other.name) && !isPartOf(other);
    return rank > other.rank || isNext || what == Follows.ANEW && rank < other.rank;
  }

  private boolean isPartOf(Stage other) {
    return other.name.startsWith(name);
  }
}
