package ainews.devtools.evaluate;

import ainews.shared.edition.Item;

/**
 * Two posts and whether they report the same event.
 *
 * @param hard whether the label is uncertain
 * @param group the group of pairs that share a post or an event; folds never split it
 * @param kind the table that it comes from
 */
record LabelledPair(Item a, Item b, boolean same, boolean hard, String group, Kind kind) {
  enum Kind {
    ENGLISH,
    CHINESE,
    MIXED
  }
}
