package ainews.summarise.check;

import ainews.shared.edition.Language;
import ainews.shared.text.ForeignMatter;
import ainews.shared.text.ScriptCheck;
import ainews.shared.text.TextPack;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text has the length and language it should, and nothing but text in it. */
final class ShapeCheck {
  private static final int MOST_SENTENCES = 3;

  /** Letters in a row that only a copy of the instructions shares with them. */
  private static final int COPIED = 28;

  private static final Set<String> INSTRUCTIONS = pieces();

  /** Sentences within a quotation are no sentences of the text. */
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|「[^「」]*」|『[^『』]*』|\"[^\"]*\"");

  private ShapeCheck() {}

  /** Checks one field; an empty one, other than a title, is sound. */
  static List<Finding> of(Language language, Field field, String text) {
    List<Finding> findings = new ArrayList<>();
    TextPack pack = language.text();
    boolean isTitle = field == Field.TITLE;
    boolean isSummary = field == Field.SUMMARY;
    int most = isTitle ? pack.longestTitle() : pack.longestSummary();
    int sentences = Sentences.of(QUOTED.matcher(text).replaceAll("'")).size();
    if (isTitle && text.isBlank()
        || pack.length(text) > most
        || !isTitle && sentences > (isSummary ? MOST_SENTENCES : 1)) {
      findings.add(new Finding(language, field, Reason.LENGTH, text));
      return findings;
    }
    if (isTitle && text.indexOf('\n') >= 0) {
      findings.add(new Finding(language, field, Reason.MARKUP, text));
    }
    if (!(isTitle
        ? ScriptCheck.isTitle(text, language.text())
        : ScriptCheck.fits(text, language.text()))) {
      findings.add(new Finding(language, field, Reason.LANGUAGE, text));
    }
    ForeignMatter.in(text, true)
        .ifPresent(
            found ->
                findings.add(
                    new Finding(
                        language,
                        field,
                        found.reason().equals("address") ? Reason.ADDRESS : Reason.MARKUP,
                        found.words())));
    if (copies(text)) {
      findings.add(new Finding(language, field, Reason.PROMPT, text));
    }
    return findings;
  }

  private static boolean copies(String text) {
    String letters = letters(text);
    for (int i = 0; i + COPIED <= letters.length(); i++) {
      if (INSTRUCTIONS.contains(letters.substring(i, i + COPIED))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> pieces() {
    Set<String> pieces = new HashSet<>();
    for (String task : List.of("write", "rewrite")) {
      Instructions instructions = Instructions.of(task);
      String letters = letters(instructions.task() + instructions.reminder());
      for (int i = 0; i + COPIED <= letters.length(); i++) {
        pieces.add(letters.substring(i, i + COPIED));
      }
    }
    return pieces;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
