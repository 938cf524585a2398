package ainews.summarise.history;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedStoryFinderTest {
  private final PublishedDays days = new PublishedDays();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Labs releases Kestrel 3, an open model of 40B|Kestrel 3 by Example Labs is out: an open 40B model|true",
        "Example Labs releases Kestrel 3, an open model of 40B|Example Labs changes the licence of Kestrel 3 to MIT|true",
        "Judge orders Umbra to delete scraped newspaper texts|Court: Umbra must delete the newspaper texts it scraped|true"
      })
  void storiesWithoutACommonAddress_areRelatedByTheirWords(
      String published, String today, boolean same) {
    assertThat(of(published, "", today, ""))
        .singleElement()
        .satisfies(related -> assertThat(related.isSame()).isEqualTo(same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Labs releases Kestrel 3, an open model of 40B|A garden robot learns to water tomatoes",
        "Example Labs releases Kestrel 3, an open model of 40B|Example Labs releases Kestrel 4, an open model of 40B",
        "CVE-2026-1111: a hole in the Kestrel server opens all chats|CVE-2026-2222: a hole in the Kestrel server opens all chats"
      })
  void otherEventsInSimilarWords_areNotRelated(String published, String today) {
    assertThat(of(published, "", today, "")).isEmpty();
  }

  @Test
  void pageAboutOneThing_relatesStoriesWhateverTheirWords() {
    String article = "https://example.org/news/2026/03/02/kestrel-reads-maps";
    assertThat(of("Claude Opus 4.6 reads maps", article, "Sonnet 4.6 in the news", article))
        .singleElement()
        .satisfies(related -> assertThat(related.similarity()).isOne());
  }

  private List<RelatedStory> of(String published, String publishedLink, String today, String link) {
    Story story = days.publish(0, Optional.empty(), days.post(0, published, "", publishedLink));
    Item post = days.post(1, today, "", link);
    return RelatedStoryFinder.among(
            List.of(new PublishedStory(PublishedDays.FIRST, story, days.items)))
        .of(PublishedDays.cluster(List.of(post)));
  }
}
