package ainews.summarise.memory;

/**
 * How far an event has come.
 *
 * @param track stages of different tracks do not follow each other
 * @param rank 0 for what is hearsay or planned, then counted up
 * @param befalls whether it can follow on anything, as a lawsuit on a release
 */
record Stage(String track, int rank, String name, boolean befalls) {
  boolean isHearsay() {
    return rank == 0;
  }

  /** Two changes of one rank, such as of licence and of price, each follow the other. */
  boolean follows(Stage other) {
    return track.equals(other.track)
        && (rank > other.rank || rank == other.rank && !name.equals(other.name));
  }
}
