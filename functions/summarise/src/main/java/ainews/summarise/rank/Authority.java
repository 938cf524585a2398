package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.DataFile;
import ainews.shared.text.Urls;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The authority of an item's speaker: first-hand and well-checked sources weigh most. */
public final class Authority {
  /** Authority from which a single voice may make a top story. */
  public static final double ENOUGH_ALONE = .9;

  // A paper's host vouches for its form, not for its importance.
  private static final double PAPER = .5;

  /** A known speaker; the vendor is empty for those who report on others. */
  private record Known(double weight, String vendor) {}

  private static final Known UNKNOWN = new Known(0, "");

  private static final Map<String, Known> KNOWN = new HashMap<>();

  static {
    DataFile.read("summarise/rank/authority.tsv", 4)
        .forEach(
            row ->
                KNOWN.put(
                    key(row.get(0), row.get(1)),
                    new Known(Double.parseDouble(row.get(2)), row.get(3))));
  }

  private Authority() {}

  /** The authority in [0,1], by account, channel or host. */
  public static double of(Item item) {
    return item.source().descriptor().has(Capability.PAPERS) ? PAPER : known(item).weight;
  }

  /** The company whose own words the item contains or links to. */
  public static Optional<String> vendor(Item item) {
    return Optional.of(known(item).vendor).filter(name -> !name.isEmpty());
  }

  /** The company that posted the item or on whose site it is. */
  static Optional<String> speakerVendor(Item item) {
    return Optional.of(speaker(item).vendor).filter(name -> !name.isEmpty());
  }

  private static Known known(Item item) {
    return greater(speaker(item), linked(item));
  }

  private static Known speaker(Item item) {
    Known place = greater(lookUp("channel", item.channel()), host(item.url()));
    return greater(place, account(item));
  }

  private static Known greater(Known a, Known b) {
    return b.weight > a.weight ? b : a;
  }

  private static Known account(Item item) {
    return item.source().descriptor().has(Capability.MICROBLOG)
        ? lookUp("account", item.author().replaceFirst("^@", ""))
        : UNKNOWN;
  }

  private static Known linked(Item item) {
    return item.links().stream()
        .limit(item.source().descriptor().isForum() ? 1 : 0)
        .map(Link::url)
        .map(Authority::host)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Known host(String url) {
    String host = Urls.host(url);
    // Anyone can publish repositories and models there, so the host says nothing.
    if (host.equals("huggingface.co") && !url.contains("/blog/")) {
      return UNKNOWN;
    }
    return lookUp("host", host);
  }

  private static Known lookUp(String kind, String name) {
    return KNOWN.getOrDefault(key(kind, name), UNKNOWN);
  }

  private static String key(String kind, String name) {
    return kind + " " + name.toLowerCase(Locale.ROOT);
  }
}
