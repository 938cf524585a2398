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
  private final Days days = new Days();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Labs releases Kestrel 3, an open model of 40B|Kestrel 3 by Example Labs is out: an open 40B model|true",
        "Example Labs releases Kestrel 3, an open model of 40B|Example Labs changes the licence of Kestrel 3 to MIT|true",
        "Judge orders Umbra to delete scraped newspaper texts|Court: Umbra must delete the newspaper texts it scraped|true"
      })
  void storiesWithoutACommonAddress_areKinByTheirWords(String told, String today, boolean same) {
    assertThat(of(told, "", today, ""))
        .singleElement()
        .satisfies(kin -> assertThat(kin.isSame()).isEqualTo(same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Labs releases Kestrel 3, an open model of 40B|A garden robot learns to water tomatoes",
        "Example Labs releases Kestrel 3, an open model of 40B|Example Labs releases Kestrel 4, an open model of 40B",
        "CVE-2026-1111: a hole in the Kestrel server opens all chats|CVE-2026-2222: a hole in the Kestrel server opens all chats"
      })
  void otherEventsInLikeWords_areNoKin(String told, String today) {
    assertThat(of(told, "", today, "")).isEmpty();
  }

  @Test
  void pageThatTellsOneThing_makesKinWhateverTheWords() {
    String article = "https://example.org/news/2026/03/02/kestrel-reads-maps";
    assertThat(of("Claude Opus 4.6 reads maps", article, "Sonnet 4.6 in the news", article))
        .singleElement()
        .satisfies(kin -> assertThat(kin.likeness()).isOne());
  }

  private List<RelatedStory> of(String told, String toldLink, String today, String link) {
    Story story = days.tell(0, Optional.empty(), days.post(0, told, "", toldLink));
    Item post = days.post(1, today, "", link);
    return RelatedStoryFinder.to(List.of(new PublishedStory(Days.FIRST, story, days.items)))
        .of(Days.cluster(List.of(post)));
  }
}
