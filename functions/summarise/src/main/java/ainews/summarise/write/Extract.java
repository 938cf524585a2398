package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.Texts;
import ainews.summarise.names.Speakers;
import ainews.summarise.rank.Announcement;
import ainews.summarise.rank.Signs;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.Quotes;
import ainews.summarise.text.Sentences;
import ainews.summarise.text.TextCleaner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text taken from a post's own words: a title, and at most two sentences of its text or of the page
 * it links to.
 *
 * @param summary empty if there is nothing beyond the title
 */
public record Extract(String title, String summary) {
  private static final int FEWEST_WORDS = 6;
  private static final int LONGEST_TITLE = 140;
  private static final int LONGEST_TITLE_IN_CHARACTERS = 60;

  /** Characters of a title that the source gives; a longer one is cut. */
  private static final int LONGEST_GIVEN_TITLE = 200;

  private static final int SHORTEST_CLAUSE = 40;

  /** Archives of X cut longer posts at about this length. */
  private static final int SHORTEST_CUT = 190;

  /** Characters read, far more than an extract uses. */
  private static final int BEGINNING = 4_000;

  /** The beginning of a clause that the words before it do not need. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          ", (?=(?:which|who|whose|where|while|but|(?:and|so) (?:it|they|we|he|she|the)) )"
              + "|,? (?=(?:because|including|such as|so that|although|unless|allowing|enabling|letting) )");

  private static final Pattern ADDITION =
      Pattern.compile(",? (?:which|who|whose|where|including|such as|allowing|enabling|letting) ");

  /** Verbs of an abstract's results. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)\\b(?:achiev|outperform|improv|reduc|surpass|reach|show|demonstrat|reveal|yield|attain|boost|exceed|rais|cut|find|lift|increas|deliver)(?:e?[sd]?|ing)\\b");

  private static final Pattern PROPOSAL =
      Pattern.compile(
          "(?i)\\bwe (?:\\w+ly )?(?:propose|introduce|present|develop|release|study|build)\\b");

  private static final Pattern MEASURED =
      Pattern.compile("\\d(?:\\.\\d+)? ?\\\\?%|\\d(?:\\.\\d+)?(?:x|×|-fold| times)\\b|\\d\\.\\d");

  /** Words by which a title speaks to its reader, or of its writer. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i:^(?:introducing|announcing|presenting)\\b)|\\b(?i:you(?:rs?)?)\\b|[你您]|\\b(?:I|[Ww]e|i)(?:['’]\\w+)?\\b(?!\\.)|\\b(?:[Mm]y|[Mm]e|[Oo]ur|us)\\b|(?<![美本])我(?![国國])");

  /** Creates the extract of an item; empty if it has no words to print. */
  public static Optional<Extract> of(Item item) {
    SourceDescriptor source = item.source().descriptor();
    String given = titled(TextCleaner.of(TextCleaner.beginning(item.title(), Item.MAX_TITLE)));
    List<String> sentences = sentences(item);
    if (given.isEmpty()) {
      List<String> kept = BoilerplateFilter.withoutLabels(sentences);
      return kept.isEmpty() ? Optional.empty() : Optional.of(untitled(kept).spokenBy(item));
    }
    if (source.has(Capability.REPOSITORIES)) {
      return Optional.of(repository(given, sentences));
    }
    List<String> more =
        BoilerplateFilter.drop(sentences, source.has(Capability.CONVERSATION), true).stream()
            .filter(sentence -> !repeats(given, sentence))
            .toList();
    String title = Quotes.paired(Texts.cut(given, LONGEST_GIVEN_TITLE));
    String summary = OpeningSentences.of(source.has(Capability.PAPERS) ? result(more) : more);
    return Optional.of(new Extract(title, summary).spokenBy(item));
  }

  /**
   * Returns what this extract says under another post's title: its summary, after the title if that
   * is the first sentence of a status.
   *
   * @param isKnown whether the other title names the speaker already
   */
  String under(String other, Item post, boolean isKnown) {
    String own = isKnown ? title.replaceFirst("^@\\w+[:：] ?", "") : title;
    Stream<String> first =
        post.title().isEmpty() && !repeats(other, own) ? Stream.of(own) : Stream.of();
    return OpeningSentences.of(Stream.concat(first, Sentences.of(summary).stream()).toList());
  }

  /** Names a repository and says what it does. */
  private static Extract repository(String name, List<String> sentences) {
    String own = name.substring(name.indexOf('/') + 1);
    List<String> more =
        sentences.stream()
            .filter(sentence -> !TextCleaner.letters(sentence).equals(TextCleaner.letters(own)))
            .toList();
    if (more.isEmpty()) {
      return new Extract(own, "");
    }
    Extract description = untitled(more);
    return new Extract(own + ": " + description.title, description.summary);
  }

  /**
   * Returns an abstract's last result with a figure, else its last result, else what is proposed,
   * else the abstract.
   */
  private static List<String> result(List<String> sentences) {
    List<String> results =
        sentences.stream().filter(sentence -> RESULT.matcher(sentence).find()).toList();
    List<String> best =
        Stream.concat(
                sentences.stream().filter(sentence -> PROPOSAL.matcher(sentence).find()).limit(1),
                Stream.concat(
                    results.stream(),
                    results.stream().filter(sentence -> MEASURED.matcher(sentence).find())))
            .toList();
    return best.isEmpty() ? sentences : List.of(best.getLast());
  }

