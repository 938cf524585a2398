package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
  /** The year that has the Thursday has the week; 2020 and 2026 have 53 weeks. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-27,2026-W18", "2026-05-03,2026-W18", "2025-12-29,2026-W01", "2026-01-01,2026-W01",
    "2026-12-31,2026-W53", "2027-01-03,2026-W53", "2027-01-04,2027-W01", "2021-01-03,2020-W53",
    "2024-12-30,2025-W01", "2023-01-01,2022-W52"
  })
  void dayAtAnyTimeOfTheYear_isInItsIsoWeek(LocalDate day, String week) {
    assertThat(IsoWeek.of(day)).hasToString(week).isEqualTo(IsoWeek.parse(week));
    assertThat(IsoWeek.of(day).days()).hasSize(7).contains(day);
  }

  @Test
  void everyDayOfThirtyYears_isInOneWeekOnly() {
    LocalDate first = LocalDate.of(2010, 1, 4);
    for (LocalDate monday = first; monday.getYear() < 2040; monday = monday.plusWeeks(1)) {
      IsoWeek week = IsoWeek.of(monday);
      assertThat(week.days()).first().isEqualTo(monday);
      assertThat(week.days()).allMatch(day -> IsoWeek.of(day).equals(week));
      assertThat(week.compareTo(IsoWeek.of(monday.minusDays(1)))).isPositive();
      assertThat(week.sunday()).isEqualTo(monday.plusDays(6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-W54", "2025-W53", "2026-W00", "2026-W1", "2026W18", "2026-05-03"})
  void whatIsNoWeek_isRefused(String text) {
    assertThatThrownBy(() -> IsoWeek.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void json_isTheSameText() {
    assertThat(Json.write(IsoWeek.parse("2026-W18"))).isEqualTo("\"2026-W18\"");
    assertThat(Json.read("\"2026-W18\"", IsoWeek.class)).isEqualTo(new IsoWeek(2026, 18));
  }
}
