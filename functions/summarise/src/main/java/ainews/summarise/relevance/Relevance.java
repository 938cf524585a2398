package ainews.summarise.relevance;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.settings.Settings;
import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import ainews.summarise.text.TermIndex;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures by a lexicon how far an item is about AI. Items of sources that are only about AI always
 * are.
 */
public final class Relevance {
  private static final int BEGINNING = 600;

  /** The sum of weights from which a post is about AI. */
  private static final int ENOUGH = 2;

  private static final int STRONG = 4;

  private final Settings.Sources sources;
  private final Map<String, Integer> weights;
  private final TermIndex terms;
  private final int enough;

  public Relevance(Settings settings) {
    sources = settings.sources();
    weights = new HashMap<>();
    DataFile.read("summarise/relevance/lexicon.tsv", 4)
        .forEach(row -> weights.put(row.get(0), Integer.valueOf(row.get(1))));
    terms = new TermIndex(weights.keySet());
    enough = ENOUGH;
  }

  private Relevance(Relevance other, int enough) {
    this.sources = other.sources;
    this.weights = other.weights;
    this.terms = other.terms;
    this.enough = enough;
  }

  /** Returns a copy for which every doubtful item is about AI. */
  public Relevance withDoubtful() {
    return new Relevance(this, 1);
  }

  /** The relevance in [0,1]; 0 for an item that is not about AI. */
  public double of(Item item) {
    if (isOnlyAboutAi(item)) {
      return 1;
    }
    int score = score(item);
    if (score < enough) {
      return 0;
    }
    return score < STRONG ? .6 : score <= STRONG + 1 ? .85 : 1;
  }

  /** Whether only ambiguous words suggest that it is about AI. */
  public boolean isDoubtful(Item item) {
    int score = score(item);
    return !isOnlyAboutAi(item) && score > 0 && score < STRONG;
  }

  private int score(Item item) {
    return terms.find(Homographs.drop(words(item))).stream().mapToInt(weights::get).sum();
  }

  /** Whether its source or feed is only about AI. */
  public boolean isOnlyAboutAi(Item item) {
    return item.source().descriptor().has(Capability.ONLY_ABOUT_AI)
        || sources
            .of(item.source())
            .filter(settings -> settings.isOnlyAboutAi(item.channel()))
            .isPresent();
  }

  // Only the beginning counts: an article is not about what it mentions far down.
  private static String words(Item item) {
    StringBuilder words = new StringBuilder(item.title());
    words
        .append('\n')
        .append(Texts.beginning(item.text(), BEGINNING))
        .append('\n')
        .append(Texts.beginning(item.quoted(), BEGINNING));
    boolean ownWords =
        item.source().descriptor().has(Capability.MICROBLOG) || item.text().length() > BEGINNING;
    if (!ownWords) {
      item.links().stream()
          .limit(1)
          .map(Link::page)
          .flatMap(page -> page.stream())
          .forEach(
              page ->
                  words
                      .append('\n')
                      .append(page.title())
                      .append('\n')
                      .append(Texts.beginning(page.description(), BEGINNING)));
    }
    return words.toString();
  }
}
