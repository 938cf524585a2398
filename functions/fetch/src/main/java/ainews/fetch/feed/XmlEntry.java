package ainews.fetch.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code item} or {@code entry} element of a feed.
 *
 * @param fields its child elements in order; names are in lower case with the usual prefix, such as
 *     {@code dc:creator}, and without one if they belong to the feed's own format
 */
public record XmlEntry(List<Field> fields) {

  /**
   * One child element.
   *
   * @param base the address against which its links resolve; empty if no element declares one
   * @param text the characters directly inside
   * @param markup the content as HTML if it has nested elements; else empty
   * @param children the text of the first nested element of each name
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

    /** The attribute's value; empty if it is missing. */
    public String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }

    /** The content as HTML: nested elements, or else the text, which may itself be HTML. */
    public String html() {
      return markup.isEmpty() ? text : markup;
    }
  }

  public XmlEntry {
    fields = List.copyOf(fields);
  }

  /** All fields of this name, in order. */
  public List<Field> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).toList();
  }

  /** The first field of one of these names that is not blank; earlier names take precedence. */
  public Optional<Field> first(String... names) {
    for (String name : names) {
      for (Field field : fields) {
        if (field.name().equals(name) && !field.html().isBlank()) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  /** The characters of {@link #first}; empty if there is no such field. */
  public String text(String... names) {
    return first(names).map(field -> field.text().strip()).orElse("");
  }

  /** Builds one field while the document is read. */
  static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final String base;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder markup = new StringBuilder(0); // most fields nest no elements
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
      if (!element.equals("br")) { // which HTML would read as a second one
        markup.append("</").append(element).append('>');
      }
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