  /**
   * Puts the speaker before a title that says I, we or you or asks, and before that of a status
   * which announces nothing.
   */
  private Extract spokenBy(Item item) {
    SourceDescriptor source = item.source().descriptor();
    boolean isStatus = source.has(Capability.MICROBLOG);
    boolean asks = source.has(Capability.CONVERSATION) && title.matches(".*[?？!！]\\W*");
    boolean isSpoken =
        SPOKEN.matcher(title).find() || asks || isStatus && !Announcement.isIn(title);
    boolean isNameless = isStatus && item.author().isEmpty();
    if (!isSpoken || isNameless || source.has(Capability.CATALOGUE)) {
      return this;
    }
    String colon = LanguageDetector.isInCharacters(title) ? "：" : ": ";
    return new Extract(Speakers.shown(item) + colon + title, summary);
  }

  private static Extract untitled(List<String> sentences) {
    String first = Signs.headline(sentences);
    List<String> rest =
        BoilerplateFilter.drop(
            sentences.subList(sentences.indexOf(first) + 1, sentences.size()), true, false);
    int end = titleEnd(first);
    boolean whole = end == first.length() || isWholeClause(first, end);
    String title = titled(first.substring(0, end));
    return new Extract(Quotes.paired(whole ? title : title + Texts.CUT), OpeningSentences.of(rest));
  }

  // Other clauses may take back what stands before them.
  private static boolean isWholeClause(String sentence, int end) {
    return ":;：；–—".indexOf(sentence.charAt(end)) >= 0
        || ADDITION.matcher(sentence).region(end, sentence.length()).lookingAt();
  }

  // A sentence too long for a title ends at a clause, else between words.
  private static int titleEnd(String sentence) {
    boolean characters = LanguageDetector.isInCharacters(sentence);
    int longest = characters ? LONGEST_TITLE_IN_CHARACTERS : LONGEST_TITLE;
    if (sentence.length() <= longest + 1) {
      return sentence.length();
    }
    int shortest = characters ? SHORTEST_CLAUSE / 2 : SHORTEST_CLAUSE;
    return lastMark(sentence, ":;–—：；", shortest, longest)
        .or(() -> lastClause(sentence, shortest, longest))
        .or(() -> lastMark(sentence, ",，", shortest, longest))
        .orElseGet(() -> wordEnd(sentence, longest));
  }

  private static Optional<Integer> lastMark(String sentence, String marks, int from, int to) {
    for (int i = to; i >= from; i--) {
      char c = sentence.charAt(i);
      boolean spaced = i + 1 < sentence.length() && sentence.charAt(i + 1) == ' ';
      if (marks.indexOf(c) >= 0 && (spaced || "，；：".indexOf(c) >= 0)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  // Only commas before a conjunction count; a comma within a list ends no clause.
  private static Optional<Integer> lastClause(String sentence, int from, int to) {
    return CLAUSE
        .matcher(sentence)
        .results()
        .map(MatchResult::start)
        .filter(start -> start >= from && start <= to)
        .reduce((before, last) -> last);
  }

  private static int wordEnd(String sentence, int longest) {
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

  /** The item's own sentences, or those of the first page it links to. */
  private static List<String> sentences(Item item) {
    List<String> own = whole(item, substantial(item.text()));
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

  // Archived X posts may be cut within a word: an unfinished last sentence is left out, unless it
  // is the only one.
  private static List<String> whole(Item item, List<String> sentences) {
    if (!item.source().descriptor().has(Capability.MICROBLOG) || sentences.isEmpty()) {
      return sentences;
    }
    String last = sentences.getLast();
    boolean isCut = item.text().length() >= SHORTEST_CUT;
    boolean isOpen = last.endsWith(Texts.CUT) || last.lastIndexOf('(') > last.lastIndexOf(')');
    if (BoilerplateFilter.isEnded(last) && !(isCut && isOpen)) {
      return sentences;
    }
    List<String> whole = new ArrayList<>(sentences.subList(0, sentences.size() - 1));
    if (whole.isEmpty()) {
      whole.add(isCut ? withoutLastWord(last) + Texts.CUT : last);
    }
    return whole;
  }

  private static String withoutLastWord(String sentence) {
    String words = sentence.replaceFirst("…$", "");
    int space = words.lastIndexOf(' ');
    boolean spaced = space > 0 && !TextCleaner.isCharacter(words.codePointBefore(words.length()));
    return (spaced ? words.substring(0, space) : words).replaceFirst("[\\s,;:，；：@#–—-]+$", "");
  }

  // A page's description is written to be read alone, whereas its text may begin with a menu.
  private static List<String> page(LinkedPage page) {
    List<String> described = substantial(page.description());
    if (TextCleaner.count(page.description()) >= 2 * FEWEST_WORDS) {
      return described;
    }
    return substantial(page.text()).stream()
        .dropWhile(sentence -> TextCleaner.count(sentence) < FEWEST_WORDS)
        .toList();
  }

  private static List<String> substantial(String text) {
    Set<String> said = new HashSet<>();
    return Sentences.of(TextCleaner.of(TextCleaner.beginning(text, BEGINNING))).stream()
        .filter(sentence -> sentence.codePoints().filter(Character::isLetter).count() >= 2)
        .filter(sentence -> said.add(TextCleaner.letters(sentence)))
        .toList();
  }

  private static int words(List<String> sentences) {
    return sentences.stream().mapToInt(TextCleaner::count).sum();
  }

  private static boolean repeats(String title, String sentence) {
    String a = TextCleaner.letters(title);
    String b = TextCleaner.letters(sentence);
    return !b.isEmpty()
        && (a.equals(b) || a.contains(b) || (b.startsWith(a) && b.length() < a.length() * 1.3));
  }
}
