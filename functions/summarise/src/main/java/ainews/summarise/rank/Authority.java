package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceId;
import ainews.shared.text.Urls;
import ainews.summarise.DataFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Whose word counts as first-hand or well checked. */
public final class Authority {
  /** From here on a single voice may stand among the top stories. */
  public static final double ENOUGH_ALONE = .9;

  // A paper's host vouches for its form, not for its weight.
  private static final double PAPER = .5;

  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    DataFile.read("authority.tsv", 4)
        .forEach(row -> WEIGHTS.put(key(row.get(0), row.get(1)), Double.valueOf(row.get(2))));
  }

  private Authority() {}

  /** In [0,1]: by the account, the channel, or the host of what the item is about. */
  public static double of(Item item) {
    double weight = Math.max(lookUp("channel", item.channel()), host(item.url()));
    if (item.source() == SourceId.TWITTER) {
      weight = Math.max(weight, lookUp("account", item.author().replaceFirst("^@", "")));
    }
    if (item.source() == SourceId.HACKERNEWS || item.source() == SourceId.REDDIT) {
      weight =
          Math.max(
              weight,
              item.links().stream()
                  .limit(1)
                  .map(Link::url)
                  .mapToDouble(Authority::host)
                  .max()
                  .orElse(0));
    }
    return switch (item.source()) {
      case ARXIV, HUGGINGFACE -> PAPER;
      default -> weight;
    };
  }

  private static double host(String url) {
    String host = Urls.host(url);
    // Everybody's repositories and models stand there, so the host says nothing.
    if (host.equals("huggingface.co") && !url.contains("/blog/")) {
      return 0;
    }
    return lookUp("host", host);
  }

  private static double lookUp(String kind, String name) {
    return WEIGHTS.getOrDefault(key(kind, name), 0.0);
  }

  private static String key(String kind, String name) {
    return kind + " " + name.toLowerCase(Locale.ROOT);
  }
}
