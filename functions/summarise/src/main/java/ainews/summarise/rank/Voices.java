package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.Urls;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who reports a story: the number of kinds of source and of independent voices, which are accounts
 * and sites. A company is one voice on all of its accounts and sites.
 *
 * @param kinds at least one, at most one for each voice
 * @param voices at least as many as kinds
 * @param votes letters that link it, each half a voice
 */
public record Voices(int kinds, int voices, int votes) {
  /** Corroboration by one, two, three or more kinds of source. */
  private static final double[] KINDS = {0, .6, .85, 1};

  /** Voices beyond this number add nothing. */
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
      kinds.add(item.source().descriptor().kind());
      voices.add(voice(item));
    }
    return new Voices(Math.min(kinds.size(), voices.size()), voices.size());
  }

  /**
   * The corroboration, in [0,1]. The second voice says more than the tenth, so voices count
   * logarithmically; four or five voices on one source weigh as much as a second kind of source.
   */
  double corroboration() {
    double byKinds = KINDS[Math.min(KINDS.length, kinds) - 1];
    double more = Math.log(voices - kinds + 1 + votes / 2.0) / Math.log(MANY_VOICES);
    return 1 - (1 - byKinds) * (1 - Math.min(1, more));
  }

  // A paper listed on several was still submitted by its authors alone.
  private static String voice(Item item) {
    SourceDescriptor source = item.source().descriptor();
    if (source.has(Capability.PAPERS)) {
      return source.kind();
    }
    Optional<String> vendor = Authority.speakerVendor(item);
    if (vendor.isPresent()) {
      return "vendor " + vendor.get();
    }
    String name = source.has(Capability.PUBLICATIONS) ? item.channel() : item.author();
    String site = name.isEmpty() ? Urls.host(item.url()) : name.toLowerCase(Locale.ROOT);
    return source.kind() + " " + site;
  }
}
