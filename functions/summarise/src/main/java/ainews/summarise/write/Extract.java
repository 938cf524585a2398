package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Page;
import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A post's own words: a title, and the first sentences of its text or of the page it links to.
 *
 * @param summary empty where there is nothing beyond the title
 */
public record Extract(String title, String summary) {
  private static final int MOST_WORDS = 55;
  private static final int MOST_CHARACTERS = 120;
  private static final int FEWEST_WORDS = 6;
  private static final int LONGEST_TITLE = 110;
  private static final int LONGEST_TITLE_IN_CHARACTERS = 44;
  private static final int SHORTEST_CLAUSE = 24;

  /** Of an item that has words of its own or a linked page with a title. */
  public static Optional<Extract> of(Item item) {
    String title = titled(Plain.of(item.title()));
    List<String> sentences = sentences(item);
    if (title.isEmpty()) {
      if (sentences.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(untitled(sentences));
    }
    List<String> more = sentences.stream().filter(sentence -> !repeats(title, sentence)).toList();
    return Optional.of(new Extract(title, lead(more)));
  }

  private static Extract untitled(List<String> sentences) {
    String first = sentences.getFirst();
    int end = titleEnd(first);
    String title =
        end == first.length() ? titled(first) : first.substring(0, end).strip() + Texts.CUT;
    List<String> rest = new ArrayList<>(sentences.subList(1, sentences.size()));
    if (end < first.length()) {
      rest.addFirst(Texts.CUT + first.substring(end).replaceFirst("^[\\s,;:，；：—–-]+", ""));
    }
    return new Extract(title, lead(rest));
  }

  // A first sentence that is long for a title is parted at a clause, else between words.
  private static int titleEnd(String sentence) {
    boolean characters = Tongue.of(sentence).matches("zh|ja");
    int longest = characters ? LONGEST_TITLE_IN_CHARACTERS : LONGEST_TITLE;
    if (sentence.length() <= longest) {
      return sentence.length();
    }
    for (int i = longest; i >= (characters ? SHORTEST_CLAUSE / 2 : SHORTEST_CLAUSE); i--) {
      char c = sentence.charAt(i);
      boolean latinClause =
          ",;:–—".indexOf(c) >= 0 && i + 1 < sentence.length() && sentence.charAt(i + 1) == ' ';
      if (latinClause || "，；：".indexOf(c) >= 0) {
        return i;
      }
    }
    int space = sentence.lastIndexOf(' ', longest);
    if (space >= SHORTEST_CLAUSE) {
      return space;
    }
    return Character.isHighSurrogate(sentence.charAt(longest - 1)) ? longest - 1 : longest;
  }

  private static String titled(String sentence) {
    String title =
        Texts.line(sentence).replaceFirst("^(?:(?i:show hn|launch hn|tell hn)[:：–-]\\s*)", "");
    title = title.replaceFirst("^\\[[A-Z]\\]\\s+", "").replaceFirst("(?<![.])[.。:：,，;；]+$", "");
    return title.replaceFirst("^[\\s\\p{So}\\p{Pd}:：,，.。]+", "").strip();
  }

  /** The item's own sentences, or those of the best page it links to. */
  private static List<String> sentences(Item item) {
    List<String> own = substantial(item.text());
    if (!own.isEmpty() && (item.title().isEmpty() || words(own) >= FEWEST_WORDS)) {
      return own;
    }
    return item.links().stream()
        .limit(1)
        .map(link -> link.page().map(Extract::page).orElse(List.of()))
        .filter(sentences -> words(sentences) >= FEWEST_WORDS)
        .findFirst()
        .orElse(item.title().isEmpty() ? own : List.of());
  }

  // A page's description of itself is written to be read alone; its first words may be a menu.
  private static List<String> page(Page page) {
    List<String> described = substantial(page.description());
    if (Plain.count(page.description()) >= 2 * FEWEST_WORDS) {
      return described;
    }
    return substantial(page.text()).stream()
        .dropWhile(sentence -> Plain.count(sentence) < FEWEST_WORDS)
        .toList();
  }

  private static List<String> substantial(String text) {
    return Sentences.of(Plain.of(text)).stream()
        .filter(sentence -> sentence.codePoints().filter(Character::isLetter).count() >= 2)
        .toList();
  }

  private static int words(List<String> sentences) {
    return sentences.stream().mapToInt(Plain::count).sum();
  }

  private static String lead(List<String> sentences) {
    StringBuilder lead = new StringBuilder();
    for (String sentence : sentences) {
      String more = joined(lead.toString(), sentence);
      if (!fits(more)) {
        if (lead.isEmpty()) {
          lead.append(cut(sentence));
        }
        break;
      }
      lead.setLength(0);
      lead.append(more);
    }
    return lead.toString();
  }

  private static String joined(String before, String sentence) {
    if (before.isEmpty()) {
      return sentence;
    }
    int last = before.codePointBefore(before.length());
    boolean character = Plain.isCharacter(last);
    boolean open = Character.isLetterOrDigit(last) || "%)）".indexOf(last) >= 0;
    String stop = !open ? "" : character || Plain.isCharacter(sentence.codePointAt(0)) ? "。" : ".";
    boolean tight = character || "。！？”」）".indexOf(last) >= 0;
    return before + stop + (tight ? "" : " ") + sentence;
  }

  private static boolean fits(String text) {
    return Tongue.of(text).matches("zh|ja")
        ? text.codePoints().filter(Plain::isCharacter).count() <= MOST_CHARACTERS
        : Plain.count(text) <= MOST_WORDS;
  }

  private static String cut(String sentence) {
    boolean spaced = !Tongue.of(sentence).matches("zh|ja");
    int end = sentence.length();
    while (end > 0 && !fits(sentence.substring(0, end))) {
      end = spaced ? sentence.lastIndexOf(' ', end - 1) : sentence.offsetByCodePoints(end, -1);
    }
    return end <= 0
        ? Texts.cut(sentence, 4 * MOST_CHARACTERS)
        : sentence.substring(0, end).replaceFirst("[\\s,;:，；：]+$", "") + Texts.CUT;
  }

  private static boolean repeats(String title, String sentence) {
    String a = letters(title);
    String b = letters(sentence);
    return !b.isEmpty()
        && (a.equals(b) || a.contains(b) || (b.startsWith(a) && b.length() < a.length() * 1.3));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
