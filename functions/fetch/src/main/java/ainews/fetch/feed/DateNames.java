package ainews.fetch.feed;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the names in dates, from Java's locale data: months, halves of the day and zones. */
final class DateNames {
  private static final List<Locale> LOCALES =
      List.of(
              "en", "en-GB", "de", "de-AT", "fr", "es", "es-PE", "it", "pt", "nl", "ru", "zh", "ja",
              "ko")
          .stream()
          .map(Locale::forLanguageTag)
          .toList();

  /** Zones whose abbreviations feeds use. If two share one, it means the first (RFC 822). */
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "Europe/London",
          "Europe/Paris",
          "Europe/Athens",
          "Europe/Moscow",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Asia/Hong_Kong",
          "Asia/Tokyo",
          "Asia/Seoul",
          "Australia/Perth",
          "Australia/Sydney",
          "Pacific/Auckland",
          "UTC");

  /** What newspapers write the whole year, and names that the locale data lacks. */
  private static final Map<String, String> NAMES_WITHOUT_SEASON =
      Map.of(
          "ET", "America/New_York",
          "CT", "America/Chicago",
          "MT", "America/Denver",
          "PT", "America/Los_Angeles",
          "SGT", "Asia/Singapore",
          "BRT", "America/Sao_Paulo");

  private static final int SHORTEST_BEGINNING = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Boolean> HALVES = halves();
  private static final Pattern HALF =
      Pattern.compile(
          "\\s?(" + String.join("|", HALVES.keySet().stream().map(Pattern::quote).toList()) + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, ZoneId> OFFSETS = offsets();

  private DateNames() {}

  /**
   * A time's half of the day on a 12-hour clock.
   *
   * @param before the text before the time, without the half's name
   * @param after the text after it, without the half's name
   */
  record Half(boolean isAfternoon, String before, String after) {}

  /** Finds the half of the day right after a time or before it. */
  static Optional<Half> half(String before, String after) {
    Matcher half = HALF.matcher(after);
    if (half.lookingAt()
        && (half.end() == after.length() || !Character.isLetter(after.charAt(half.end())))) {
      return Optional.of(
          new Half(HALVES.get(plain(half.group(1))), before, after.substring(half.end())));
    }
    String start = before.stripTrailing();
    for (Map.Entry<String, Boolean> name : HALVES.entrySet()) {
      if (!isLatin(name.getKey()) && start.endsWith(name.getKey())) {
        return Optional.of(
            new Half(
                name.getValue(),
                start.substring(0, start.length() - name.getKey().length()),
                after));
      }
    }
    return Optional.empty();
  }

  /** Returns the month of a name, an abbreviation, or a beginning that no other month shares. */
  static Optional<Integer> month(String word) {
    String name = plain(word.strip());
    Integer exact = MONTHS.get(name);
    if (exact != null || name.length() < SHORTEST_BEGINNING) {
      return Optional.ofNullable(exact);
    }
    Set<Integer> months = new HashSet<>();
    MONTHS.forEach(
        (known, month) -> {
          if (known.startsWith(name)) {
            months.add(month);
          }
        });
    return months.size() == 1 ? Optional.of(months.iterator().next()) : Optional.empty();
  }

  /** Returns the zone of an abbreviation such as CEST or a region such as Asia/Shanghai. */
  static Optional<ZoneId> zone(String name) {
    ZoneId offset = OFFSETS.get(name.toUpperCase(Locale.ROOT));
    if (offset != null) {
      return Optional.of(offset);
    }
    try {
      return name.indexOf('/') < 0 ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty(); // ignore an unknown zone
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(Map.of("mrz", 3)); // German, before Unicode's
    for (Locale locale : LOCALES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name = plain(month.getDisplayName(style, locale));
          if (Character.isLetter(name.charAt(0))) {
            months.putIfAbsent(name, month.getValue());
            String written = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
            months.putIfAbsent(plain(written.replace("ä", "ae")), month.getValue());
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  private static Map<String, Boolean> halves() {
    Map<String, Boolean> halves = new HashMap<>(Map.of("a.m.", false, "p.m.", true));
    for (Locale locale : LOCALES) {
      String[] names = DateFormatSymbols.getInstance(locale).getAmPmStrings();
      halves.putIfAbsent(plain(names[0]), false);
      halves.putIfAbsent(plain(names[1]), true);
    }
    LOCALES.forEach(locale -> halves.putAll(timesOfDay(locale)));
    return halves;
  }

  /** Names such as noon or 晚上 of hours that all lie in one half. */
  private static Map<String, Boolean> timesOfDay(Locale locale) {
    DateTimeFormatter name =
        new DateTimeFormatterBuilder().appendDayPeriodText(TextStyle.FULL).toFormatter(locale);
    Map<String, Set<Boolean>> found = new HashMap<>();
    for (int minute = 0; minute < 24 * 60; minute += 30) {
      found
          .computeIfAbsent(
              plain(name.format(LocalTime.ofSecondOfDay(minute * 60L))), any -> new HashSet<>())
          .add(minute >= 12 * 60);
    }
    Map<String, Boolean> halves = new HashMap<>();
    found.forEach(
        (word, sides) -> {
          if (sides.size() == 1) {
            halves.put(word, sides.contains(true));
          }
        });
    return halves;
  }

  private static Map<String, ZoneId> offsets() {
    Map<String, ZoneId> offsets =
        new HashMap<>(Map.of("Z", ZoneOffset.UTC, "GMT", ZoneOffset.UTC, "UT", ZoneOffset.UTC));
    NAMES_WITHOUT_SEASON.forEach((name, id) -> offsets.put(name, ZoneId.of(id)));
    for (String id : ZONES) {
      TimeZone zone = TimeZone.getTimeZone(id);
      for (boolean isSummer : new boolean[] {false, true}) {
        int millis = zone.getRawOffset() + (isSummer ? zone.getDSTSavings() : 0);
        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
          String name = zone.getDisplayName(isSummer, TimeZone.SHORT, locale);
          offsets.putIfAbsent(name, ZoneOffset.ofTotalSeconds(millis / 1000));
        }
      }
    }
    return Map.copyOf(offsets);
  }

  /** Converts to lower case and removes accents and final full stops. */
  private static String plain(String name) {
    String lower =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("")
            .replace('\u00a0', ' ');
    boolean isAbbreviated = lower.endsWith(".") && lower.indexOf('.') == lower.length() - 1;
    return Normalizer.normalize(
        isAbbreviated ? lower.substring(0, lower.length() - 1) : lower, Normalizer.Form.NFC);
  }

  private static boolean isLatin(String name) {
    return name.charAt(0) < 0x300;
  }
}
