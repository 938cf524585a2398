package ainews.publish.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeedWriter {
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private AtomFeedWriter() {}

  static String of(FeedDocument feed) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute(
          "xml", "http://www.w3.org/XML/1998/namespace", "lang", feed.page().language().tag());
      element(xml, "id", feed.id());
      element(xml, "title", feed.title());
      link(xml, "self", feed.url(".xml"));
      link(xml, "alternate", feed.page().url());
      element(xml, "updated", updated(feed.entries()).toString());
      xml.writeStartElement("author");
      element(xml, "name", feed.page().siteTitle());
      xml.writeEndElement();
      for (FeedContents.Entry entry : feed.entries()) {
        entry(xml, feed, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
    return text + "\n";
  }

  /** When an entry last changed, which may be by the correction of an older day. */
  private static Instant updated(List<FeedContents.Entry> entries) {
    return entries.stream()
        .map(FeedContents.Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static void entry(XMLStreamWriter xml, FeedDocument feed, FeedContents.Entry entry)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    link(xml, "alternate", feed.page().url(entry.path()));
    element(xml, "updated", entry.updated().toString());
    element(xml, "published", entry.published().toString());
    for (String tag : entry.tags()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", tag);
    }
    if (!entry.summary().isEmpty()) {
      element(xml, "summary", entry.summary());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(entry.html());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
