package ainews.devtools.evaluate;

import ainews.shared.edition.Item;

/**
 * Two posts and whether they tell the same event.
 *
 * @param hard whether the label is doubtful
 * @param group pairs of one group share a post or an event, and stay on one side of a fold
 * @param kind which table it comes from
 */
record LabelledPair(Item a, Item b, boolean same, boolean hard, String group, Kind kind) {
  enum Kind {
    ENGLISH,
    CHINESE,
    MIXED
  }
}
