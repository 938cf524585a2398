package ainews.fetch;

import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.util.List;
import java.util.Optional;

/**
 * The entries that a parser found in one response of a service.
 *
 * @param items the entries that make a valid item, in the service's order
 * @param read the number of entries in the response, including those that make no item
 * @param problem why entries are missing, such as {@link Problem#MALFORMED} for a truncated
 *     response; empty if none is missing
 * @param next the next page in the service's own notation, such as a token; empty if there is none
 */
public record Entries(
    List<Item> items, int read, Optional<Problem> problem, Optional<String> next) {
  public Entries {
    items = List.copyOf(items);
  }

  public Entries(List<Item> items, int read) {
    this(items, read, Optional.empty(), Optional.empty());
  }

  /** Returns a failure if there are entries but none of them makes an item. */
  public Optional<FetchException> changed() {
    return read > 0 && items.isEmpty() && problem.isEmpty()
        ? Optional.of(
            new FetchException(Problem.CHANGED, "none of " + read + " entries could be read"))
        : Optional.empty();
  }
}
