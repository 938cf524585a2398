package ainews.publish;

import java.time.LocalDate;

/**
 * What readers see of a day now.
 *
 * @param revision the published one, which is a later one than was asked for where that was first
 * @param url the edition's page
 */
public record PublishedEdition(LocalDate date, int revision, String url) {}
