package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a foreign name in Chinese characters, such as the 雷格 of 大卫·雷格, against Latin names by its
 * consonants: writers differ in the characters they put for a sound, hardly in the sounds.
 */
final class Transliteration {
  private static final Pattern PERSON =
      Pattern.compile("(\\p{IsHan}{1,9})[·・•](?:\\p{IsHan}{1,6}[·・•])?(\\p{IsHan}{1,6})");
  private static final String DOTS = "·・•";
  private static final int LONGEST = 5;
  private static final int MOST = 2_000;

  /** A first and a last name may have others between them. */
  private static final int APART = 4;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}'-]+");

  /** What share of the consonants of the characters must be heard in the Latin name. */
  private static final double ENOUGH = .6;

  /** A vowel that a name begins with, and what else is put for it. */
  private static final String VOWEL = "VYW";

  private static final int JOINT = 4;

  private record Sound(String letters, String classes) {}

  /**
   * @param alone whether no other name is right before it
   */
  private record Latin(List<String> heard, boolean alone) {}

  private static final List<Sound> PINYIN = sounds("pinyin");
  private static final List<Sound> LATIN = sounds("latin");

  private Transliteration() {}

  private static List<Sound> sounds(String script) {
    return DataFile.read("summarise/gate/sounds.tsv", 4).stream()
        .filter(row -> row.get(0).equals(script))
        .map(row -> new Sound(row.get(1), row.get(2)))
        .sorted(Comparator.comparingInt(sound -> -sound.letters().length()))
        .toList();
  }

  /** Names such as 大卫·雷格 that the items have neither so nor in Latin letters. */
  static List<String> unknown(String text, Vocabulary vocabulary) {
    List<MatchResult> persons = PERSON.matcher(text).results().toList();
    if (persons.isEmpty()) {
      return List.of();
    }
    List<Latin> latin = new ArrayList<>();
    Matcher matcher = NAME.matcher(vocabulary.all());
    for (int end = -JOINT; latin.size() < MOST && matcher.find(); end = matcher.end()) {
      latin.add(
          new Latin(
              heard(Characters.lower(matcher.group()), LATIN), matcher.start() >= end + JOINT));
    }
    return persons.stream()
        .filter(person -> !isKnown(person, latin, vocabulary))
        .map(MatchResult::group)
        .toList();
  }

  private static boolean isKnown(MatchResult person, List<Latin> latin, Vocabulary vocabulary) {
    BitSet first = places(parts(person.group(1), true), latin, vocabulary);
    BitSet last = places(parts(person.group(2), false), latin, vocabulary);
    boolean surname =
        parts(person.group(2), false).stream()
            .flatMap(part -> readings(part).stream())
            .anyMatch(
                reading ->
                    latin.stream()
                        .anyMatch(
                            name ->
                                name.alone()
                                    && isLike(reading, name.heard())
                                    && isClose(reading, name.heard())));
    return surname
        || first.stream().anyMatch(place -> last.get(place + 1, place + APART).cardinality() > 0);
  }

  /** Whether characters between two places are part of such a name. */
  static boolean isPart(String text, int start, int end) {
    return start > 0 && DOTS.indexOf(text.charAt(start - 1)) >= 0
        || end < text.length() && DOTS.indexOf(text.charAt(end)) >= 0;
  }

  /** Where a name begins or ends among other characters is not known. */
  private static List<String> parts(String run, boolean atEnd) {
    List<String> parts = new ArrayList<>();
    for (int length = Math.min(2, run.length());
        length <= Math.min(LONGEST, run.length());
        length++) {
      parts.add(atEnd ? run.substring(run.length() - length) : run.substring(0, length));
    }
    return parts;
  }

  /** Which of the Latin names one of these may be; any where it is known otherwise. */
  private static BitSet places(List<String> parts, List<Latin> latin, Vocabulary vocabulary) {
    BitSet places = new BitSet(latin.size() + APART);
    for (String part : parts) {
      if (vocabulary.contains(part) || Glossary.in(part).stream().anyMatch(vocabulary::has)) {
        places.set(0, latin.size() + APART);
        return places;
      }
      List<List<String>> readings = readings(part);
      for (int i = 0; i < latin.size(); i++) {
        List<String> name = latin.get(i).heard();
        if (readings.stream().anyMatch(reading -> isLike(reading, name))) {
          places.set(i);
        }
      }
    }
    return places;
  }

  private static List<List<String>> readings(String characters) {
    List<String> readings = List.of("");
    for (char character : characters.toCharArray()) {
      List<String> longer = new ArrayList<>();
      for (String syllable : Pinyin.readings(character)) {
        readings.forEach(reading -> longer.add(reading + " " + syllable));
      }
      readings = longer.stream().limit(16).toList();
    }
    return readings.stream().map(reading -> heard(reading, PINYIN)).distinct().toList();
  }

  /** 尔 is the r or l that ends a syllable. */
  private static List<String> heard(String letters, List<Sound> sounds) {
    List<String> heard = new ArrayList<>();
    String rest = sounds == PINYIN ? letters.replaceAll("\\ber\\b", "l") : letters;
    int at = rest.startsWith(" ") ? 1 : 0;
    if ("aeiou".indexOf(rest.charAt(at)) >= 0) {
      heard.add(VOWEL);
    }
    while (at < rest.length()) {
      int from = at;
      Sound sound =
          sounds.stream()
              .filter(each -> rest.startsWith(each.letters(), from))
              .findFirst()
              .orElse(null);
      at += sound == null ? 1 : sound.letters().length();
      boolean doubled =
          sound != null
              && !heard.isEmpty()
              && from > 0
              && rest.charAt(from - 1) == rest.charAt(from);
      if (sound != null && !doubled) {
        heard.add(sound.classes());
      }
    }
    return heard;
  }

  private static boolean isLike(List<String> reading, List<String> name) {
    return !reading.isEmpty()
        && !name.isEmpty()
        && isSame(reading.getFirst(), name.getFirst())
        && common(reading, name) >= ENOUGH * reading.size()
        && (reading.size() > 1 || name.size() <= 2);
  }

  /** With no first name to go by, every sound must be heard. */
  private static boolean isClose(List<String> reading, List<String> name) {
    int common = common(reading, name);
    return common == reading.size() && common >= name.size() - 1;
  }

  private static boolean isSame(String one, String other) {
    return one.chars().anyMatch(sound -> other.indexOf(sound) >= 0);
  }

  /** The length of the longest sequence of sounds that stands in both. */
  private static int common(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        length[i][j] =
            isSame(one.get(i - 1), other.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.size()][other.size()];
  }
}
