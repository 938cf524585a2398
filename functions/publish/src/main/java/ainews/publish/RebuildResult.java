package ainews.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The result of rebuilding the site.
 *
 * @param days the number of editions rendered
 * @param files the number of files written; unchanged files are not written
 * @param unreadable days whose stored edition is damaged; their pages stay as they were
 * @param left where time ran out, the last day still to be done: rebuild again up to this day
 */
public record RebuildResult(
    int days, int files, List<LocalDate> unreadable, Optional<LocalDate> left) {}
