package ainews.shared.store;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Making;
import java.util.List;
import java.util.Optional;

/**
 * What became of a revision after it was summarised, in one row so that it holds whole or not at
 * all.
 *
 * @param left ids of stories that it no longer tells
 * @param making how it was made, in place of what stood there
 */
record Correction(List<String> left, Optional<Making> making) {
  static final Correction NONE = new Correction(List.of(), Optional.empty());

  Correction {
    left = List.copyOf(left);
  }

  Edition of(Edition edition) {
    return new Edition(
        edition.date(),
        edition.zone(),
        edition.stories().stream().filter(story -> !left.contains(story.id())).toList(),
        edition.coverage(),
        making.orElse(edition.making()));
  }
}
