package ainews.summarise.relevance;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.summarise.DataFile;
import ainews.summarise.write.Plain;
import ainews.summarise.write.Sentences;
import java.util.List;
import java.util.regex.Pattern;

/** Tells posts that bring no news: answers, questions, jokes, job offers, a word or two. */
public final class Noise {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_WORDS_OF_A_STATUS = 8;
  private static final int BEGINNING = 280;

  private record Rule(String kind, Pattern pattern) {
    boolean covers(String words) {
      return pattern.matcher(words).find();
    }
  }

  private static final List<Rule> RULES =
      DataFile.read("noise.tsv", 3).stream()
          .map(row -> new Rule(row.get(0), Pattern.compile(row.get(1))))
          .toList();

  private static final List<Pattern> ORDERS =
      DataFile.read("orders.tsv", 2).stream().map(row -> Pattern.compile(row.get(0))).toList();
  private static final int READ_FOR_ORDERS = Item.MAX_TITLE + 4_000;

  private Noise() {}

  public static boolean isIn(Item item) {
    String words = words(item);
    if (Plain.count(words) < fewest(item) && item.links().isEmpty()) {
      return true;
    }
    if (!item.source().isTalk()) {
      return false;
    }
    if (givesOrders(item)) {
      return true;
    }
    // A post with words of its own is talk, even where it links to what it talks about.
    boolean linkPost =
        item.source() != SourceId.TWITTER && !item.links().isEmpty() && item.text().isBlank();
    if (!linkPost && asks(item)) {
      return true;
    }
    return RULES.stream()
        .filter(rule -> !linkPost || rule.kind.equals("hiring") || rule.kind.equals("joke"))
        .anyMatch(rule -> rule.covers(words));
  }

  private static boolean givesOrders(Item item) {
    String said = Plain.beginning(item.title() + "\n" + item.text(), READ_FOR_ORDERS);
    return ORDERS.stream().anyMatch(order -> order.matcher(said).find());
  }

  /** Whether a post's title, or the opening of one that leads nowhere, is a question. */
  private static boolean asks(Item item) {
    if (!item.title().isEmpty()) {
      return item.title().endsWith("?") || item.title().endsWith("？");
    }
    List<String> sentences = Sentences.of(Plain.of(words(item)));
    return item.links().isEmpty()
        && !sentences.isEmpty()
        && sentences.getFirst().matches("(?s).*[?？][”\"’)）]*");
  }

  private static int fewest(Item item) {
    return switch (item.source()) {
      case TWITTER -> FEWEST_WORDS_OF_A_STATUS;
      case GITHUB, PRODUCTHUNT -> 1;
      default -> FEWEST_WORDS;
    };
  }

  private static String words(Item item) {
    return item.title().isEmpty()
        ? Plain.beginning(item.text(), BEGINNING)
        : Plain.beginning(item.title(), Item.MAX_TITLE);
  }
}
