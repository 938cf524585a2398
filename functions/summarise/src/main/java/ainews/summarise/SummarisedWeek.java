package ainews.summarise;

import ainews.shared.edition.IsoWeek;

/**
 * The outcome of summarising a week.
 *
 * @param editions the number of daily editions that it was made from
 */
public record SummarisedWeek(IsoWeek week, int revision, int editions) {}
