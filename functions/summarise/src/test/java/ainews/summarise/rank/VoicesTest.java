package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesTest {
  @Test
  void authorWithManyPosts_isOneVoice() {
    List<Item> items =
        List.of(
            item(TwitterDescriptor.ID, "1", "Anna"),
            item(TwitterDescriptor.ID, "2", "anna"),
            item(TwitterDescriptor.ID, "3", "Ben"));
    assertThat(Voices.of(items)).isEqualTo(new Voices(1, 2));
  }

  @Test
  void paperListedInTwoPlaces_isOneKindAndOneVoice() {
    List<Item> items =
        List.of(
            item(ArxivDescriptor.ID, "1", "A. Author"),
            item(HuggingFaceDescriptor.ID, "1", "adder"));
    assertThat(Voices.of(items)).isEqualTo(new Voices(1, 1));
    assertThat(Voices.of(items).corroboration()).isZero();
  }

  @Test
  void voices_growTowardsTheEnd() {
    assertThat(voices(1)).isZero();
    assertThat(voices(3)).isBetween(.4, .5);
    assertThat(voices(8)).isBetween(.8, .9);
    assertThat(voices(12)).isEqualTo(1);
    assertThat(voices(40)).isEqualTo(1);
  }

  @Test
  void secondKind_saysMoreThanASecondVoice() {
    assertThat(new Voices(2, 2).corroboration()).isGreaterThan(new Voices(1, 3).corroboration());
    assertThat(new Voices(3, 3).corroboration()).isGreaterThan(new Voices(2, 2).corroboration());
    assertThat(new Voices(8, 9).corroboration()).isEqualTo(1);
  }

  @Test
  void vote_isHalfAVoice() {
    Voices one = new Voices(1, 1);
    assertThat(one.with(1).corroboration()).isBetween(.01, new Voices(1, 2).corroboration() - .01);
    assertThat(one.with(2)).extracting(Voices::corroboration).isEqualTo(voices(2));
  }

  private static double voices(int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(TwitterDescriptor.ID, "p" + i, "a" + i));
    }
    return Voices.of(items).corroboration();
  }

  private static Item item(SourceId source, String id, String author) {
    return Item.of(source, id, "https://example.org/" + source + "/" + id)
        .text("Words")
        .author(author)
        .build();
  }
}
