package ainews.fetch.rss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Regular expressions of which any may match. Only those are tried that can begin with the text's
 * first two characters: most text begins with none. Safe to share between threads.
 */
final class Phrases {
  /** Beginnings known at once; text holds few others, and hostile text must not fill the memory. */
  private static final int MAX_KNOWN = 10_000;

  private final List<Pattern> phrases;
  private final Map<String, Optional<Pattern>> byBeginning = new ConcurrentHashMap<>();

  /**
   * @param phrases matched regardless of case
   */
  Phrases(List<String> phrases) {
    this.phrases = phrases.stream().map(Phrases::compiled).toList();
  }

  /**
   * Where a phrase ends that begins at {@code from}; -1 where none does.
   *
   * @param toEnd whether it must end where the text does
   */
  int endAt(String text, int from, boolean toEnd) {
    Optional<Pattern> likely = beginningAs(text.substring(from, Math.min(text.length(), from + 2)));
    if (likely.isEmpty()) {
      return -1;
    }
    Matcher matcher = likely.get().matcher(text).region(from, text.length());
    return (toEnd ? matcher.matches() : matcher.lookingAt()) ? matcher.end() : -1;
  }

  private Optional<Pattern> beginningAs(String beginning) {
    Optional<Pattern> known = byBeginning.get(beginning);
    if (known == null) {
      known = either(beginning);
      if (byBeginning.size() < MAX_KNOWN) {
        byBeginning.put(beginning, known);
      }
    }
    return known;
  }

  private Optional<Pattern> either(String beginning) {
    String either =
        phrases.stream()
            .filter(phrase -> canBegin(phrase, beginning))
            .map(Pattern::pattern)
            .collect(Collectors.joining("|"));
    return either.isEmpty() ? Optional.empty() : Optional.of(compiled(either));
  }

  private static boolean canBegin(Pattern phrase, String beginning) {
    Matcher matcher = phrase.matcher(beginning);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static Pattern compiled(String phrase) {
    return Pattern.compile(phrase, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
