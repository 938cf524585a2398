package ainews.shared.store;

import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryText;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The published days, and the events that several days reported. Reading a month or a thread costs
 * only what it holds, however long the archive is. Safe to share between threads.
 */
public final class Catalogue {
  private static final String DAYS = "PUBLISHED";
  private static final Key INDEX = new Key("MONTHS", "PUBLISHED");
  private static final String THREAD = "THREAD#";
  private static final String TOPICS = "TOPICS";

  /** The number of days kept of a topic, more than any page of it shows. */
  private static final int TOPIC_DAYS = 60;

  private final Table table;

  public Catalogue(Table table) {
    this.table = table;
  }

  /**
   * The body of the index row.
   *
   * @param bits the days of each month; day 1 is the lowest bit
   * @param days the number of days of each month; rows of earlier versions have only this
   */
  private record Months(SortedMap<String, Integer> bits, SortedMap<String, Integer> days) {}

  /** The body of a topic's row: the newest days that have it, the newest first. */
  private record TopicDays(List<LocalDate> days) {}

  /**
   * Which days are published.
   *
   * @param version incremented by every change of the days
   */
  public record Index(long version, NavigableSet<LocalDate> days) {
    /** The number of published days of each month that has any, the oldest first. */
    public SortedMap<YearMonth, Integer> months() {
      SortedMap<YearMonth, Integer> months = new TreeMap<>();
      days.forEach(day -> months.merge(YearMonth.from(day), 1, Integer::sum));
      return months;
    }
  }

  /**
   * A story of a thread.
   *
   * @param texts its text, by language
   */
  public record Stage(LocalDate date, String story, Map<Language, StoryText> texts) {
    /** The text for readers of the language, see {@link StoryText#in}. */
    public StoryText text(Language language) {
      return StoryText.in(language, texts);
    }
  }

  /** The weekly editions. */
  public WeekStore weeks() {
    return new WeekStore(table);
  }

  public Optional<PublishedDay> day(LocalDate date) {
    return table.get(key(date)).map(row -> RowBodies.read(row, PublishedDay.class));
  }

  /** The published days of a month, the oldest first. */
  public List<PublishedDay> month(YearMonth month) {
    return table.query(DAYS, month.toString()).stream()
        .map(row -> RowBodies.read(row, PublishedDay.class))
        .toList();
  }

  /** All published days, read from one small row. */
  public Index index() {
    Optional<Row> row = table.get(INDEX);
    NavigableSet<LocalDate> days = new TreeSet<>();
    bits(row)
        .forEach(
            (name, bits) -> {
              YearMonth month = YearMonth.parse(name);
              for (int day = 1; day <= month.lengthOfMonth(); day++) {
                if ((bits & bit(day)) != 0) {
                  days.add(month.atDay(day));
                }
              }
            });
    return new Index(row.map(Row::revision).orElse(0L), days);
  }

  /**
   * Adds or replaces a day.
   *
   * @return whether anything changed
   */
  public boolean put(PublishedDay day) {
    boolean isKnown = day(day.date()).filter(day::equals).isPresent();
    if (!isKnown) {
      table.put(RowBodies.row(key(day.date()), day));
    }
    return enter(day.date(), isKnown);
  }

  /**
   * Increments the version without a change, so that concurrent publishers look again.
   *
   * @return false if the version has changed since
   */
  public boolean touch(long version) {
    return table
        .get(INDEX)
        .filter(row -> row.revision() == version)
        .filter(row -> table.putIfRevision(row.with(row.body(), RowBodies.SCHEMA)))
        .isPresent();
  }

  // Also for a known day: an earlier run may have stopped between the two rows.
  private boolean enter(LocalDate date, boolean isKnown) {
    String month = YearMonth.from(date).toString();
    while (true) {
      Optional<Row> row = table.get(INDEX);
      SortedMap<String, Integer> all = bits(row);
      int before = all.getOrDefault(month, 0);
      int after = before | bit(date.getDayOfMonth());
      if (after == before && isKnown) {
        return false;
      }
      all.put(month, after);
      Row next = RowBodies.row(INDEX, new Months(all, null));
      boolean isStored =
          row.map(known -> table.putIfRevision(known.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next));
      if (isStored) {
        return true;
      }
    }
  }

  private SortedMap<String, Integer> bits(Optional<Row> row) {
    SortedMap<String, Integer> bits = new TreeMap<>();
    row.map(known -> RowBodies.read(known, Months.class))
        .ifPresent(
            months -> {
              if (months.bits() == null) {
                months.days().keySet().forEach(month -> bits.put(month, bits(month)));
              } else {
                bits.putAll(months.bits());
              }
            });
    return bits;
  }

  private int bits(String month) {
    return month(YearMonth.parse(month)).stream()
        .mapToInt(day -> bit(day.date().getDayOfMonth()))
        .sum();
  }

  private static int bit(int day) {
    return 1 << (day - 1);
  }

  /** The stories of a thread, the earliest first. */
  public List<Stage> thread(String id) {
    return table.query(THREAD + id, "").stream()
        .map(row -> RowBodies.read(row, Stage.class))
        .toList();
  }

  public void putStage(String thread, Stage stage) {
    table.put(RowBodies.row(key(thread, stage.date(), stage.story()), stage));
  }

  public void removeStage(String thread, LocalDate date, String story) {
    table.delete(key(thread, date, story));
  }

  /**
   * The newest days that have a topic, the newest first. A day made again may no longer have it.
   */
  public List<LocalDate> topicDays(String topic) {
    return topicDays(table.get(new Key(TOPICS, topic)));
  }

  private static List<LocalDate> topicDays(Optional<Row> row) {
    return row.map(known -> RowBodies.read(known, TopicDays.class).days()).orElse(List.of());
  }

  /**
   * Adds days to those that have a topic, of which only the newest are kept.
   *
   * @return whether anything changed
   */
  public boolean addTopicDays(String topic, Collection<LocalDate> days) {
    Key key = new Key(TOPICS, topic);
    while (true) {
      Optional<Row> row = table.get(key);
      List<LocalDate> before = topicDays(row);
      List<LocalDate> after =
          Stream.concat(before.stream(), days.stream())
              .distinct()
              .sorted(Comparator.reverseOrder())
              .limit(TOPIC_DAYS)
              .toList();
      if (after.equals(before)) {
        return false;
      }
      Row next = RowBodies.row(key, new TopicDays(after));
      if (row.map(known -> table.putIfRevision(known.with(next.body(), RowBodies.SCHEMA)))
          .orElseGet(() -> table.putIfAbsent(next))) {
        return true;
      }
    }
  }

  private static Key key(LocalDate date) {
    return new Key(DAYS, date.toString());
  }

  private static Key key(String thread, LocalDate date, String story) {
    return new Key(THREAD + thread, date + "#" + story);
  }
}
