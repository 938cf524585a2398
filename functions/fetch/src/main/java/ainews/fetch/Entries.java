package ainews.fetch;

import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.util.List;
import java.util.Optional;

/**
 * What a parser read from one answer of a service.
 *
 * @param items every entry that makes an item, in the service's order
 * @param read entries seen, those that make no item included
 * @param problem why some are missing, such as {@link Problem#MALFORMED} for an answer that was cut
 * @param next where the service's next page is, in the service's own terms
 */
public record Entries(
    List<Item> items, int read, Optional<Problem> problem, Optional<String> next) {
  public Entries {
    items = List.copyOf(items);
  }

  public Entries(List<Item> items, int read) {
    this(items, read, Optional.empty(), Optional.empty());
  }

  /** That there are entries of which not one makes an item, if that is so. */
  public Optional<FetchException> changed() {
    return read > 0 && items.isEmpty() && problem.isEmpty()
        ? Optional.of(
            new FetchException(Problem.CHANGED, "none of " + read + " entries could be read"))
        : Optional.empty();
  }
}
