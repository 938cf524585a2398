package ainews.summarise;

import java.time.LocalDate;

/** Names the revision of a day's edition. */
public record SummariseRequest(LocalDate date, int revision) {}
