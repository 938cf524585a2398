package ainews.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What building the site again did.
 *
 * @param days editions that were rendered
 * @param files those that were put up; what was equal stands as it was
 * @param unreadable days whose edition is damaged in the table; their pages stand as they were
 * @param left the last day that is still to be done, where time ran out: call again up to there
 */
public record RebuildResult(
    int days, int files, List<LocalDate> unreadable, Optional<LocalDate> left) {}
