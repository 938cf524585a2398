package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.summarise.gate.Fault;
import ainews.summarise.gate.Field;
import ainews.summarise.gate.Reason;
import ainews.summarise.gate.TextGate;
import ainews.summarise.gate.Written;
import ainews.summarise.text.Sentences;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and checks sentences beside a story's title and summary, as summaries are checked. */
final class SentenceCheck {
  /** Longest sentence in letters; a Chinese character counts as two. */
  private static final int LONGEST = 280;

  private SentenceCheck() {}

  /** Reads the sentence in every language; empty if one is missing. */
  static Optional<Map<Language, String>> read(JsonNode answer) {
    Map<Language, String> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      texts.put(language, answer.path(language.id()).asText("").strip());
    }
    return texts.containsValue("") ? Optional.empty() : Optional.of(texts);
  }

  /**
   * Returns the faults of a sentence about a story.
   *
   * @param draft the story's text, which has passed the check
   */
  static List<LanguageFault> check(TextGate gate, Draft draft, Map<Language, String> texts) {
    List<LanguageFault> faults = new ArrayList<>();
    Map<Language, Written> written = new TreeMap<>();
    texts.forEach(
        (language, text) -> {
          Written one = new Written(language, draft.text(language).title(), text);
          written.put(language, one);
          if (weight(text) > LONGEST || Sentences.of(text).size() > 1) {
            faults.add(new LanguageFault(language, new Fault(Field.SUMMARY, Reason.LENGTH, text)));
          }
          add(faults, language, gate.check(one));
        });
    add(
        faults,
        Draft.LANGUAGES.getFirst(),
        TextGate.agree(written.get(Language.ZH), written.get(Language.EN)));
    return faults;
  }

  // The title was checked with the summary.
  private static void add(List<LanguageFault> faults, Language language, List<Fault> found) {
    found.stream()
        .filter(fault -> fault.field() == Field.SUMMARY)
        .forEach(fault -> faults.add(new LanguageFault(language, fault)));
  }

  private static long weight(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
