package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text is about its own story's items, and not about another's. Its words are looked up there;
 * those of a Chinese text about items in Latin letters by what the glossary makes of them.
 */
final class StoryCheck {
  /**
   * By how rare they are, the least share of a text's words that its items have too: of 153
   * faithful texts one has less, of the same texts held against other stories 99 in 100 do.
   */
  private static final double LEAST = .2;

  /**
   * The least share of a Chinese text's names and terms that items in Latin letters have too: of
   * 223 faithful texts none has less, of the same texts held against other stories most do.
   */
  private static final double LEAST_TRANSLATED = .15;

  /** Fewer terms say nothing, unless none is known. */
  private static final int FEWEST = 4;

  /** A text of so many characters has some term or name. */
  private static final int LONG = 24;

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]{2,}");

  private StoryCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    boolean sameLanguage = sources.vocabulary().isLatin() == (draft.language() == Language.EN);
    if (!sameLanguage) {
      return draft.language() == Language.ZH && isOfOtherStory(sources.vocabulary(), draft)
          ? List.of(new Fault(Field.TITLE, Reason.STORY, draft.title()))
          : List.of();
    }
    Set<String> terms = new HashSet<>();
    for (Field field : Field.values()) {
      draft.statements(field).forEach(sentence -> terms.addAll(sentence.terms()));
    }
    double share = new Statement(draft.title(), terms).share(term -> isKnown(term, sources));
    return share < LEAST ? List.of(new Fault(Field.TITLE, Reason.STORY, draft.title())) : List.of();
  }

  private static boolean isKnown(String term, Sources sources) {
    return sources.terms().contains(term) || sources.vocabulary().has(term);
  }

  private static boolean isOfOtherStory(Vocabulary vocabulary, Written draft) {
    Map<String, Boolean> terms = new HashMap<>();
    int characters = 0;
    for (Field field : Field.values()) {
      String text = draft.text(field);
      characters += (int) text.codePoints().filter(Characters::isHan).count();
      for (Glossary.Entry entry : Glossary.in(text)) {
        terms.put(entry.chinese(), isSaid(entry, vocabulary));
      }
      Matcher word = LATIN.matcher(text);
      while (word.find()) {
        String lower = Characters.lower(word.group());
        terms.put(lower, vocabulary.has(lower));
      }
    }
    long known = terms.values().stream().filter(found -> found).count();
    return terms.size() < FEWEST
        ? known == 0 && characters >= LONG
        : known < LEAST_TRANSLATED * terms.size();
  }

  private static boolean isSaid(Glossary.Entry entry, Vocabulary vocabulary) {
    return vocabulary.has(entry)
        || entry.english().stream().anyMatch(word -> word.length() > 2 && vocabulary.has(word));
  }
}
