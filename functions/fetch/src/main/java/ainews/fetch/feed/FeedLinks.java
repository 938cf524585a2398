package ainews.fetch.feed;

import ainews.fetch.feed.XmlEntry.Field;
import ainews.shared.text.Urls;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Finds the address of an entry's page. */
final class FeedLinks {
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\w{1,8}|[A-Za-z]\\w{1,30});");
  private static final Pattern FROM_ROOT = Pattern.compile("(?:\\.{0,2}/|\\?).+");

  /** Matches {@code posts/1.html}, but not {@code N/A}, {@code none} or {@code #}. */
  private static final Pattern RELATIVE =
      Pattern.compile("(?=[^#]*[a-z0-9])(?=[^#]*[/.?])[^\\s:#][^\\s:]*");

  private static final Pattern RELATIVE_TO_A_BASE = Pattern.compile("#?[^\\s:#]+");
  private static final Pattern WITHOUT_SCHEME = Pattern.compile("www\\.[^\\s:/]+\\.[^\\s:]+");
  private static final Set<String> PAGE = Set.of("", "alternate");

  private FeedLinks() {}

  /**
   * Returns the best of an entry's addresses: its links, its id, its enclosures. Absolute addresses
   * come first, because some feeds put text such as "N/A" instead of a link.
   */
  static String of(XmlEntry entry) {
    String usual = usual(entry);
    return isAbsolute(usual) && usual.indexOf('&') < 0 ? usual : best(entry);
  }

  /** The address of most entries: the text of an RSS link, or the first Atom link to a page. */
  private static String usual(XmlEntry entry) {
    String written = entry.text("feedburner:origlink", "link");
    if (!written.isEmpty()) {
      return written;
    }
    for (Field field : entry.fields()) {
      if (field.name().equals("link") && PAGE.contains(relation(field.attribute("rel")))) {
        return isOfAnotherType(field) ? "" : field.attribute("href").strip();
      }
    }
    return "";
  }

  private static String best(XmlEntry entry) {
    List<Link> links =
        Stream.of(
                entry.all("feedburner:origlink").stream().map(Link::written),
                entry.all("link").stream().map(Link::written),
                hrefs(entry, PAGE::contains)
                    .sorted(Comparator.comparing(link -> isOfAnotherType(link.field()))))
            .flatMap(stream -> stream)
            .filter(link -> !link.address().isEmpty())
            .toList();
    List<Link> others =
        Stream.concat(
                Stream.of("guid", "id")
                    .flatMap(name -> entry.all(name).stream())
                    .map(Link::written),
                Stream.concat(
                    Stream.of("enclosure", "media:content")
                        .flatMap(name -> entry.all(name).stream())
                        .map(field -> new Link(field, field.attribute("url"))),
                    hrefs(entry, "enclosure"::equals)))
            .toList();
    return first(links, link -> isAbsolute(link.address()))
        .or(() -> first(links, Link::isFromBase))
        .or(() -> first(others, link -> isAbsolute(link.address())))
        .or(() -> first(links, link -> RELATIVE.matcher(link.address()).matches()))
        .or(() -> first(others, link -> link.address().startsWith("/")))
        .or(
            () ->
                hrefs(entry, relation -> true)
                    .filter(link -> !link.address().isEmpty())
                    .findFirst())
        .map(Link::resolved)
        .orElse("");
  }

  /** Resolves an address against the base, if any. Returns the base if the address is invalid. */
  static String below(String base, String address) {
    try {
      URI inner = URI.create(Urls.web(address).orElse(address.strip()));
      return base.isEmpty() ? inner.toString() : URI.create(base).resolve(inner).toString();
    } catch (IllegalArgumentException e) {
      return base; // ignore an invalid address
    }
  }

  private static boolean isAbsolute(String address) {
    int slashes = address.indexOf("//");
    return slashes == 0 && address.length() > 2
        || slashes > 0
            && slashes + 2 < address.length()
            && (address.regionMatches(true, 0, "https:", 0, slashes)
                || address.regionMatches(true, 0, "http:", 0, slashes));
  }

  private static Stream<Link> hrefs(XmlEntry entry, Predicate<String> relations) {
    return entry.all("link").stream()
        .filter(link -> relations.test(relation(link.attribute("rel"))))
        .map(link -> new Link(link, link.attribute("href")));
  }

  private static boolean isOfAnotherType(Field link) {
    String type = link.attribute("type");
    return !type.isEmpty() && !type.contains("html");
  }

  /** The relation's name, which may be written as an IANA address. */
  private static String relation(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static Optional<Link> first(List<Link> links, Predicate<Link> wanted) {
    return links.stream().filter(wanted).findFirst();
  }

  /** An address as written in its field. */
  private record Link(Field field, String address) {
    Link {
      String written = unescaped(unescaped(address.strip()));
      address = WITHOUT_SCHEME.matcher(written).matches() ? "https://" + written : written;
    }

    static Link written(Field field) {
      return new Link(field, field.text());
    }

    boolean isFromBase() {
      return FROM_ROOT.matcher(address).matches()
          || !field.base().isEmpty() && RELATIVE_TO_A_BASE.matcher(address).matches();
    }

    String resolved() {
      String absolute = address.startsWith("//") ? "https:" + address : address;
      if (field.base().isEmpty()) {
        return absolute;
      }
      return Urls.resolve(field.base(), absolute).orElseGet(() -> below(field.base(), absolute));
    }

    /**
     * Unescapes an address that was escaped twice, but not a parameter's name that only looks so.
     */
    private static String unescaped(String address) {
      if (address.indexOf('&') < 0) {
        return address;
      }
      Matcher reference = REFERENCE.matcher(address);
      return reference.replaceAll(
          found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
    }
  }
}
