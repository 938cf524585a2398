package ainews.fetch.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches any of several regular expressions. For speed, only those are tried that can begin with
 * the first two characters of the text; usually there are none. Thread-safe.
 */
final class PhrasePatterns {
  /** The size of the cache of beginnings, so that hostile text cannot fill the memory. */
  private static final int MAX_KNOWN = 10_000;

  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<Pattern> phrases;
  private final Optional<Pattern> all;

  /** By first character: whether a phrase can begin with it, or {@code UNKNOWN}. */
  private final byte[] begins = new byte[Character.MAX_VALUE + 1];

  private final Map<String, Optional<Pattern>> byBeginning = new ConcurrentHashMap<>();

  /**
   * @param phrases regular expressions, matched regardless of case; none may begin with a surrogate
   *     pair, such as an emoji
   */
  PhrasePatterns(List<String> phrases) {
    this.phrases = phrases.stream().map(PhrasePatterns::compiled).toList();
    this.all = either("");
  }

  /**
   * Returns where the phrase that begins at {@code from} ends, or -1 if none begins there.
   *
   * @param toEnd whether the phrase must reach the end of the text
   */
  int endAt(String text, int from, boolean toEnd) {
    if (from < text.length() && !canBeginWith(text.charAt(from))) {
      return -1;
    }
    Optional<Pattern> likely = beginningAs(text.substring(from, Math.min(text.length(), from + 2)));
    if (likely.isEmpty()) {
      return -1;
    }
    Matcher matcher = likely.get().matcher(text).region(from, text.length());
    return (toEnd ? matcher.matches() : matcher.lookingAt()) ? matcher.end() : -1;
  }

  private Optional<Pattern> beginningAs(String beginning) {
    Optional<Pattern> known = byBeginning.get(beginning);
    if (known != null) {
      return known;
    }
    return byBeginning.size() < MAX_KNOWN
        ? byBeginning.computeIfAbsent(beginning, this::either)
        : all;
  }

  /** Needs no lock: threads that compute this at the same time get the same result. */
  private boolean canBeginWith(char first) {
    if (begins[first] == UNKNOWN) {
      begins[first] = either(String.valueOf(first)).isPresent() ? YES : NO;
    }
    return begins[first] == YES;
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
