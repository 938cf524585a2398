package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.Points;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.sources.RssDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story is retracted during a week of editions. */
@Execution(ExecutionMode.CONCURRENT)
class AmendedWeekTest {
  private static final String EVENT = "foo-rumour";
  private static final String LATER = "foo-out";
  private static final LocalDate LAST = Week.DAYS.getLast();

  private static Week whole;
  private static LocalDate day;
  private static LocalDate after;

  private Week week = new Week();

  @BeforeAll
  static void find() throws InterruptedException {
    whole = new Week();
    whole.make(Week.DAYS);
    day = whole.publishedDays().get(EVENT).getFirst();
    after = whole.publishedDays().get(LATER).getFirst();
  }

  @Test
  void retractedBeforeTheNextDay_isNotRepeatedAndItsUpdateSaysSo() throws Exception {
    make(Week.FIRST, day);
    week.withdraw(day, EVENT, day);
    make(day.plusDays(1), LAST);

    assertThat(week.publishedDays().get(EVENT)).containsExactly(day);
    Edition edition = week.edition(day);
    assertThat(edition.notWithdrawn()).hasSize(edition.stories().size() - 1);
    assertThat(page("en", day))
        .contains("Covering " + edition.notWithdrawn().size() + " AI stories")
        .contains("Retracted (" + day.plusDays(1) + "): It was made up. [Source-")
        .contains("One story was retracted after publication and is not counted");
    assertThat(page("en", after)).contains("(Previously, on " + day + ", since retracted: [");
    assertThat(page("zh", after)).contains("（" + day + " 曾报道，现已撤回：[");
    assertThat(story(after, LATER).update().orElseThrow().withdrawn()).contains(day.plusDays(1));
  }

  @Test
  void retractedAfterItsUpdate_isShownOnBothPages() throws Exception {
    week = whole.copy();
    Map<String, String> before = week.site();
    assertThat(week.withdraw(day, EVENT, LAST)).containsExactly(day, after);
    assertThat(page("en", day)).contains("Retracted (" + LAST.plusDays(1) + "): It was made up.");
    assertThat(page("en", after)).contains("since retracted");
    assertThat(week.site().get("en/index.html")).isNotEqualTo(before.get("en/index.html"));
    Map<String, String> site = week.site();
    week.withdraw(day, EVENT, LAST.plusDays(2));
    assertThat(week.site()).isEqualTo(site);
  }

  @Test
  void publishEvent_retractsAndCorrects() throws Exception {
    make(Week.FIRST, Week.FIRST);
    String event = "{\"date\":\"" + Week.FIRST + "\",\"%s\":{\"story\":\"1\",\"reason\":\"%s\"%s}}";
    String titles = ",\"titles\":{\"en\":\"A better title\"}";
    assertThat(week.answer(event.formatted("correct", "Typo.", titles)))
        .contains("\"days\":[\"" + Week.FIRST + "\"]", "\"url\":\"https://example.org/zh/");
    assertThat(page("en", Week.FIRST)).contains("A better title", "): Typo. [Source-");
    week.answer(event.formatted("retract", "Made up.", ""));
    assertThat(page("en", Week.FIRST)).contains("~~A better title~~", "): Made up. [Source-");
    assertThatThrownBy(() -> week.answer("{\"date\":\"" + Week.FIRST + "\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leadChanged_keepsRetractionAndCorrection() throws Exception {
    LocalDate next = Week.FIRST.plusDays(1);
    week.silence(RssDescriptor.ID);
    make(Week.FIRST, next);
    Story retracted = story(Week.FIRST, "heron");
    Story corrected = story(next, LATER);
    week.withdraw(Week.FIRST, "heron", next);
    week.answer(
        "{\"date\":\"%s\",\"correct\":{\"story\":\"%s\",\"reason\":\"Typo.\",\"titles\":{\"en\":\"Better\"}}}"
            .formatted(next, corrected.id()));

    week.silence();
    week.make(Week.FIRST, next, "again");
    week.make(next, next, "again");

    Story first = story(Week.FIRST, "heron");
    Story second = story(next, LATER);
    assertThat(List.of(first, second))
        .extracting(story -> story.lead().source())
        .containsOnly(RssDescriptor.ID);
    assertThat(retracted.lead().source()).isNotEqualTo(RssDescriptor.ID);
    assertThat(corrected.lead().source()).isNotEqualTo(RssDescriptor.ID);
    assertThat(page("en", Week.FIRST)).contains("): It was made up. [Source-");
    assertThat(week.edition(Week.FIRST).notWithdrawn())
        .hasSize(week.edition(Week.FIRST).stories().size() - 1);
    assertThat(page("en", next)).contains("**Better**", "): Typo. [Source-");
    assertThat(week.site().get("en/" + Week.FIRST + "/index.html"))
        .contains("id=\"s-" + retracted.id() + "\"");
    assertThat(week.site().get("en/" + next + "/index.html"))
        .contains("id=\"s-" + corrected.id() + "\"");
  }

  @Test
  void dayMadeAgain_keepsRetractions() throws Exception {
    week = whole.copy();
    week.withdraw(day, EVENT, LAST);
    Map<String, String> site = week.site();
    for (LocalDate one : List.of(day, after, LAST)) {
      week.make(one, LAST, "again " + one);
      assertThat(week.site()).isEqualTo(site);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void crashBetweenAnyTwoWrites_thenRetractedAgain_givesTheSameSite(boolean done) throws Exception {
    week = whole.copy();
    Week uncut = week.copy();
    uncut.table().fail(-1, false);
    uncut.withdraw(day, EVENT, LAST);
    assertThat(uncut.table().writes()).hasSizeGreaterThan(15);
    for (int write : new Points(10).of(uncut.table().writes())) {
      Week cut = week.copy();
      cut.table().fail(write, done);
      try {
        cut.withdraw(day, EVENT, LAST);
        throw new AssertionError("write " + write + " did not fail");
      } catch (FaultyTable.Fault e) {
        cut.table().fail(-1, false);
      }
      cut.withdraw(day, EVENT, LAST);
      assertThat(cut.site()).as("write %d", write).isEqualTo(uncut.site());
    }
  }

  private void make(LocalDate from, LocalDate to) throws InterruptedException {
    week.make(from.datesUntil(to.plusDays(1)).toList());
  }

  private String page(String language, LocalDate date) {
    return week.site().get(language + "/" + date + "/edition.md");
  }

  private Story story(LocalDate date, String event) {
    return week.edition(date).stories().stream()
        .filter(story -> Week.eventOf(story.lead().id()).equals(event))
        .findFirst()
        .orElseThrow();
  }
}
