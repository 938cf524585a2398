package ainews.fetch.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed in any format.
 *
 * @param id the feed's own id of the entry; may be empty
 * @param link the address of the entry's page, possibly relative; may be empty
 * @param base the address against which links in the bodies resolve; empty for the entry's own
 * @param title plain text; may be empty
 * @param bodies HTML of the full text and of summaries; the one meant as full text comes first
 * @param author may be empty
 * @param time when the entry was published, or else updated; empty if unknown
 * @param links further addresses that the entry names outside its bodies
 */
record FeedEntry(
    String id,
    String link,
    String base,
    String title,
    List<String> bodies,
    String author,
    Optional<Instant> time,
    List<String> links) {}
