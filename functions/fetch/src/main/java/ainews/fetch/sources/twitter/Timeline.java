package ainews.fetch.sources.twitter;

import ainews.fetch.Entries;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One answer's posts, newest first.
 *
 * @param read posts in the answer, those without words included
 * @param next the token of the page after it
 */
public record Timeline(
    List<XPost> posts, int read, Optional<Problem> problem, Optional<String> next) {
  public Timeline {
    posts = List.copyOf(posts);
  }

  /** Every post. */
  public Entries all() {
    return new Entries(posts.stream().map(XPost::item).toList(), read, problem, next);
  }

  /** Without reposts and replies, which count as read. */
  Entries news() {
    List<Item> items = posts.stream().filter(XPost::isNews).map(XPost::item).toList();
    return new Entries(items, read, problem, next);
  }

  boolean reaches(Instant time) {
    return posts.stream()
        .flatMap(post -> post.item().time().stream())
        .anyMatch(posted -> posted.isBefore(time));
  }
}
