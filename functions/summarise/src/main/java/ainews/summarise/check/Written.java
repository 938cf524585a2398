package ainews.summarise.check;

import ainews.shared.edition.Language;
import ainews.summarise.text.Sentences;
import java.util.List;

/**
 * What a model wrote of a story in one language.
 *
 * @param summary empty where a title is all there is
 */
public record Written(Language language, String title, String summary) {
  /** The title or the summary. */
  public String of(Field field) {
    return switch (field) {
      case TITLE -> title;
      case SUMMARY -> summary;
      default -> throw new IllegalArgumentException(field + " is not a field of a story's text");
    };
  }

  /** The sentences of the summary, in order. */
  public List<String> sentences() {
    return Sentences.of(summary);
  }

  /** The sentence of the summary that has the words, from 1; 0 if none has. */
  public int sentenceOf(String words) {
    String wanted = Verbatim.letters(words);
    List<String> sentences = sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (Verbatim.letters(sentences.get(i)).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }
}
