package ainews.summarise.history;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  private static final String KESTREL = "https://example.org/kestrel";

  private final PublishedDays days = new PublishedDays();

  /** Columns: the published title and the next day's; both link to one page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CVE-2026-1111 in Kestrel lets anyone read chats|CVE-2026-2222 in Kestrel lets anyone delete chats",
        "Anthropic releases Claude Opus 4.6|Claude Sonnet 4.6 is out",
        "Anthropic releases Claude Opus 4.6|Anthropic releases Claude Opus 4.7",
        "OpenAI releases GPT-5.5|GPT-5.5 Mini arrives for free accounts",
        "Kestrel 3 reads maps|Kestrel 4 reads maps and timetables"
      })
  void otherEventOfOneSubject_isPublished(String published, String today) {
    publish(0, published);
    assertThat(days.novelty(1, post(1, today)))
        .hasValueSatisfying(novelty -> assertThat(novelty.update()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CVE-2026-1111 in Kestrel lets anyone read chats|Hole in Kestrel, CVE-2026-1111, opens chats",
        "CVE-2026-1111 in Kestrel lets anyone read chats|A security hole in Kestrel opens all chats",
        "Anthropic releases Claude Opus 4.6|Opus 4.6 is here",
        "Anthropic releases Claude Opus 4.6|What Claude 4.6 can do",
        "Anthropic releases Claude Opus 4.6 and Sonnet 4.6|Claude Sonnet 4.6 is out",
        "Kestrel 3 reads maps|Kestrel 3, which reads maps, in ten pictures",
        "Example AI cuts the price of Kestrel 3|Price change: Kestrel 3 costs half",
        "The outage of Kestrel is resolved|Kestrel was down for two hours yesterday"
      })
  void sameEventInOtherWords_isLeftOut(String published, String today) {
    publish(0, published);
    assertThat(days.novelty(1, post(1, today))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kestrel is down for many users|The outage of Kestrel is resolved",
        "The outage of Kestrel is resolved|Kestrel is down again",
        "Example AI doubles the price of Kestrel 3|Example AI cuts the price of Kestrel 3",
        "A zero-day in Kestrel|Example AI patches Kestrel",
        "The head of Example AI resigns|Example AI names a new CEO"
      })
  void laterStage_isAnUpdate(String published, String today) {
    Story earlier = publish(0, published);
    assertThat(days.novelty(1, post(1, today)))
        .hasValueSatisfying(
            novelty ->
                assertThat(novelty.update()).contains(Update.of(PublishedDays.FIRST, earlier)));
  }

  @Test
  void secondOutage_isPublishedOnceAndItsEndToo() {
    Story first = publish(0, "Kestrel is down for many users");
    Story mended = publish(1, first, "The outage of Kestrel is resolved");
    Story again = publish(2, mended, "Kestrel is down again");
    assertThat(days.novelty(3, post(3, "Kestrel is down, say users"))).isEmpty();
    assertThat(days.novelty(3, post(3, "This outage of Kestrel is fixed too")))
        .hasValueSatisfying(
            novelty ->
                assertThat(novelty.update())
                    .contains(Update.of(PublishedDays.FIRST.plusDays(2), again)));
  }

  @Test
  void pagesOfOneSiteUnderOneTitle_areTwoEvents_thoseOfTwoSitesOne() {
    String title = "Elevated errors across many Kestrel models";
    Item published = days.post(0, title, "", "https://status.example.org/incidents/4bq7x");
    days.publish(0, Optional.empty(), published);
    assertThat(
            days.novelty(1, days.post(1, title, "", "https://status.example.org/incidents/9zk2m")))
        .isPresent();
    assertThat(days.novelty(1, days.post(1, title, "", "https://example.net/incidents/9zk2m")))
        .isEmpty();
    assertThat(
            days.novelty(1, days.post(1, title, "", "https://status.example.org/incidents/4bq7x")))
        .isEmpty();
    assertThat(days.novelty(1, days.post(1, title, "", ""))).isEmpty();
  }

  @Test
  void postLinkingToAPublishedRepository_isARepeatOnlyIfAboutIt() {
    String repository = "https://github.com/example-lab/lanternfish";
    days.publish(
        0,
        Optional.empty(),
        days.post(
            0,
            "Show HN: Lanternfish, a search in a year of llama.cpp logs on a laptop",
            "It finds the day on which your model became slower, in one binary without a server.",
            repository));
    assertThat(
            days.novelty(
                1,
                days.post(
                    1,
                    "A weather station that explains its own forecasts to children",
                    "Twelve schools have built it in a term. Its questions are kept by lanternfish.",
                    repository)))
        .hasValueSatisfying(novelty -> assertThat(novelty.update()).isEmpty());
    assertThat(
            days.novelty(
                1, days.post(1, "Lanternfish searches a year of llama.cpp logs", "", repository)))
        .isEmpty();
  }

  @Test
  void dayWithoutEditionsAround_publishesEverything() {
    Item post = post(0, "Example AI releases Kestrel 3");
    assertThat(days.novelty(0, post))
        .contains(
            new Novelty(PublishedDays.cluster(List.of(post)), List.of(post), Optional.empty()));
  }

  private Item post(int day, String title) {
    return days.post(day, title, "", KESTREL);
  }

  private Story publish(int day, String title) {
    return days.publish(day, Optional.empty(), post(day, title));
  }

  private Story publish(int day, Story earlier, String title) {
    Update update = Update.of(PublishedDays.FIRST.plusDays(day - 1), earlier);
    return days.publish(day, Optional.of(update), post(day, title));
  }
}
