package ainews.fetch.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Names elements by their namespace, not by the feed's prefixes: elements of the feed's own format
 * and of XHTML by their local name, others with the usual prefix. Also keeps the base of the links
 * inside them. Names are in lower case.
 */
final class ElementNames {
  /** Usual prefixes; empty for the formats themselves. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("www.w3.org/1999/xhtml", ""),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
          Map.entry("purl.org/dc/elements/1.1", "dc:"),
          Map.entry("purl.org/dc/terms", "dcterms:"),
          Map.entry("purl.org/rss/1.0/modules/content", "content:"),
          Map.entry("search.yahoo.com/mrss", "media:"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
          Map.entry("arxiv.org/schemas/atom", "arxiv:"));

  /** Prefixes that some feeds use without declaring them. */
  private static final Set<String> OWN = Set.of("", "rss", "atom");

  /**
   * @param base empty if no enclosing element declares one
   */
  private record Scope(Map<String, String> namespaces, String base) {}

  private final Deque<Scope> scopes = new ArrayDeque<>();
  private String format;

  ElementNames() {
    scopes.push(new Scope(Map.of(), ""));
  }

  /** Enters the reader's current element. */
  String enter(XMLStreamReader xml) {
    Scope scope = scopes.peek();
    Map<String, String> namespaces = scope.namespaces();
    String base = scope.base();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String local = xml.getAttributeLocalName(i);
      if (prefix.equals("xmlns") || prefix.isEmpty() && local.equals("xmlns")) {
        namespaces = namespaces == scope.namespaces() ? new HashMap<>(namespaces) : namespaces;
        namespaces.put(prefix.isEmpty() ? "" : local, key(xml.getAttributeValue(i)));
      } else if (prefix.equals("xml") && local.equals("base")) {
        base = FeedLinks.below(base, xml.getAttributeValue(i));
      }
    }
    scopes.push(
        namespaces == scope.namespaces() && base.equals(scope.base())
            ? scope
            : new Scope(namespaces, base));
    return name(xml.getLocalName(), namespaces).toLowerCase(Locale.ROOT);
  }

  /** Leaves the element entered last. */
  void leave() {
    scopes.pop();
  }

  /** Returns the base of links in the element entered last; empty if no element declares one. */
  String base() {
    return scopes.peek().base();
  }

  private String name(String written, Map<String, String> namespaces) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1);
    String namespace = namespaces.getOrDefault(prefix, "");
    if (format == null) {
      format = namespace; // of the root: a feed may put the whole format into one of its own
    }
    String usual = PREFIXES.get(namespace);
    if (usual != null) {
      return usual + local;
    }
    return OWN.contains(prefix) || !namespace.isEmpty() && namespace.equals(format)
        ? local
        : written;
  }

  /** Normalises a namespace, because feeds vary its scheme, case and last character. */
  private static String key(String namespace) {
    String key = namespace.strip().toLowerCase(Locale.ROOT);
    key = key.substring(key.indexOf("://") < 0 ? 0 : key.indexOf("://") + 3);
    while (key.endsWith("/") || key.endsWith("#")) {
      key = key.substring(0, key.length() - 1);
    }
    return key;
  }
}
