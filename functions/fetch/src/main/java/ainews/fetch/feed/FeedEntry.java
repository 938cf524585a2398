package ainews.fetch.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed, whatever the feed's format.
 *
 * @param id the feed's own; may be empty
 * @param link where the entry is read, possibly relative; may be empty
 * @param base what links in the bodies resolve against; empty for the entry's own address
 * @param title plain text
 * @param bodies HTML of the whole text and of summaries, the fullest first by the format's word
 * @param time when published, else when updated
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
