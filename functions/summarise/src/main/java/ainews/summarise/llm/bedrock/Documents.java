package ainews.summarise.llm.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.document.DocumentVisitor;

/** Converts between Jackson's JSON and the AWS SDK's documents. */
final class Documents {
  private Documents() {}

  static Document of(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        Map<String, Document> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
        yield Document.fromMap(fields);
      }
      case ARRAY -> Document.fromList(json.valueStream().map(Documents::of).toList());
      case STRING -> Document.fromString(json.textValue());
      case NUMBER -> Document.fromNumber(json.decimalValue());
      case BOOLEAN -> Document.fromBoolean(json.booleanValue());
      default -> Document.fromNull();
    };
  }

  static JsonNode json(Document document) {
    return document.accept(new ToJson());
  }

  private static final class ToJson implements DocumentVisitor<JsonNode> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public JsonNode visitNull() {
      return NODES.nullNode();
    }

    @Override
    public JsonNode visitBoolean(Boolean value) {
      return NODES.booleanNode(value);
    }

    @Override
    public JsonNode visitString(String value) {
      return NODES.textNode(value);
    }

    @Override
    public JsonNode visitNumber(SdkNumber value) {
      BigDecimal number = value.bigDecimalValue();
      // The node type that a parser would have chosen.
      if (number.scale() != 0 || number.precision() > 18) {
        return NODES.numberNode(number.doubleValue());
      }
      long whole = number.longValue();
      return whole == (int) whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
    }

    @Override
    public JsonNode visitMap(Map<String, Document> fields) {
      ObjectNode object = NODES.objectNode();
      fields.forEach((name, value) -> object.set(name, value.accept(this)));
      return object;
    }

    @Override
    public JsonNode visitList(List<Document> items) {
      ArrayNode array = NODES.arrayNode();
      items.forEach(item -> array.add(item.accept(this)));
      return array;
    }
  }
}
