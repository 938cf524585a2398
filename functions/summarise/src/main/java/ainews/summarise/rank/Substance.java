package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Page;
import ainews.shared.edition.SourceId;
import ainews.summarise.write.Plain;
import java.util.regex.Pattern;

/** How much there is to tell: words, figures, something to read, against hype. */
public final class Substance {
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern NAME =
      Pattern.compile("(?<=\\s)@?[A-Z][A-Za-z]*[\\w.-]*[\\dA-Z]\\b");
  private static final Pattern HYPE =
      Pattern.compile(
          "(?i)\\b(?:insane|crazy|wild|mind-?blow\\w*|game.?changer|unbelievable|huge|massive|holy|wow|jaw-?dropping)\\b|!{1,}|🚨|🔥|🤯|震惊|炸裂|王炸");
  private static final Pattern FIRST_PERSON = Pattern.compile("(?i)^(?:i|i'm|i’m|my|me)\\b");
  private static final int LONG = 30;

  private Substance() {}

  /** In [0,1]. */
  public static double of(Item item) {
    String words = item.title() + "\n" + item.text();
    double substance = 0;
    substance += Math.min(.35, .35 * Plain.count(words) / LONG);
    substance += item.links().isEmpty() && item.source() == SourceId.TWITTER ? 0 : .25;
    substance += FIGURE.matcher(words).find() ? .15 : 0;
    substance += NAME.matcher(words).find() ? .1 : 0;
    substance +=
        item.links().stream().flatMap(link -> link.page().stream()).anyMatch(Substance::hasText)
            ? .15
            : 0;
    substance -= HYPE.matcher(words).find() ? .1 : 0;
    substance -= FIRST_PERSON.matcher(words.strip()).find() ? .2 : 0;
    return Math.clamp(substance, 0, 1);
  }

  private static boolean hasText(Page page) {
    return page.text().length() > 500;
  }
}
