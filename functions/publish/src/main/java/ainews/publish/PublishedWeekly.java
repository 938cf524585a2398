package ainews.publish;

import ainews.shared.edition.IsoWeek;
import java.util.Optional;

/**
 * The published edition of a week.
 *
 * @param revision the published revision; later than the requested one if a later one was already
 *     published
 * @param editions the number of daily editions that it is made from
 * @param url its page; absent if there are too few daily editions
 */
public record PublishedWeekly(
    IsoWeek week, int revision, int editions, int stories, Optional<String> url) {}
