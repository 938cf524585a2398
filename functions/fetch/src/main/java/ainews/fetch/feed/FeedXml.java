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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the entries of RSS 0.9 to 2.0, RDF and Atom one by one, so that the entries before an error
 * are kept. Entity declarations are refused, namespace prefixes need no declaration, and nothing
 * outside the document is loaded.
 *
 * @param entries in the feed's order; the last may be truncated if it has a title and a link
 * @param problem {@link Problem#MALFORMED} if the document is truncated or broken; else empty
 */
public record FeedXml(List<XmlEntry> entries, Optional<Problem> problem) {
  private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel");
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w.:-]{0,40})[\\s/>]");
  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,300}\\?>");
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
    String document = XmlRepair.legalCharacters(text);
    document = document.substring(Math.max(0, document.indexOf('<')));
    document = DECLARATION.matcher(document).replaceFirst("");
    requireFeed(document);
    FeedXml feed = entriesOf(document);
    if (feed.problem().isPresent()) {
      FeedXml repaired = entriesOf(XmlRepair.references(document));
      feed = repaired.entries().size() >= feed.entries().size() ? repaired : feed;
    }
    if (feed.problem().isPresent() && feed.entries().isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "the feed is broken before its first entry");
    }
    return feed;
  }

  private static void requireFeed(String document) throws FetchException {
    Matcher root = ROOT.matcher(document);
    String name = root.find() ? plain(root.group(1)).toLowerCase(Locale.ROOT) : "";
    if (!ROOTS.contains(name)) {
      throw new FetchException(
          Problem.MALFORMED,
          "expected a feed, got " + (name.isEmpty() ? "no XML" : "<" + name + ">"));
    }
    if (document.substring(0, root.start()).contains("<!ENTITY")) {
      throw new FetchException(Problem.MALFORMED, "the feed declares entities, which are refused");
    }
  }

  private static FeedXml entriesOf(String document) {
    List<XmlEntry> entries = new ArrayList<>();
    List<XmlEntry.Field> fields = new ArrayList<>();
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(document));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && ENTRIES.contains(plain(xml.getLocalName()))) {
          fields.clear();
          readFields(xml, fields);
          entries.add(new XmlEntry(fields));
          fields.clear();
        }
      }
      return new FeedXml(entries, Optional.empty());
    } catch (XMLStreamException e) {
      XmlEntry last = new XmlEntry(fields);
      if (last.first("title").isPresent() && !last.all("link").isEmpty()) {
        entries.add(last); // truncated, but it has a title and a link
      }
      return new FeedXml(entries, Optional.of(Problem.MALFORMED));
    }
  }

  private static void readFields(XMLStreamReader xml, List<XmlEntry.Field> fields)
      throws XMLStreamException {
    XmlEntry.Open open = null;
    int depth = -1; // nested elements within the open field; -1 between fields
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 0) {
            open = new XmlEntry.Open(plain(xml.getLocalName()), attributes(xml));
          } else {
            open.start(plain(xml.getLocalName()), href(xml), depth);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < 0) {
            return;
          }
          if (depth == 0) {
            fields.add(open.close());
          } else {
            open.end(plain(xml.getLocalName()), depth);
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
        case XMLStreamConstants.END_DOCUMENT ->
            throw new XMLStreamException("the document ends within an entry");
        default -> {
          // Comments and processing instructions are not needed.
        }
      }
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private static String href(XMLStreamReader xml) {
    String href = xml.getAttributeValue(null, "href");
    return href == null ? "" : href;
  }

  /** The name without the prefix that some feeds give to the format's own elements. */
  private static String plain(String name) {
    if (name.startsWith("rss:")) {
      return name.substring(4);
    }
    return name.equals("atom:entry") || name.equals("atom:feed") ? name.substring(5) : name;
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
