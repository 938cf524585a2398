package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.sources.RssDescriptor;
import ainews.summarise.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final Item STORY =
      Item.of(RssDescriptor.ID, "1", "https://lab.example.org/model").title("A model").build();

  @Test
  void letters_voteOnceForWhatTheyLinkAndAreNoItems() {
    List<Item> items = new ArrayList<>(List.of(STORY));
    items.add(letter("Digest", "1", "https://lab.example.org/model?utm_source=digest"));
    items.add(letter("Digest", "2", "https://lab.example.org/model"));
    items.add(letter("Weekly", "3", "no link\nhttps://lab.example.org/model"));
    items.add(letter("Other", "4", "https://lab.example.org/model"));
    Votes votes = Votes.takenFrom(items, Set.of("Digest", "Weekly"));
    assertThat(items).extracting(Item::channel).containsExactly("", "Other");
    assertThat(votes.of(new Cluster(List.of(STORY), Set.of()))).isEqualTo(2);
  }

  @Test
  void storyThatNoLetterLinks_hasNoVote() {
    List<Item> items = new ArrayList<>(List.of(letter("Digest", "1", "https://a.example.org/x")));
    Votes votes = Votes.takenFrom(items, Set.of("Digest"));
    assertThat(votes.of(new Cluster(List.of(STORY), Set.of()))).isZero();
    assertThat(items).isEmpty();
  }

  private static Item letter(String name, String id, String links) {
    return Item.of(RssDescriptor.ID, id, "https://letter.example.org/" + id)
        .title("Letter " + id)
        .channel(name)
        .text(links)
        .build();
  }
}
