package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.sources.RssDescriptor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final Item A =
      Item.of(RssDescriptor.ID, "a", "https://example.org/a").title("A").build();
  private static final Item B =
      Item.of(RssDescriptor.ID, "b", "https://example.org/b/").title("B").build();

  @Test
  void anotherLead_hasItsOwnAddressFirst() {
    Cluster led = new Cluster(List.of(A, B), Set.of("https://example.org/b"));
    assertThat(led.identities()).containsExactly("https://example.org/a", "https://example.org/b");
    Cluster ledAnew = new Cluster(List.of(B, A), led.identities());
    assertThat(ledAnew.identities())
        .containsExactly("https://example.org/b", "https://example.org/a");
  }
}
