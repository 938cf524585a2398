package ainews.devtools.packaged;

import ainews.devtools.flow.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a function's role in the template lets it do with the table, decided as IAM does for the
 * conditions that the template uses.
 */
final class TablePolicy {
  private static final String KEYS = "dynamodb:LeadingKeys";

  private final JsonNode statements;

  /**
   * @param function its logical id
   */
  TablePolicy(Template template, String function) {
    this.statements =
        template
            .properties(function + "Role", "AWS::IAM::Role")
            .at("/Policies/0/PolicyDocument/Statement");
  }

  /**
   * @param action such as {@code GetItem}
   * @param partition the partition key; null for a request that names none, such as a scan
   */
  boolean allows(String action, String partition) {
    return Stream.of(statements)
        .flatMap(all -> all.valueStream())
        .filter(statement -> has(statement.path("Action"), "dynamodb:" + action))
        .anyMatch(statement -> holds(statement.path("Condition"), partition));
  }

  private static boolean has(JsonNode actions, String action) {
    return actions.asText().equals(action)
        || actions.valueStream().anyMatch(each -> each.asText().equals(action));
  }

  private static boolean holds(JsonNode condition, String partition) {
    for (Map.Entry<String, JsonNode> test : condition.properties()) {
      JsonNode value = test.getValue().path(KEYS);
      boolean holds =
          switch (test.getKey()) {
            // All of no values: true, which is why the template asks for Null as well.
            case "ForAllValues:StringLike" ->
                partition == null
                    || value.valueStream().anyMatch(like -> matches(like.asText(), partition));
            case "Null" -> value.asText().equals(String.valueOf(partition == null));
            default -> throw new IllegalStateException("unknown condition: " + test.getKey());
          };
      if (!holds || test.getValue().size() != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String like, String text) {
    StringBuilder pattern = new StringBuilder();
    like.chars()
        .forEach(
            c -> {
              switch (c) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(Character.toString(c)));
              }
            });
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text).matches();
  }
}
