package ainews.fetch.sources.twitter;

import ainews.fetch.text.Boilerplate;
import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates the author's text from quoted text. Scraped posts also contain interface strings,
 * escaped Markdown, cards of linked pages, and the name, age and text of a quoted post.
 *
 * @param own the author's text
 * @param quoted text of the quoted post and of the cards of linked pages
 * @param links urls in both texts, those of the author first
 * @param replyTo accounts in the line "Replying to …", without @
 */
record PostText(String own, String quoted, List<String> links, List<String> replyTo) {
  private static final Boilerplate BOILERPLATE = Boilerplate.of("twitter");
  private static final int MAX_TEXT = 30_000;
  private static final int MAX_NAME = 60;

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");
  private static final Pattern BACKSLASHES = Pattern.compile("\\\\+$");
  private static final Pattern BOLD_START = Pattern.compile("^\\[?\\*\\*");
  private static final Pattern BOLD_END = Pattern.compile("\\*\\*$");

  /** A line break of the scraper inside a card. */
  private static final Pattern CARD_BREAK = Pattern.compile("\\\\{2,}");

  private static final Pattern CARD = Pattern.compile("\\[?\\*\\*.*");
  private static final Pattern CARD_WITH_HOST =
      Pattern.compile("\\[?\\*\\*(?<title>.+?)\\*\\*\\s+[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}\\W*");
  private static final Pattern CARD_END =
      Pattern.compile(
          "\\[?(?:[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6})?(?:\\]\\((?<link>[^)\\s]+)\\)?)?");

