package ainews.shared.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message with arguments, in a subset of ICU's syntax: {@code {name}}, {@code {count, plural, =0
 * {…} one {…} other {…}}} and {@code {name, select, word {…} other {…}}}. All other characters,
 * apostrophes among them, are literal.
 */
final class Message {
  private sealed interface Part permits Words, Argument, Choice {}

  private record Words(String text) implements Part {}

  private record Argument(String name) implements Part {}

  private record Choice(String name, boolean isPlural, Map<String, Message> cases)
      implements Part {}

  private final List<Part> parts;

  private Message(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * @throws IllegalArgumentException if the pattern does not follow the syntax
   */
  static Message of(String pattern) {
    Parser parser = new Parser(pattern);
    Message message = parser.message();
    if (parser.at < pattern.length()) {
      throw parser.fault("unmatched }");
    }
    return message;
  }

  /** The names of its arguments, also those within choices. */
  Set<String> arguments() {
    Set<String> names = new TreeSet<>();
    for (Part part : parts) {
      switch (part) {
        case Words words -> {}
        case Argument argument -> names.add(argument.name());
        case Choice choice -> {
          names.add(choice.name());
          choice.cases().values().forEach(each -> names.addAll(each.arguments()));
        }
      }
    }
    return names;
  }

  /**
   * @param one the numbers whose plural form is "one"
   * @throws IllegalArgumentException if an argument is missing
   */
  String format(Map<String, ?> values, Set<Long> one) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Words words -> text.append(words.text());
        case Argument argument -> text.append(value(values, argument.name()));
        case Choice choice ->
            text.append(chosen(choice, value(values, choice.name()), one).format(values, one));
      }
    }
    return text.toString();
  }

  private static Object value(Map<String, ?> values, String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing argument: " + name);
    }
    return value;
  }

  private static Message chosen(Choice choice, Object value, Set<Long> one) {
    Map<String, Message> cases = choice.cases();
    String word = value.toString();
    if (choice.isPlural()) {
      boolean isOne = value instanceof Number number && one.contains(number.longValue());
      word = cases.containsKey("=" + word) ? "=" + word : isOne ? "one" : "other";
    }
    return cases.getOrDefault(word, cases.get("other"));
  }

  private static final class Parser {
    private final String pattern;
    private int at;

    private Parser(String pattern) {
      this.pattern = pattern;
    }

    private Message message() {
      List<Part> parts = new ArrayList<>();
      while (at < pattern.length() && pattern.charAt(at) != '}') {
        if (pattern.charAt(at) == '{') {
          parts.add(argument());
        } else {
          int end = at;
          while (end < pattern.length() && "{}".indexOf(pattern.charAt(end)) < 0) {
            end++;
          }
          parts.add(new Words(pattern.substring(at, end)));
          at = end;
        }
      }
      return new Message(parts);
    }

    private Part argument() {
      take('{');
      String name = word();
      if (next() == '}') {
        at++;
        return new Argument(name);
      }
      take(',');
      String kind = word();
      if (!kind.equals("plural") && !kind.equals("select")) {
        throw fault("expected plural or select, got " + kind);
      }
      take(',');
      Map<String, Message> cases = new LinkedHashMap<>();
      while (next() != '}') {
        String word = word();
        take('{');
        if (cases.put(word, message()) != null) {
          throw fault("duplicate case " + word);
        }
        take('}');
      }
      take('}');
      if (!cases.containsKey("other")) {
        throw fault("missing case \"other\"");
      }
      return new Choice(name, kind.equals("plural"), cases);
    }

    private String word() {
      next();
      int start = at;
      while (at < pattern.length() && " ,{}".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      if (at == start) {
        throw fault("expected a name");
      }
      return pattern.substring(start, at);
    }

    /** Skips spaces and returns the next character. */
    private char next() {
      while (at < pattern.length() && pattern.charAt(at) == ' ') {
        at++;
      }
      if (at == pattern.length()) {
        throw fault("missing }");
      }
      return pattern.charAt(at);
    }

    private void take(char mark) {
      if (next() != mark) {
        throw fault("expected " + mark);
      }
      at++;
    }

    private IllegalArgumentException fault(String what) {
      return new IllegalArgumentException(what + " at " + at + " of \"" + pattern + "\"");
    }
  }
}
