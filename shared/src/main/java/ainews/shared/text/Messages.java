package ainews.shared.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All texts of one language that readers see, apart from the stories. */
public final class Messages {
  private final String name;
  private final Map<String, Message> messages;
  private final Set<Long> one;

  private Messages(String name, Map<String, Message> messages, Set<Long> one) {
    this.name = name;
    this.messages = messages;
    this.one = one;
  }

  /**
   * Reads the packaged {@code messages/messages_<id>.properties}.
   *
   * @param one the numbers whose plural form is "one"
   * @throws IllegalStateException if the file is missing or a message does not follow the syntax
   */
  public static Messages read(String id, Set<Long> one) {
    String name = "messages_" + id + ".properties";
    Map<String, Message> messages = new HashMap<>();
    PropertyFile.read("messages/" + name)
        .values()
        .forEach(
            (key, pattern) -> {
              try {
                messages.put(key, Message.of(pattern));
              } catch (IllegalArgumentException e) {
                throw new IllegalStateException(name + ", " + key + ": " + e.getMessage(), e);
              }
            });
    return new Messages(name, messages, one);
  }

  /**
   * The message with its arguments filled in.
   *
   * @param arguments each argument's name followed by its value, which is a number for a plural
   * @throws IllegalArgumentException if there is no such message or an argument is missing
   */
  public String get(String key, Object... arguments) {
    Message message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException(name + " has no message " + key);
    }
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      values.put((String) arguments[i], arguments[i + 1]);
    }
    return message.format(values, one);
  }

  /**
   * Joins texts from left to right.
   *
   * @param key the message that joins two of them, its arguments {@code first} and {@code next}
   * @return the empty text if there are none
   */
  public String join(String key, List<String> texts) {
    return texts.stream()
        .reduce((first, next) -> get(key, "first", first, "next", next))
        .orElse("");
  }

  /** Each message's key with the names of its arguments. */
  public Map<String, Set<String>> arguments() {
    Map<String, Set<String>> arguments = new TreeMap<>();
    messages.forEach((key, message) -> arguments.put(key, message.arguments()));
    return arguments;
  }
}
