package ainews.fetch.sources.twitter;

import ainews.shared.text.DataFile;
import ainews.shared.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Separates the addresses in a post from its text. Addresses may lack a scheme. At the end of a
 * line an address is removed, together with a label such as "Paper:"; inside a sentence its host
 * remains, so that the sentence stays complete. Addresses truncated with "…" are not links.
 *
 * @param text the post without its addresses
 * @param links absolute urls in order of appearance, without duplicates
 */
record PostLinks(String text, List<String> links) {
  private static final String ENDINGS =
      DataFile.read("fetch/sources/twitter/domain-endings.tsv", 2).stream()
          .map(List::getFirst)
          .collect(Collectors.joining("|"));

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\uE000(?<marked>[^\\uE001]*)\\uE001"
              + "|(?<![\\p{L}\\p{N}@._/-])(?:"
              + "(?<full>https?:(?://[^\\s<>\"“”（）]*)?)"
              + "|(?<cut>[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}…)"
              + "|(?<host>(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,5}(?:"
              + ENDINGS
              + "))(?![\\p{L}\\p{N}_-]|\\.\\p{L})(?<path>/[^\\s<>\"“”（）]*)?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TRAILING = Pattern.compile("[.,;:!?'\"”’»、。，；：！？\\])}]+$");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\s*[(\\[（]\\s*[)\\]）]");

  /** Characters that point to the link after them. */
  private static final String POINTERS = " \t\n\u000b\f\r:：→⬇️↓👇👉🔗-–—|";

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:at|on|in|to|via|from|with|by|see|of|for|visit|and|or|is|the|using|through)$");
  private static final Pattern LABEL_END = Pattern.compile("[:：→👉]\\s*$");
  private static final Pattern LAST_PREPOSITION = Pattern.compile("(?i)\\s(?:at|on|in|via|from)$");
  private static final Pattern NITTER = Pattern.compile("^https?://nitter\\.net/");
  private static final Pattern PIPED = Pattern.compile("^https?://piped\\.video/(?:watch\\?v=)?");
  private static final Pattern SCHEME = Pattern.compile("(?i)^https?:/*");
  private static final Pattern WWW = Pattern.compile("(?i)^https?:/*(?:www\\.)?");
  private static final Pattern PATH = Pattern.compile("[/?#…].*$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern HAN_END = Pattern.compile("(?s).*\\p{IsHan}$");
  private static final int LABEL_WORDS = 3;

  /**
   * Separates an address from the letters around it. Text without spaces, such as Chinese, may
   * touch it on both sides.
   */
  static String marked(String address) {
    return address.isEmpty() ? "" : "\uE000" + address + "\uE001";
  }

  static PostLinks in(String text) {
    Set<String> links = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\n", -1)) {
      String rest = line(line, links);
      if (!rest.isBlank() || line.isBlank()) {
        lines.add(rest);
      } else {
        dropPointer(lines);
      }
    }
    return new PostLinks(String.join("\n", lines).strip(), List.copyOf(links));
  }

  /** Removes the label or arrow that pointed to an address on the next line. */
  private static void dropPointer(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    if (last >= 0) {
      lines.set(last, withoutPointer(lines.get(last)));
    }
  }

  private static String line(String line, Set<String> links) {
    StringBuilder words = new StringBuilder();
    int from = 0;
    boolean endsWithAddress = false;
    Matcher address = ADDRESS.matcher(line).useTransparentBounds(true);
    for (int next = 0; find(address, line, next); next = address.end()) {
      boolean isMarked = address.group("marked") != null;
      String found = isMarked ? address.group("marked") : trimmed(address.group());
      int end = isMarked ? address.end() : address.start() + found.length();
      boolean isCut = found.contains("…") || found.length() < 12 && address.group("full") != null;
      boolean isName = isName(address, line);
      link(found, isCut || isName && !isAlone(line, address)).ifPresent(links::add);
      words.append(line, from, address.start());
      boolean isLast = isLast(line.substring(end));
      endsWithAddress |= isLast && !isName;
      if (isName && !isAlone(line, address)) {
        words.append(found);
      } else if (!isLast || PREPOSITION.matcher(words.toString().strip()).find()) {
        words.append(host(found));
        endsWithAddress &= !isLast;
      }
      from = end;
    }
    words.append(line.substring(from));
    String rest = withoutEmptyBrackets(words.toString()).stripTrailing();
    return endsWithAddress ? withoutPointer(rest) : rest;
  }

