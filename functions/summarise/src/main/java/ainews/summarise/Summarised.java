package ainews.summarise;

import java.time.LocalDate;

/**
 * What became of a revision.
 *
 * @param stories how many it tells
 */
public record Summarised(LocalDate date, int revision, int stories) {}