  private static final Pattern AGE =
      Pattern.compile(
          "\\d{1,2}[smhd]|\\p{Lu}\\p{L}{2} \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{L}{2} \\d{4}");
  private static final Pattern HANDLE = Pattern.compile("@[\\w\\\\]{1,30}");
  private static final Pattern REPLY = Pattern.compile("Replying to((?: @[\\w\\\\]{1,30})+).*");
  private static final Pattern COUNT = Pattern.compile("\\d[\\d.,]*[KM]?");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>|~<$&=-]|(?= ))");
  private static final Pattern BOLD = Pattern.compile("(?<![\\\\*])\\*\\*(?=\\S)([^*\\n]+)\\*\\*");

  /** Reads text from X's API, with short links expanded. It contains no interface strings. */
  static PostText clean(String raw) {
    PostLinks own = PostLinks.in(Texts.cut(raw, MAX_TEXT));
    return new PostText(own.text(), "", own.links(), List.of());
  }

  /** Reads text as shown on a web page. */
  static PostText scraped(String raw) {
    List<String> cards = new ArrayList<>();
    List<String> paragraphs = paragraphs(withoutCards(Texts.cut(raw, MAX_TEXT), cards));
    int own = ownEnd(paragraphs);
    List<String> replyTo = replyTo(paragraphs.subList(0, own));
    PostLinks ownLinks = PostLinks.in(words(paragraphs.subList(0, own)));
    List<String> others = new ArrayList<>(cards.stream().map(PostText::plain).toList());
    others.add(words(withoutHeads(paragraphs.subList(own, paragraphs.size()))));
    PostLinks quotedLinks =
        PostLinks.in(
            String.join("\n\n", others.stream().filter(text -> !text.isBlank()).toList()).strip());
    List<String> links = new ArrayList<>(ownLinks.links());
    links.addAll(quotedLinks.links());
    return new PostText(ownLinks.text(), quotedLinks.text(), List.copyOf(links), replyTo);
  }

  /** Moves the cards of linked pages from the text to {@code cards} and cleans up line breaks. */
  private static String withoutCards(String raw, List<String> cards) {
    StringBuilder text = new StringBuilder();
    StringBuilder card = null;
    boolean afterBreak = false;
    for (String line : LINE_END.split(raw, -1)) {
      String stripped = line.strip();
      boolean isBreak = CARD_BREAK.matcher(stripped).matches();
      String words =
          stripped.endsWith("\\")
              ? BACKSLASHES.matcher(stripped).replaceFirst("").strip()
              : stripped;
      if (card == null && isCard(words, stripped, afterBreak)) {
        card = new StringBuilder();
      }
      if (card != null && words.isEmpty() && !isBreak) {
        add(cards, card);
        card = null;
      }
      if (card != null) {
        card.append(cardWords(words)).append('\n');
      } else if (!words.equals("[") || !stripped.endsWith("\\")) {
        text.append(words).append('\n');
      }
      afterBreak = isBreak || words.isEmpty() && afterBreak;
    }
    add(cards, card);
    return text.toString();
  }

  private static boolean isCard(String words, String line, boolean afterBreak) {
    return CARD.matcher(words).matches()
        && (afterBreak || line.endsWith("\\\\") || CARD_WITH_HOST.matcher(words).matches());
  }

  private static String cardWords(String words) {
    Matcher withHost = CARD_WITH_HOST.matcher(words);
    if (withHost.matches()) {
      return withHost.group("title");
    }
    Matcher end = CARD_END.matcher(words);
    if (end.matches()) {
      return end.group("link") == null ? "" : end.group("link");
    }
    String opened = BOLD_START.matcher(words).replaceFirst("");
    return BOLD_END.matcher(opened).replaceFirst("");
  }

  private static void add(List<String> cards, StringBuilder card) {
    if (card != null && !card.toString().isBlank()) {
      cards.add(BOILERPLATE.drop(card.toString().strip()));
    }
  }

  private static List<String> paragraphs(String text) {
    return PARAGRAPH_END
        .splitAsStream(text)
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** Index of the paragraph where the head of the first quoted post begins. */
  private static int ownEnd(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (headAt(paragraphs, i) > 0) {
        return i;
      }
    }
    return paragraphs.size();
  }

  /**
   * Length in paragraphs of the head that begins here: name, optional handle, and age. 0 if no head
   * begins here.
   */
  private static int headAt(List<String> paragraphs, int start) {
    String name = paragraphs.get(start);
    if (name.contains("\n") || name.length() > MAX_NAME || BOILERPLATE.isLine(name)) {
      return 0;
    }
    int age = start + 1;
    if (age < paragraphs.size() && HANDLE.matcher(paragraphs.get(age)).matches()) {
      age++;
    }
    return age < paragraphs.size() && AGE.matcher(paragraphs.get(age)).matches()
        ? age + 1 - start
        : 0;
  }

  private static List<String> withoutHeads(List<String> paragraphs) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < paragraphs.size()) {
      int head = headAt(paragraphs, i);
      if (head == 0) {
        words.add(paragraphs.get(i));
      }
      i += Math.max(1, head);
    }
    return words;
  }

  private static List<String> replyTo(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    Matcher reply = REPLY.matcher(paragraphs.getFirst().lines().findFirst().orElse(""));
    if (!reply.matches()) {
      return List.of();
    }
    return Arrays.stream(reply.group(1).strip().split("\\s+"))
        .map(account -> account.substring(1).replace("\\", ""))
        .toList();
  }

  private static String words(List<String> paragraphs) {
    List<String> words =
        new ArrayList<>(
            paragraphs.stream()
                .map(paragraph -> BOILERPLATE.drop(plain(paragraph)))
                .filter(paragraph -> !paragraph.isBlank())
                .toList());
    boolean isScraped = words.size() < paragraphs.size();
    int end = words.size();
    while (end > 0 && COUNT.matcher(words.get(end - 1)).matches()) {
      end--;
    }
    // Several numbers are a page's counts of replies and likes; a single one may be the author's.
    boolean areCounts = words.size() - end > 1 || isScraped;
    return String.join("\n\n", areCounts ? words.subList(0, end) : words);
  }

  private static String plain(String text) {
    String plain = text.contains("**") ? BOLD.matcher(text).replaceAll("$1") : text;
    return plain.indexOf('\\') < 0 ? plain : ESCAPE.matcher(plain).replaceAll("$1");
  }
}
