package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextStoreTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final String NAME = TextStore.name(List.of("question"));

  private final MemoryTable table = new MemoryTable(CLOCK);

  private record Said(String words) {}

  @Test
  void storeAsNew_ignoresAnswersOfEarlierRunsOnly() {
    new TextStore(table, CLOCK).put(NAME, new Said("then"), Said.class);
    TextStore store = TextStore.asNew(table, CLOCK);
    assertThat(store.get(NAME, Said.class)).isEmpty();
    store.put(NAME, new Said("now"), Said.class);
    assertThat(store.get(NAME, Said.class)).contains(new Said("now"));
    assertThat(new TextStore(table, CLOCK).get(NAME, Said.class)).contains(new Said("now"));
  }
}
