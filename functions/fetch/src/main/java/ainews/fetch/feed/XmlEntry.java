package ainews.fetch.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code item} or {@code entry} of a feed: its child elements in order.
 *
 * @param fields their names in lower case, with the usual prefix such as {@code dc:creator}; those
 *     of the feed's own format without one
 */
public record XmlEntry(List<Field> fields) {

  /**
   * @param base what its links resolve against; empty where no element around it says one
   * @param text characters directly inside
   * @param markup what is inside as HTML, where elements are nested in it; else empty
   * @param children texts of nested elements by name, the first of each
   */
  public record Field(
      String name,
      Map<String, String> attributes,
      String base,
      String text,
      String markup,
      Map<String, String> children) {
    public Field {
      attributes = Map.copyOf(attributes);
      children = Map.copyOf(children);
    }

    /** The attribute, or empty text. */
    public String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }

    /** What is inside as HTML: nested markup, or characters that hold HTML themselves. */
    public String html() {
      return markup.isEmpty() ? text : markup;
    }
  }

  public XmlEntry {
    fields = List.copyOf(fields);
  }

  public List<Field> all(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
  }

  /** The first field with one of these names that says something; earlier names win. */
  public Optional<Field> first(String... names) {
    for (String name : names) {
      for (Field field : fields) {
        if (field.name().equalsIgnoreCase(name) && !field.html().isBlank()) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  /** Its characters, or empty text. */
  public String text(String... names) {
    return first(names).map(field -> field.text().strip()).orElse("");
  }

  /** Collects one field while the document is read. */
  static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final String base;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder markup = new StringBuilder(0); // most fields hold no elements
    private final StringBuilder child = new StringBuilder(0);
    private final Map<String, String> children = new LinkedHashMap<>();

    Open(String name, Map<String, String> attributes, String base) {
      this.name = name;
      this.attributes = attributes;
      this.base = base;
    }

    void characters(String characters, int depth) {
      if (depth == 0) {
        text.append(characters);
      } else if (depth == 1) {
        child.append(characters);
      }
      if (depth > 0 || !markup.isEmpty()) {
        markup.append(escaped(characters));
      }
    }

    void start(String element, Map<String, String> attributes, int depth) {
      if (markup.isEmpty()) {
        markup.append(escaped(text.toString()));
      }
      if (depth == 1) {
        child.setLength(0);
      }
      markup.append('<').append(element);
      attributes.forEach(
          (name, value) ->
              markup
                  .append(' ')
                  .append(name)
                  .append("=\"")
                  .append(escaped(value).replace("\"", "&quot;"))
                  .append('"'));
      markup.append('>');
    }

    void end(String element, int depth) {
      markup.append("</").append(element).append('>');
      if (depth == 1) {
        children.putIfAbsent(element, child.toString().strip());
      }
    }

    Field close() {
      return new Field(name, attributes, base, text.toString(), markup.toString(), children);
    }

    private static String escaped(String characters) {
      return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
