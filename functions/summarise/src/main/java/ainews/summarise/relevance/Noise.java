package ainews.summarise.relevance;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.DataFile;
import ainews.summarise.text.Sentences;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises posts without news: replies, questions, jokes, job offers, orders to the reading
 * machine, and posts of only a few words.
 */
public final class Noise {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_WORDS_OF_A_STATUS = 8;
  private static final int BEGINNING = 280;

  private record Rule(String kind, Pattern pattern) {
    boolean covers(String words) {
      return pattern.matcher(words).find();
    }
  }

  private static final String HEADLINE = "headline";
  private static final Set<String> OF_LINK_POSTS = Set.of("hiring", "joke");

  /**
   * Kinds of noise that a headline may follow, since it may begin with a name or an exclamation.
   */
  private static final Set<String> BEFORE_HEADLINES = Set.of("reply", "astonishment");

  private static final List<Rule> RULES = rules(false);
  private static final List<Rule> HEADLINES = rules(true);

  /** A question at the end of a title, after a statement. */
  private static final Pattern TAIL = Pattern.compile("(?s)(.*)[:：.!。！—–](?=[\\s\\p{L}]).*[?？]");

  private static final List<Pattern> ORDERS =
      DataFile.read("summarise/relevance/orders.tsv", 2).stream()
          .map(row -> Pattern.compile(row.get(0)))
          .toList();
  private static final int READ_FOR_ORDERS = Item.MAX_TITLE + 4_000;

  private Noise() {}

  public static boolean isIn(Item item) {
    String words = words(item);
    if (isScrap(item)) {
      return true;
    }
    if (!item.source().descriptor().has(Capability.CONVERSATION)) {
      return false;
    }
    if (givesOrders(item)) {
      return true;
    }
    // A post with its own words is talk, even if it links to its subject.
    boolean linkPost =
        !item.source().descriptor().has(Capability.MICROBLOG)
            && !item.links().isEmpty()
            && item.text().isBlank();
    if (!linkPost && asks(item)) {
      return true;
    }
    boolean headline = isHeadline(words);
    return RULES.stream()
        .filter(rule -> !linkPost || OF_LINK_POSTS.contains(rule.kind))
        .filter(rule -> !headline || !BEFORE_HEADLINES.contains(rule.kind))
        .anyMatch(rule -> rule.covers(words));
  }

  /** Whether it has too few words to say anything. Links and titled pages of a list are exempt. */
  private static boolean isScrap(Item item) {
    if (!item.links().isEmpty()
        || !item.source().descriptor().has(Capability.CONVERSATION) && !item.title().isEmpty()) {
      return false;
    }
    int fewest =
        item.source().descriptor().has(Capability.MICROBLOG)
            ? FEWEST_WORDS_OF_A_STATUS
            : FEWEST_WORDS;
    return TextCleaner.count(item.title())
            + TextCleaner.count(TextCleaner.beginning(item.text(), BEGINNING))
        < fewest;
  }

  private static boolean isHeadline(String words) {
    return HEADLINES.stream().anyMatch(rule -> rule.covers(words));
  }

  private static List<Rule> rules(boolean areHeadlines) {
    return DataFile.read("summarise/relevance/noise.tsv", 3).stream()
        .filter(row -> row.get(0).equals(HEADLINE) == areHeadlines)
        .map(row -> new Rule(row.get(0), Pattern.compile(row.get(1))))
        .toList();
  }

  private static boolean givesOrders(Item item) {
    String said = TextCleaner.beginning(item.title() + "\n" + item.text(), READ_FOR_ORDERS);
    return ORDERS.stream().anyMatch(order -> order.matcher(said).find());
  }

  /** Whether the title is a question, or the first sentence of a post without title and links. */
  private static boolean asks(Item item) {
    if (!item.title().isEmpty()) {
      return isQuestion(item.title());
    }
    List<String> sentences = Sentences.of(TextCleaner.of(words(item)));
    return item.links().isEmpty() && !sentences.isEmpty() && isQuestion(sentences.getFirst());
  }

  /** Whether the sentence only asks; "Foo opens Bar: what is new?" also reports. */
  private static boolean isQuestion(String sentence) {
    if (!sentence.matches("(?s).*[?？][”\"’)）]*")) {
      return false;
    }
    Matcher tail = TAIL.matcher(sentence);
    return !tail.lookingAt() || !isHeadline(tail.group(1));
  }

  private static String words(Item item) {
    return item.title().isEmpty()
        ? TextCleaner.beginning(item.text(), BEGINNING)
        : TextCleaner.beginning(item.title(), Item.MAX_TITLE);
  }
}
