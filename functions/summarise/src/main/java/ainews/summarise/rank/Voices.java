package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who tells a story: kinds of source, and distinct voices.
 *
 * @param kinds at least one
 * @param voices at least as many as kinds
 * @param votes letters that link it, each half a voice
 */
public record Voices(int kinds, int voices, int votes) {
  private static final String PAPER = "paper";

  /** By kinds of source: one, two, three, more. */
  private static final double[] KINDS = {0, .6, .85, 1};

  /** From here on further voices say nothing more. */
  private static final int MANY_VOICES = 12;

  /** Without votes. */
  public Voices(int kinds, int voices) {
    this(kinds, voices, 0);
  }

  Voices with(int votes) {
    return new Voices(kinds, voices, votes);
  }

  public static Voices of(Collection<Item> items) {
    Set<String> kinds = new HashSet<>();
    Set<String> voices = new HashSet<>();
    for (Item item : items) {
      kinds.add(kind(item.source()));
      voices.add(voice(item));
    }
    return new Voices(kinds.size(), voices.size());
  }

  /**
   * In [0,1]. The second voice says more than the tenth, so voices count by their logarithm; four
   * or five on one source weigh as much as a second kind of source.
   */
  double corroboration() {
    double byKinds = KINDS[Math.min(KINDS.length, kinds) - 1];
    double more = Math.log(voices - kinds + 1 + votes / 2.0) / Math.log(MANY_VOICES);
    return 1 - (1 - byKinds) * (1 - Math.min(1, more));
  }

  // A paper listed in both places was still put there by its authors alone.
  private static String kind(SourceId source) {
    return switch (source) {
      case ARXIV, HUGGINGFACE -> PAPER;
      default -> source.id();
    };
  }

  private static String voice(Item item) {
    String kind = kind(item.source());
    String name = item.source() == SourceId.RSS ? item.channel() : item.author();
    if (kind.equals(PAPER)) {
      return PAPER;
    }
    return kind + " " + (name.isEmpty() ? item.id() : name.toLowerCase(Locale.ROOT));
  }
}
