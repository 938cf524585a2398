package ainews.local.recording;

import ainews.summarise.llm.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A prompt as it is recorded: what changes from run to run, ids and marks of eight or more hex
 * digits, is replaced by ⟦1⟧, ⟦2⟧ … in the order of appearance.
 *
 * @param task name of the task
 * @param text its messages
 * @param replaced the ids and marks; the first one is ⟦1⟧
 */
record PromptRecord(String task, String text, List<String> replaced) {
  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,}\\b"
              + "|(?<=\"id\":\")[0-9a-f]{8}(?=\")",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NUMBER = Pattern.compile("⟦(\\d{1,6})⟧");

  /** Hex digits of a key. */
  private static final int KEY = 12;

  static PromptRecord of(Prompt prompt) {
    List<String> replaced = new ArrayList<>();
    String messages = "== system\n" + prompt.system() + "\n\n== user\n" + prompt.text();
    String text =
        CHANGING
            .matcher(messages)
            .replaceAll(
                match -> {
                  if (!replaced.contains(match.group())) {
                    replaced.add(match.group());
                  }
                  return number(replaced.indexOf(match.group()));
                });
    return new PromptRecord(prompt.name(), text, List.copyOf(replaced));
  }

  private static String number(int index) {
    return "⟦" + (index + 1) + "⟧";
  }

  /** The task and a hash over the messages; the same in every run. */
  String key() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return task + "-" + HexFormat.of().formatHex(hash).substring(0, KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Replaces this run's ids in an answer by their numbers. */
  String numbered(String answer) {
    String numbered = answer;
    for (int i = 0; i < replaced.size(); i++) {
      numbered = numbered.replaceAll("\\b" + replaced.get(i) + "\\b", number(i));
    }
    return numbered;
  }

  /** Replaces numbers in a recorded answer by this run's ids. */
  String restored(String answer) {
    return NUMBER.matcher(answer).replaceAll(this::id);
  }

  private String id(MatchResult number) {
    int index = Integer.parseInt(number.group(1)) - 1;
    return index >= 0 && index < replaced.size() ? replaced.get(index) : number.group();
  }
}
