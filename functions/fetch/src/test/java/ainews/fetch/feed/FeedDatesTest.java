package ainews.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  private static final Instant NOON = Instant.parse("2026-04-30T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 30 Apr 2026 20:00:00 GMT+8",
        "Thu, 30 Apr 2026 20:00:00 +08",
        "Thu, 30 Apr 2026 20:00:00 GMT+0800",
        "Thu, 30 Apr 2026 20:00:00 UTC+08",
        "Thu, 30 Apr 2026 20:00:00 UTC+08:00",
        "2026-04-30T20:00+08:00",
        "2026-04-30T20:00:00.5+0800",
        "2026-04-30 20:00:00 +8",
        "Thu, 30 Apr 2026 08:00:00 EDT",
        "Thu, 30 Apr 2026 07:00:00 EST",
        "Thu, 30 Apr 2026 14:00:00 CEST",
        "Thu, 30 Apr 2026 21:00:00 JST",
        "Thu, 30 Apr 2026 17:30:00 IST",
        "Thu, 30 Apr 2026 17:30:00 +0530",
        "2026-04-30T20:00:00 Asia/Shanghai",
        "Thu Apr 30 2026 20:00:00 GMT+0800 (China Standard Time)",
        "Thu Apr 30 12:00:00 UTC 2026",
        "2026-04-30T08:30:00\u221203:30",
        "2026-04-30 20:00:00 (GMT+8)",
        "2026-04-30T20:00:00[Asia/Shanghai]",
        "20:00 30 Apr 2026 +0800",
        "Thu, 30 Apr 2026 20:00:00 SGT",
        "Do, 30. April 2026 14:00:00 MESZ",
        "8:00 a.m. ET April 30, 2026",
        "2026-04-30T20:00+08",
        "20:00 30 Apr 26 +0800",
        "Thu, 30 Apr 2026 12:00:00 Z",
        "Thu, 30 Apr 2026 12:00:00",
      })
  void offset_isReadInEveryForm(String date) {
    assertThat(parse(date)).isEqualTo(NOON.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apr 30, 2026 3:30 PM | 2026-04-30T15:30:00Z",
        "Apr 30, 2026 3:30 a.m. | 2026-04-30T03:30:00Z",
        "Apr 30, 2026 12:05 AM | 2026-04-30T00:05:00Z",
        "04/30/2026 12:05:09 pm EST | 2026-04-30T17:05:09Z",
        "30 April 2026, 3 PM | 2026-04-30T15:00:00Z",
        "2026年4月30日 下午3:30 | 2026-04-30T15:30:00Z",
        "2026-04-30 오후 3:30 | 2026-04-30T15:30:00Z",
        "Apr 30, 2026 12 noon | 2026-04-30T12:00:00Z",
        "April 30, 2026 at noon | 2026-04-30T12:00:00Z",
        "30 April 2026 12:00 midnight | 2026-04-30T00:00:00Z",
        "4/30/26, 3:30 PM | 2026-04-30T15:30:00Z",
        "2026年4月30日 晚上8:30 | 2026-04-30T20:30:00Z",
        "2026年4月30日下午3点 | 2026-04-30T15:00:00Z",
        "2026年4月30日 15时30分05秒 | 2026-04-30T15:30:05Z",
        "２０２６年４月３０日 １５：３０ | 2026-04-30T15:30:00Z",
        "2026년 4월 30일 15시 30분 | 2026-04-30T15:30:00Z",
        "le 30 avril 2026 à 14 h 30 | 2026-04-30T14:30:00Z",
        "30. April 2026, 14.30 Uhr | 2026-04-30T14:30:00Z",
        "April 30, 2026 by 3 people | 2026-04-30T00:00:00Z",
        "2026-04-30T24:00:00Z | 2026-05-01T00:00:00Z",
        "Thu, 31 Dec 2026 24:00 GMT | 2027-01-01T00:00:00Z",
        "2026-04-30T23:59:60Z | 2026-04-30T23:59:59Z",
      })
  void clock_isReadInEveryForm(String date, Instant time) {
    assertThat(parse(date)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20260430 | 2026-04-30T00:00:00Z",
        "20260430T120000Z | 2026-04-30T12:00:00Z",
        "20260430T200000+0800 | 2026-04-30T12:00:00Z",
        "20260430120000 | 2026-04-30T12:00:00Z",
        "2026-04-30T200000+0800 | 2026-04-30T12:00:00Z",
        "2026-04-30T12Z | 2026-04-30T12:00:00Z",
        "2026-04-30+08:00 | 2026-04-29T16:00:00Z",
        "2026-W18-4 | 2026-04-30T00:00:00Z",
        "2026W184 | 2026-04-30T00:00:00Z",
        "2026-W18-4T20:00:00+08:00 | 2026-04-30T12:00:00Z",
        "2026-120 | 2026-04-30T00:00:00Z",
        "2026-120T12:00:00Z | 2026-04-30T12:00:00Z",
        "2026120 | 2026-04-30T00:00:00Z",
        "20260430T12:00:00Z | 2026-04-30T12:00:00Z",
        "1777550400 | 2026-04-30T12:00:00Z",
        "1777550400.25 | 2026-04-30T12:00:00Z",
        "1777550400000 | 2026-04-30T12:00:00Z",
        "2019/03/01 10:00:00 | 2019-03-01T10:00:00Z",
        "2026-4-3 | 2026-04-03T00:00:00Z",
        "30.04.2026 12:00 | 2026-04-30T12:00:00Z",
        "30/04/2026 | 2026-04-30T00:00:00Z",
        "04/30/2026 | 2026-04-30T00:00:00Z",
        "Thursday, 30-Apr-26 12:00:00 GMT | 2026-04-30T12:00:00Z",
        "30th April 2026 | 2026-04-30T00:00:00Z",
      })
  void form_isRead(String date, Instant time) {
    assertThat(parse(date)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "ru", "zh", "ja", "ko", "nl"})
  void monthInOtherLanguages_isRead(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (FormatStyle style : new FormatStyle[] {FormatStyle.FULL, FormatStyle.LONG}) {
      DateTimeFormatter written = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
      for (Month month : Month.values()) {
        LocalDate day = LocalDate.of(2026, month, 14);
        assertThat(FeedDates.parse(written.format(day)))
            .as(written.format(day))
            .contains(Instant.parse(day + "T00:00:00Z"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mar. 28 avr. 2026",
        "mar 28 apr 2026",
        "martes, 28 de abril de 2026",
        "Di, 28. April 2026",
        "28 Avril 2026",
        "Di., 28. Apr. 2026",
        "mar., 28 avr. 2026 00:00:00 +0000",
      })
  void weekdayLikeAMonth_isNotAMonth(String date) {
    assertThat(parse(date)).isEqualTo(Instant.parse("2026-04-28T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "Mon, 01 Jan 0001 00:00:00 +0000",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Wed, 31 Dec 1969 19:00:00 EST",
        "1970-01-01",
        "0000-00-00 00:00:00",
        "0",
        "-62135596800",
        "9999-12-31T23:59:59Z",
        "1900-01-01",
        "",
        "yesterday",
        "2 hours ago",
        "2026",
        "2026-02-30",
        "04/05/2026",
        "30 Apr 2026 25:00:00",
        "Apr 2026",
        "N/A",
      })
  void placeholderOrInvalidDate_isIgnored(String date) {
    assertThat(FeedDates.parse(date)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5. Mrz 2026, 3",
    "5. Maerz 2026, 3",
    "5. Jänner 2026, 1",
    "5 fevrier 2026, 2",
    "5 de setiembre de 2026, 9",
    "5 de marco de 2026, 3",
    "Sept. 5 2026, 9",
  })
  void monthInAnotherSpelling_isRead(String date, int month) {
    assertThat(parse(date)).isEqualTo("2026-0" + month + "-05T00:00:00Z");
  }

  @Test
  void timeWithoutZone_isInTheZoneOfTheSettings() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    assertThat(FeedDates.parse("2026-04-30 20:00:00", shanghai)).contains(NOON);
    assertThat(FeedDates.parse("20260430200000", shanghai)).contains(NOON);
    assertThat(FeedDates.parse("2026年4月30日 20:00", shanghai)).contains(NOON);
    assertThat(FeedDates.parse("2026-04-30T12:00:00Z", shanghai)).contains(NOON);
    assertThat(FeedDates.parse("2026-04-30", shanghai))
        .contains(Instant.parse("2026-04-29T16:00:00Z"));
  }

  private static Instant parse(String date) {
    return FeedDates.parse(date).orElse(null);
  }
}
