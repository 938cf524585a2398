package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerIdsTest {
  private static final Story A = Samples.story("a", Section.QUICK, Category.OTHER);
  private static final Story B = called("b");
  private static final Story C = called("c");

  @Test
  void storyUnderTheSameId_hasNoFormerOnes() {
    assertThat(again(A, A).formerIds()).isEmpty();
  }

  @Test
  void storyUnderOtherIds_keepsTheFirst() {
    Story second = again(A, B);
    Story third = again(second, C);
    assertThat(third.formerIds()).containsExactly(A.id(), B.id());
  }

  @Test
  void storyUnderItsFirstIdAgain_keepsIt() {
    Story third = again(again(A, B), A);
    assertThat(third.formerIds()).startsWith(A.id());
    assertThat(third.isCalled(B.id())).isTrue();
    assertThat(again(third, B).formerIds()).startsWith(A.id());
  }

  @Test
  void storiesMadeOfOne_doNotShareAnId() {
    List<Story> two = new FormerIds(List.of(again(A, B))).given(List.of(C, A));
    assertThat(two).extracting(Story::formerIds).containsExactly(List.of(B.id()), List.of());
  }

  private static Story again(Story before, Story story) {
    return new FormerIds(List.of(before)).given(List.of(story)).getFirst();
  }

  /** The same event under another id. */
  private static Story called(String name) {
    return Samples.changed(A, "id", Story.idOf("https://example.org/" + name));
  }
}
