package ainews.fetch.feed;

import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the entries of RSS 0.9 to 2.0, RDF and Atom. A document that is not well-formed is repaired
 * as a browser would and read again. Elements are known by their namespace, prefixes need no
 * declaration, declared entities are never expanded, and nothing outside the document is loaded.
 *
 * @param entries in the feed's order; if the document is truncated, the last lacks the fields after
 *     the cut
 * @param problem {@link Problem#MALFORMED} if the document is truncated or broken; else empty
 */
public record FeedXml(List<XmlEntry> entries, Optional<Problem> problem) {
  private static final XMLInputFactory FACTORY = factory();

  public FeedXml {
    entries = List.copyOf(entries);
  }

  /**
   * @throws FetchException if the response is not a feed
   */
  public static FeedXml read(WebResponse answer) throws FetchException {
    String text =
        FeedBytes.decode(answer.body(), answer.headers().getOrDefault("content-type", ""));
    FeedXml feed = read(text);
    return answer.cut() && feed.problem().isEmpty()
        ? new FeedXml(feed.entries(), Optional.of(Problem.MALFORMED))
        : feed;
  }

  /**
   * @throws FetchException if the text is not a feed
   */
  static FeedXml read(String text) throws FetchException {
    String document = FeedRoot.from(XmlRepair.legalCharacters(text));
    boolean isCut = !FeedRoot.isClosed(document) && document.contains("</");
    try {
      return isCut ? mended(document) : new FeedXml(entriesOf(document), Optional.empty());
    } catch (XMLStreamException e) {
      return mended(document);
    }
  }

  private static FeedXml mended(String document) throws FetchException {
    boolean isCut = !FeedRoot.isClosed(document);
    try {
      List<XmlEntry> entries = entriesOf(XmlRepair.closed(isCut ? whole(document) : document));
      if (entries.isEmpty() && isCut) {
        throw new FetchException(Problem.MALFORMED, "the feed is truncated before its first entry");
      }
      return new FeedXml(entries, isCut ? Optional.of(Problem.MALFORMED) : Optional.empty());
    } catch (XMLStreamException e) {
      throw new FetchException(Problem.MALFORMED, "the feed is broken before its first entry", e);
    }
  }

  /** Returns the document up to its last complete element, because half an element may mislead. */
  private static String whole(String document) {
    int next = document.length();
    for (int at = document.lastIndexOf('<'); at >= 0; at = document.lastIndexOf('<', at - 1)) {
      int end = document.indexOf('>', at, next);
      if (end > at + 2 && isEnd(document.charAt(at + 1), document.charAt(end - 1))) {
        return document.substring(0, end + 1);
      }
      next = at;
    }
    return "";
  }

  /** Whether a tag with these first and last characters ends an element. */
  private static boolean isEnd(char first, char last) {
    return first == '/' || last == '/' && first != '!' && first != '?';
  }

  private static List<XmlEntry> entriesOf(String document) throws XMLStreamException {
    List<XmlEntry> entries = new ArrayList<>();
    ElementNames names = new ElementNames();
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(document));
    int depth = 0;
    do {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (XmlRepair.ENTRIES.contains(names.enter(xml))) {
            Optional<XmlEntry.Field> about = about(xml, names.base());
            List<XmlEntry.Field> fields = fields(xml, names);
            about.ifPresent(fields::add);
            entries.add(new XmlEntry(fields));
            names.leave();
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          names.leave();
          depth--;
        }
        default -> {
          // Only elements matter between entries.
        }
      }
    } while (depth > 0); // ignore what follows the feed
    return entries;
  }

  private static List<XmlEntry.Field> fields(XMLStreamReader xml, ElementNames names)
      throws XMLStreamException {
    List<XmlEntry.Field> fields = new ArrayList<>();
    XmlEntry.Open open = null;
    int depth = -1; // nested elements within the open field; -1 between fields
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = names.enter(xml);
          depth++;
          if (depth == 0) {
            open = new XmlEntry.Open(name, attributes(xml), names.base());
          } else {
            open.start(local(name), attributes(xml), depth);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < 0) {
            return fields;
          }
          names.leave();
          if (depth == 0) {
            fields.add(open.close());
          } else {
            open.end(local(xml.getLocalName()), depth);
          }
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth >= 0) {
            open.characters(xml.getText(), depth);
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("undeclared entity");
        default -> {
          // Comments and processing instructions are not needed.
        }
      }
    }
  }

  /** The address by which RDF names what is described. */
  private static Optional<XmlEntry.Field> about(XMLStreamReader xml, String base) {
    return Optional.ofNullable(attributes(xml).get("about"))
        .map(about -> new XmlEntry.Field("id", Map.of(), base, about, "", Map.of()));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    if (xml.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }
}
