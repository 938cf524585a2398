package ainews.summarise.history;

import java.util.Locale;

/**
 * How far an event has come.
 *
 * @param track stages of different tracks do not follow each other
 * @param rank 0 for what is hearsay or planned, then counted up
 */
record Stage(String track, int rank, String name, Follows what) {
  /** What a stage can follow. */
  enum Follows {
    /** Earlier stages of its own track. */
    TRACK,
    /** Anything that was told, as a lawsuit a release. */
    ANYTHING,
    /** The end of its own track too, as an outage the repair of the one before. */
    ANEW;

    static Follows of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  boolean isHearsay() {
    return rank == 0;
  }

  boolean canBefall() {
    return what != Follows.TRACK;
  }

  /** Two changes of one rank, such as of licence and of price, each follow the other. */
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
