package ainews.publish.page;

import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryText;
import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the topics of stories: the companies and model families that their titles name. */
public final class Topics {
  /** The most topics of a day; each has a page and a feed in every language to write. */
  static final int MOST = 10;

  /** The most stories on a topic's page. */
  static final int MOST_STORIES = 30;

  /** The most days on a topic's page, each of which is read. */
  static final int MOST_DAYS = 14;

  private static final String NONE = "-";
  private static final Map<String, Topic> ALL = new LinkedHashMap<>();
  private static final Map<String, Set<Topic>> BY_WORD = new HashMap<>();

  /** The words by their first letter, the longest first. */
  private static final Map<Character, List<String>> WORDS;

  static {
    Map<String, Topic> vendors = new HashMap<>();
    List<List<String>> rows = DataFile.read("publish/topics.tsv", 5);
    for (List<String> row : rows) {
      Topic topic = new Topic(row.get(0), row.get(2), names(row.get(3)));
      ALL.put(topic.id(), topic);
      vendors.put(row.get(1), topic);
    }
    for (List<String> row : DataFile.read("shared/names/vendors.tsv", 2)) {
      if (vendors.containsKey(row.get(1))) {
        add(row.get(0), vendors.get(row.get(1)));
      }
    }
    for (List<String> row : rows) {
      list(row.get(4)).forEach(word -> add(word, ALL.get(row.get(0))));
    }
    WORDS =
        BY_WORD.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  private Topics() {}

  private static Map<Language, String> names(String names) {
    return list(names).stream()
        .map(name -> name.split("=", 2))
        .filter(name -> Language.ofTag(name[0]).isPresent())
        .collect(
            Collectors.toUnmodifiableMap(
                name -> Language.ofTag(name[0]).orElseThrow(), name -> name[1]));
  }

  private static List<String> list(String words) {
    return Arrays.stream(words.split(", ")).filter(word -> !word.equals(NONE)).toList();
  }

  private static void add(String word, Topic topic) {
    BY_WORD.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(topic);
  }

  /**
   * The topic of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Topic named(String id) {
    Topic topic = ALL.get(id);
    if (topic == null) {
      throw new IllegalArgumentException("unknown topic: " + id);
    }
    return topic;
  }

  /**
   * The topics of a day's first stories, in their order. Retracted stories count, so that a
   * retraction reaches all pages with the story.
   */
  public static List<Topic> of(PublishedDay day) {
    return day.entries().stream()
        .flatMap(story -> of(story).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The topics that a story's titles name, in any language. */
  static Set<Topic> of(PublishedDay.Entry story) {
    Set<Topic> topics = new LinkedHashSet<>();
    for (StoryText text : story.texts().values()) {
      String title = text.title();
      for (int at = 0; at < title.length(); at++) {
        String word = wordAt(title, at);
        if (word != null) {
          if (isName(title.substring(at, at + word.length()))) {
            topics.addAll(BY_WORD.get(word));
          }
          at += word.length() - 1;
        }
      }
    }
    return topics;
  }

  /** The longest word there; null if there is none. */
  private static String wordAt(String title, int at) {
    for (String word : WORDS.getOrDefault(Character.toLowerCase(title.charAt(at)), List.of())) {
      if (title.regionMatches(true, at, word, 0, word.length())
          && isWhole(title, at, at + word.length())) {
        return word;
      }
    }
    return null;
  }

  /** Whether no letter joins a name in Latin letters; a version may follow it. */
  private static boolean isWhole(String title, int start, int end) {
    return !isLatin(title.charAt(start))
        || (start == 0 || !isLatin(title.charAt(start - 1)))
            && (end == title.length() || !isLatin(title.charAt(end)));
  }

  private static boolean isLatin(char letter) {
    return letter < 0x80 && Character.isLetter(letter);
  }

  /** Whether a word is a name and not, for instance, a cursor: names have a capital. */
  private static boolean isName(String word) {
    return !word.equals(word.toLowerCase(Locale.ROOT)) || word.charAt(0) >= 0x80;
  }

  /**
   * The latest days of a topic with only its stories.
   *
   * @param days the days that may have it, newest first
   */
  public static List<PublishedDay> latest(Topic topic, Stream<PublishedDay> days) {
    List<PublishedDay> latest = new ArrayList<>();
    int[] left = {MOST_STORIES};
    Predicate<PublishedDay> isRoom = day -> left[0] > 0 && latest.size() < MOST_DAYS;
    days.takeWhile(isRoom)
        .filter(day -> of(day).contains(topic))
        .forEach(
            day -> {
              List<PublishedDay.Entry> own =
                  day.entries().stream()
                      .filter(story -> of(story).contains(topic))
                      .limit(left[0])
                      .toList();
              left[0] -= own.size();
              latest.add(day.with(own));
            });
    return latest;
  }
}
