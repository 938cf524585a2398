package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.DataFile;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Measures how much an item has to say: words, evidence and further reading count for it, hype
 * against it.
 */
final class Substance {
  private static final double LENGTH = .3;
  private static final int LONG = 30;
  private static final double LINK = .1;
  private static final double PAGE = .1;
  private static final double NEWS = .2;
  private static final int READABLE = 500;

  /** Characters read; the beginning shows what a post has to say. */
  private static final int READ = 2_000;

  private record Evidence(double weight, Pattern pattern) {}

  private static final List<Evidence> EVIDENCE =
      DataFile.read("summarise/rank/evidence.tsv", 3).stream()
          .map(row -> new Evidence(Double.parseDouble(row.get(0)), Pattern.compile(row.get(1))))
          .toList();

  private Substance() {}

  /**
   * The substance, in [0,1].
   *
   * @param announces whether the item announces something new
   */
  static double of(Item item, boolean announces) {
    String words =
        TextCleaner.beginning(item.title() + "\n" + item.text(), READ).toLowerCase(Locale.ROOT);
    double substance = LENGTH * Math.min(1, (double) TextCleaner.count(words) / LONG);
    // Outside microblogs a post always leads to something to read.
    substance +=
        item.links().isEmpty() && item.source().descriptor().has(Capability.MICROBLOG) ? 0 : LINK;
    substance += leadsToText(item) ? PAGE : 0;
    substance += announces ? NEWS : 0;
    for (Evidence evidence : EVIDENCE) {
      substance += evidence.pattern.matcher(words).find() ? evidence.weight : 0;
    }
    return Math.clamp(substance, 0, 1);
  }

  private static boolean leadsToText(Item item) {
    return item.links().stream()
        .flatMap(link -> link.page().stream())
        .map(LinkedPage::text)
        .anyMatch(text -> text.length() > READABLE);
  }
}