  /** Finds the next address. Words without a dot or colon are skipped to save time. */
  private static boolean find(Matcher address, String line, int from) {
    int word = from;
    while (word < line.length()) {
      int space = line.indexOf(' ', word);
      int end = space < 0 ? line.length() : space;
      if (mayHoldAddress(line, word, end) && address.region(word, end).find()) {
        return true;
      }
      word = end + 1;
    }
    return false;
  }

  private static boolean mayHoldAddress(String text, int from, int to) {
    return text.indexOf('.', from, to) >= 0 || text.indexOf(':', from, to) >= 0;
  }

  private static String withoutEmptyBrackets(String text) {
    boolean hasBrackets =
        text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('（') >= 0;
    return hasBrackets ? EMPTY_BRACKETS.matcher(text).replaceAll("") : text;
  }

  /** Whether only punctuation, brackets or more addresses follow. */
  private static boolean isLast(String rest) {
    boolean hasWords = rest.codePoints().anyMatch(Character::isLetterOrDigit);
    if (!hasWords || !mayHoldAddress(rest, 0, rest.length())) {
      return !hasWords;
    }
    String words = ADDRESS.matcher(rest).replaceAll("").replace("…", "");
    return words.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** A host without a path, such as Arena.ai, may be a name, except after a colon. */
  private static boolean isName(Matcher address, String line) {
    boolean isHost = address.group("host") != null && address.group("path") == null;
    return isHost && !LABEL_END.matcher(line.substring(0, address.start())).find();
  }

  private static boolean isAlone(String line, Matcher address) {
    return line.strip().equals(address.group());
  }

  private static Optional<String> link(String found, boolean isText) {
    if (isText) {
      return Optional.empty();
    }
    String address = found.toLowerCase(Locale.ROOT).startsWith("http") ? found : "https://" + found;
    return Urls.web(unmirrored(address)).filter(web -> Urls.host(web).contains("."));
  }

  /** Replaces the mirrors that Nitter links to with the original sites. */
  private static String unmirrored(String address) {
    String known = NITTER.matcher(address).replaceFirst("https://x.com/");
    return PIPED.matcher(known).replaceFirst("https://www.youtube.com/watch?v=");
  }

  private static String trimmed(String found) {
    String trimmed = TRAILING.matcher(found).replaceFirst("");
    boolean closes = found.startsWith(trimmed + ")") && trimmed.contains("(");
    return closes ? trimmed + ")" : trimmed;
  }

  private static String host(String found) {
    String address = unmirrored("https://" + SCHEME.matcher(found).replaceFirst(""));
    return PATH.matcher(WWW.matcher(address).replaceFirst("")).replaceFirst("");
  }

  /**
   * Removes a final colon or arrow. A short label such as "Paper:" is removed completely; a longer
   * text such as "the full report is here:" ends with a full stop instead.
   */
  private static String withoutPointer(String rest) {
    int end = rest.length();
    while (end > 0 && POINTERS.indexOf(rest.codePointBefore(end)) >= 0) {
      end -= Character.charCount(rest.codePointBefore(end));
    }
    if (end == rest.length()) {
      return rest;
    }
    String words = LAST_PREPOSITION.matcher(rest.substring(0, end)).replaceFirst("");
    boolean isLabel = SPACES.split(words).length <= LABEL_WORDS;
    if (isLabel) {
      return "";
    }
    boolean isOpen = Character.isLetterOrDigit(words.codePointBefore(words.length()));
    boolean isChinese = rest.endsWith("：") || HAN_END.matcher(words).matches();
    return isOpen ? words + (isChinese ? "。" : ".") : words;
  }
}
