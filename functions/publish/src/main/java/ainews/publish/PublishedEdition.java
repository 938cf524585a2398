package ainews.publish;

import java.time.LocalDate;

/**
 * The published edition of a day.
 *
 * @param revision the published revision; later than the requested one if a later one was already
 *     published
 * @param url the edition's page
 */
public record PublishedEdition(LocalDate date, int revision, String url) {}
