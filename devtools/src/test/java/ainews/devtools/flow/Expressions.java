package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads payload templates. */
final class Expressions {
  private static final Pattern FORMAT =
      Pattern.compile("States\\.Format\\('([^'\\\\]*)'((?:,\\s*\\$[^,()]*)*)\\)");

  private Expressions() {}

  /**
   * Reads a payload template.
   *
   * @throws InvalidDefinitionException for a list, which no template here needs, a field given both
   *     with and without {@code .$}, and a {@code "name.$"} that is neither path nor format
   */
  static Expression parse(JsonNode template, String where) {
    if (template.isArray()) {
      throw new InvalidDefinitionException(where, "a list in a payload is not supported");
    }
    if (!template.isObject()) {
      return new Expression.Literal(template);
    }
    Map<String, Expression> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : template.properties()) {
      String key = entry.getKey();
      String place = where + "." + key;
      boolean taken = key.endsWith(".$");
      Expression value = taken ? taken(entry.getValue(), place) : parse(entry.getValue(), place);
      if (fields.put(taken ? key.substring(0, key.length() - 2) : key, value) != null) {
        throw new InvalidDefinitionException(place, "is given twice");
      }
    }
    return new Expression.Fielded(fields);
  }

  /** Reads the value of a {@code "name.$"}. */
  static Expression taken(JsonNode value, String where) {
    String text = value.isTextual() ? value.textValue() : "";
    if (text.startsWith("$")) {
      return new Expression.Reference(Path.parse(text, where));
    }
    Matcher format = FORMAT.matcher(text);
    if (!format.matches()) {
      throw new InvalidDefinitionException(
          where, "is neither a path nor States.Format('…{}…', $.a): " + value);
    }
    return format(format.group(1), format.group(2), where);
  }

  private static Expression format(String pattern, String arguments, String where) {
    List<String> pieces = List.of(pattern.split("\\{}", -1));
    List<Path> paths = new ArrayList<>();
    for (String argument : arguments.split(",")) {
      if (!argument.isBlank()) {
        paths.add(Path.parse(argument.strip(), where));
      }
    }
    if (pieces.size() != paths.size() + 1) {
      throw new InvalidDefinitionException(where, "a format needs one path for each {}");
    }
    return new Expression.Format(pieces, paths);
  }
}
