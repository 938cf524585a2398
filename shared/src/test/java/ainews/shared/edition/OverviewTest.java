package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static List<String> lines(List<StoryText> texts) {
    Map<String, StoryText> overview = Overview.of(texts, StoryText::title, text -> text);
    return overview.values().stream().map(StoryText::title).toList();
  }

  private static List<StoryText> stories(int count, int written) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                Samples.text("Title " + i, "Summary.")
                    .withOverview(i <= written ? "Sentence " + i + "." : ""))
        .toList();
  }

  @Test
  void sentences_areAtMostFive() {
    assertThat(lines(stories(8, 7)))
        .containsExactly("Sentence 1.", "Sentence 2.", "Sentence 3.", "Sentence 4.", "Sentence 5.");
  }

  @Test
  void sentenceOfAStoryThatFell_isGone() {
    List<StoryText> left = new ArrayList<>(stories(8, 5));
    left.remove(1);
    assertThat(lines(left))
        .containsExactly("Sentence 1.", "Sentence 3.", "Sentence 4.", "Sentence 5.");
  }

  @Test
  void fewerThanThreeSentences_giveWayToTheFirstTitles() {
    assertThat(lines(stories(8, 2))).containsExactly("Title 1", "Title 2", "Title 3");
    assertThat(lines(stories(8, 0))).containsExactly("Title 1", "Title 2", "Title 3");
  }

  @Test
  void quietDay_hasALineForEachStory() {
    assertThat(lines(stories(2, 2))).containsExactly("Sentence 1.", "Sentence 2.");
    assertThat(lines(List.of())).isEmpty();
  }
}
