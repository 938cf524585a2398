package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text is about its own story's items, and not about another's. Only words of one language can be
 * held against each other for that, so a text in the other language than the items is let through.
 */
final class StoryCheck {
  /**
   * By how rare they are, the least share of a text's words that its items have too: of 153
   * faithful texts one has less, of the same texts held against other stories 99 in 100 do.
   */
  private static final double LEAST = .2;

  private StoryCheck() {}

  static List<Fault> check(Sources sources, Draft draft) {
    Written written = draft.written();
    boolean sameLanguage = sources.vocabulary().isLatin() == (written.language() == Language.EN);
    if (!sameLanguage) {
      return List.of();
    }
    Set<String> terms = new HashSet<>();
    for (Field field : Field.values()) {
      draft.statements(field).forEach(sentence -> terms.addAll(sentence.terms()));
    }
    double share = new Statement(written.title(), terms).share(term -> isKnown(term, sources));
    return share < LEAST
        ? List.of(new Fault(Field.TITLE, Reason.STORY, written.title()))
        : List.of();
  }

  private static boolean isKnown(String term, Sources sources) {
    return sources.terms().contains(term) || sources.vocabulary().has(term);
  }
}
