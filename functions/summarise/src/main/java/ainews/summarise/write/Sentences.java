package ainews.summarise.write;

import ainews.summarise.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts text into sentences, English and Chinese. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      DataFile.read("abbreviations.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  // Chinese stops end a sentence wherever they stand, Latin ones before a space.
  private static final Pattern END =
      Pattern.compile("[。！？]+[”’」』）)\"]*|[.!?…]+[”’)\\]\"]*(?=\\s|$|[\\p{IsHan}])|\\n+");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.]+)\\.$");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

  private Sentences() {}

  /** The sentences in order, without the spaces around them. A line end ends a sentence. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    Matcher end = END.matcher(text);
    while (end.find()) {
      String candidate = text.substring(start, end.end());
      if (goesOn(candidate, text.substring(end.end()))) {
        continue;
      }
      add(sentences, candidate);
      start = end.end();
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  private static boolean goesOn(String candidate, String rest) {
    if (candidate.endsWith("\n")) {
      return false;
    }
    String next = rest.stripLeading();
    if (!next.isEmpty() && Character.isLowerCase(next.codePointAt(0))) {
      // "… and so on" after a stop: the stop belonged to a name or an abbreviation.
      return candidate.endsWith(".") || candidate.endsWith("…");
    }
    Matcher last = LAST_WORD.matcher(candidate);
    if (!last.find()) {
      return false;
    }
    String word = last.group(1);
    boolean listNumber = candidate.strip().matches("\\d{1,2}\\.");
    return listNumber
        || INITIAL.matcher(word).matches()
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(List<String> sentences, String candidate) {
    String sentence = candidate.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
