package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Story ONE = Samples.written("one", Section.TOP, Category.MODELS);
  private static final Story TWO = Samples.story("two", Section.QUICK, Category.OTHER);
  private static final Edition EDITION =
      new Edition(DATE, ZoneOffset.UTC, List.of(ONE, TWO), List.of(), Samples.provenance());
  private static final Amendment GONE = amendment(Kind.WITHDRAWN, "Made up.", Map.of(), Map.of());

  @Test
  void withdrawnStory_keepsItsPlaceWithoutItsSummary() {
    Edition edition = Amendments.NONE.with(ONE, GONE).applyTo(EDITION);
    Story story = edition.stories().getFirst();
    assertThat(story.id()).isEqualTo(ONE.id());
    assertThat(story.isWithdrawn()).isTrue();
    assertThat(story.text(Language.EN)).isEqualTo(Samples.text("Written one", ""));
    assertThat(edition.notWithdrawn()).containsExactly(TWO);
    assertThat(edition.provenance().sentences().get(Language.EN)).startsWith("Title two — one AI");
  }

  @Test
  void storyOfAnotherRevision_isRecognisedByAddress() {
    Story other =
        Samples.changed(
            Samples.changed(ONE, "id", Story.idOf("https://example.org/lead")),
            "identities",
            List.of("https://example.org/lead", "https://example.org/one"));
    Edition again =
        new Edition(DATE, ZoneOffset.UTC, List.of(other, TWO), List.of(), Samples.provenance());
    assertThat(Amendments.NONE.with(ONE, GONE).applyTo(again).notWithdrawn()).containsExactly(TWO);
    // The story with the id takes precedence over one that shares an address.
    Edition both =
        new Edition(
            DATE,
            ZoneOffset.UTC,
            List.of(
                ONE.with(Section.QUICK, Category.OTHER), other.with(Section.QUICK, Category.OTHER)),
            List.of(),
            Samples.provenance());
    assertThat(Amendments.NONE.with(ONE, GONE).applyTo(both).notWithdrawn())
        .extracting(Story::id)
        .containsExactly(other.id());
  }

  @Test
  void addressOfAnEarlierVersion_isReadInTheFormOfThisOne() {
    String address = "https://n.example.org/2026/04/30/a-story";
    Story published = Samples.changed(ONE, "identities", List.of(address + "/amp?UTM_SOURCE=x"));
    Story again =
        Samples.changed(
            Samples.changed(ONE, "id", Story.idOf(address)), "identities", List.of(address));
    Edition edition =
        new Edition(DATE, ZoneOffset.UTC, List.of(again, TWO), List.of(), Samples.provenance());
    assertThat(Amendments.NONE.with(published, GONE).applyTo(edition).notWithdrawn())
        .containsExactly(TWO);
    assertThat(
            Amendments.NONE
                .with(published, GONE)
                .isWithdrawn(again.formerly(List.of(published.id()))))
        .isTrue();
  }

  @Test
  void updateThatNamesAFormerId_isAmendedToo() {
    String former = Story.idOf("https://example.org/former");
    Story published = ONE.formerly(List.of(former));
    Update update = Update.of(DATE, Samples.changed(ONE, "id", former));
    assertThat(Amendments.NONE.with(published, GONE).applyTo(update).withdrawn())
        .contains(GONE.on());
    assertThat(Amendments.NONE.with(ONE, GONE).applyTo(update).withdrawn()).isEmpty();
  }

  @Test
  void correctedExtract_losesItsMarkOnceAllOfItIsNew() {
    Amendment title = amendment(Kind.CORRECTED, "Wrong.", Map.of(Language.ZH, "标题"), Map.of());
    Amendment all =
        amendment(Kind.CORRECTED, "Wrong.", Map.of(Language.ZH, "标题"), Map.of(Language.ZH, "摘要。"));
    assertThat(TWO.amended(title).text(Language.ZH).original()).contains("en");
    assertThat(TWO.amended(all).text(Language.ZH)).isEqualTo(Samples.text("标题", "摘要。"));
    assertThat(TWO.amended(all).text(Language.EN)).isEqualTo(TWO.text(Language.EN));
  }

  @Test
  void sameAmendmentAgain_changesNothing_anotherReasonReplacesIt() {
    Amendments once = Amendments.NONE.with(ONE, GONE);
    Amendment later =
        new Amendment(Kind.WITHDRAWN, DATE.plusDays(9), GONE.reasons(), Map.of(), Map.of());
    assertThat(once.with(ONE, later)).isEqualTo(once);
    Amendment other = amendment(Kind.WITHDRAWN, "Denied.", Map.of(), Map.of());
    assertThat(once.with(ONE, other).entries())
        .extracting(Amendments.Entry::amendment)
        .containsExactly(other);
  }

  @Test
  void update_hasTheCurrentTitleOfItsEarlierStory() {
    EditionStore store = new EditionStore(new MemoryTable(InstantSource.fixed(Instant.EPOCH)));
    store.amendments().change(DATE, before -> before.with(ONE, GONE));
    Update update = store.amendments().get(DATE).applyTo(Update.of(DATE, ONE));
    assertThat(update.withdrawn()).contains(GONE.on());
    assertThat(Json.read(Json.write(Update.of(DATE, ONE)), Update.class).withdrawn()).isEmpty();
  }

  @Test
  void twoConcurrentAmendments_areBothStored() {
    EditionStore store = new EditionStore(new MemoryTable(InstantSource.fixed(Instant.EPOCH)));
    boolean[] first = {true};
    store
        .amendments()
        .change(
            DATE,
            before -> {
              if (first[0]) {
                first[0] = false;
                store.amendments().change(DATE, other -> other.with(TWO, GONE));
              }
              return before.with(ONE, GONE);
            });
    assertThat(store.amendments().get(DATE).applyTo(EDITION).notWithdrawn()).isEmpty();
  }

  @Test
  void amendmentWithoutReason_isRefused() {
    assertThatThrownBy(() -> amendment(Kind.WITHDRAWN, "", Map.of(), Map.of()))
        .hasMessageContaining("an amendment needs a reason");
    assertThatThrownBy(
            () -> amendment(Kind.WITHDRAWN, "Why.", Map.of(Language.EN, "New"), Map.of()))
        .hasMessageContaining("no new texts");
  }

  private static Amendment amendment(
      Kind kind, String reason, Map<Language, String> titles, Map<Language, String> summaries) {
    return new Amendment(
        kind,
        DATE.plusDays(2),
        Map.of(Language.ZH, reason, Language.EN, reason),
        titles,
        summaries);
  }
}
