package ainews.fetch.sources.twitter;

import ainews.fetch.Entries;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The posts of one answer, newest first.
 *
 * @param read number of posts in the answer, including posts without text
 * @param problem why posts are missing from the answer
 * @param next token of the next page
 */
public record Timeline(
    List<XPost> posts, int read, Optional<Problem> problem, Optional<String> next) {
  public Timeline {
    posts = List.copyOf(posts);
  }

  /** All posts, including reposts and replies. */
  public Entries all() {
    return new Entries(posts.stream().map(XPost::item).toList(), read, problem, next);
  }

  /** The posts without reposts and replies; both still count as read. */
  Entries news() {
    List<Item> items = posts.stream().filter(XPost::isNews).map(XPost::item).toList();
    return new Entries(items, read, problem, next);
  }

  /** Whether a post is older than this time. */
  boolean reaches(Instant time) {
    return posts.stream()
        .flatMap(post -> post.item().time().stream())
        .anyMatch(posted -> posted.isBefore(time));
  }
}
