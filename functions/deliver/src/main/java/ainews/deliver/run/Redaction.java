package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.shared.settings.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes a channel's secrets, and the parts of its addresses, from text that may quote them. */
final class Redaction {
  private static final Pattern BETWEEN = Pattern.compile("[^\\w-]+");
  private static final int SHORTEST = 6;

  private final List<String> words;

  Redaction(Channel channel, Secrets secrets) {
    this.words =
        Stream.concat(channel.required().stream(), channel.optional().stream())
            .flatMap(name -> secrets.get(name).stream())
            .flatMap(secret -> Stream.concat(Stream.of(secret), BETWEEN.splitAsStream(secret)))
            .filter(word -> word.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  String of(String text) {
    String redacted = text;
    for (String word : words) {
      redacted = redacted.replace(word, "…");
    }
    return redacted;
  }
}
