package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a story's items, in both languages, to look names up in. */
final class Vocabulary {
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}]++|\\d++");
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,6}\\b");

  private static final List<Implied> IMPLIED =
      DataFile.read("summarise/gate/implied-names.tsv", 3).stream()
          .map(row -> new Implied(Pattern.compile(row.get(0)), List.of(row.get(1).split(" "))))
          .toList();

  private static final List<String> OF_PLACES = endings("place");
  private static final List<String> PEOPLE = endings("letters");
  private static final int LONGEST_SHORT = 3;

  private record Implied(Pattern pattern, List<String> names) {}

  private final String all;
  private final String squeezed;
  private final Set<String> words = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
  private final StringBuilder initials = new StringBuilder();
  private final StringBuilder spelt = new StringBuilder();
  private final Set<String> acronyms;
  private final boolean latin;

  Vocabulary(List<String> texts) {
    this(texts, List.of());
  }

  /**
   * @param speakers who wrote the texts
   */
  Vocabulary(List<String> texts, List<String> speakers) {
    String written = String.join("\n", texts);
    all = speakers.isEmpty() ? written : written + "\n" + String.join("\n", speakers);
    String lower = Characters.lower(all);
    squeezed = squeeze(lower);
    Matcher matcher = WORD.matcher(lower);
    int latinLetters = 0;
    while (matcher.find()) {
      words.add(matcher.group());
      initials.append(matcher.group().charAt(0));
      spelt.append(isCapitals(matcher) ? matcher.group() : matcher.group().substring(0, 1));
      latinLetters += matcher.end() <= written.length() ? matcher.end() - matcher.start() : 0;
    }
    for (Glossary.Entry entry : Glossary.in(all)) {
      words.addAll(entry.english());
      words.add(String.join("", entry.english()));
      owners.addAll(Glossary.owners(entry.chinese()));
      for (List<String> alias : Glossary.aliases(entry.chinese())) {
        words.addAll(alias);
        words.add(String.join("", alias));
      }
    }
    for (Implied implied : IMPLIED) {
      if (implied.pattern().matcher(lower).find()) {
        words.addAll(implied.names());
      }
    }
    acronyms = CAPITALS.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
    words.forEach(word -> owners.addAll(Glossary.owners(word)));
    latin = latinLetters > written.length() / 3;
  }

  private static List<String> endings(String behind) {
    return DataFile.read("summarise/gate/demonyms.tsv", 3).stream()
        .filter(row -> row.get(1).equals(behind))
        .map(List::getFirst)
        .toList();
  }

  static String squeeze(String lower) {
    StringBuilder letters = new StringBuilder(lower.length());
    lower
        .codePoints()
        .filter(c -> Character.isLetter(c) || Characters.isDigit(c))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Whether a Latin word, its singular or its parts stand there, or Chinese that says it. */
  boolean has(String word) {
    if (words.contains(word)
        || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1))) {
      return true;
    }
    if (words.contains(word + "s") || word.length() > 3 && squeezed.contains(word)) {
      return true;
    }
    return isInitials(word) || word.length() > 1 && Pinyin.spells(word, all) || isOfPlace(word);
  }

  /** Sichuanese where the items write 四川. */
  private boolean isOfPlace(String word) {
    for (String ending : OF_PLACES) {
      String place = word.substring(0, Math.max(0, word.length() - ending.length()));
      if (word.endsWith(ending)
          && place.length() > LONGEST_SHORT
          && (words.contains(place) || Pinyin.spells(place, all))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCapitals(MatchResult word) {
    return CAPITALS.matcher(all.substring(word.start(), word.end())).matches();
  }

  /** EU where the items write European Union, AISI where they write AI Security Institute. */
  private boolean isInitials(String word) {
    return word.length() > 2
        && (initials.indexOf(word) >= 0 || spelt.indexOf(word) >= 0)
        && CAPITALS.matcher(word.toUpperCase(java.util.Locale.ROOT)).matches();
  }

  boolean hasOwnerOf(String word) {
    return Glossary.owners(word).stream().anyMatch(owners::contains);
  }

  /** Whether a Chinese name or another one for the same stands there. */
  boolean has(Glossary.Entry name) {
    return all.contains(name.chinese())
        || name.english().stream().allMatch(words::contains)
        || squeezed.contains(String.join("", name.english()))
        || Glossary.aliases(name.chinese()).stream().anyMatch(words::containsAll)
        || hasOwnerOf(name.chinese())
        || name.english().stream().anyMatch(this::hasOwnerOf);
  }

  /** Irish for Ireland, French for France; names of two letters are told of in any way. */
  boolean hasPeopleOf(Glossary.Entry place) {
    String name = place.english().getFirst();
    return name.length() <= 2
        || words.stream()
            .anyMatch(
                word ->
                    word.startsWith(name.substring(0, 2))
                        && PEOPLE.stream().anyMatch(word::endsWith));
  }

  /** Whether capital letters stand there as a word. */
  boolean hasAcronym(String letters) {
    return acronyms.contains(letters);
  }

  /** Whether they stand there letter by letter, whatever signs and spaces part them. */
  boolean containsLetters(String text) {
    return squeezed.contains(squeeze(Characters.lower(Characters.halfWidth(text))));
  }

  String all() {
    return all;
  }

  boolean contains(String text) {
    return all.contains(text);
  }

  /** Whether the items are written in Latin letters, mostly. */
  boolean isLatin() {
    return latin;
  }
}
