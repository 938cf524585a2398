package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTextTest {
  @Test
  void textOfAnEarlierVersion_isReadAndWrittenAsItWas() {
    String before = "{\"title\":\"A title\",\"summary\":\"A summary.\"}";

    StoryText text = Json.read(before, StoryText.class);

    assertThat(text).isEqualTo(Samples.text("A title", "A summary."));
    assertThat(Json.write(text)).isEqualTo(before);
  }

  @Test
  void remarks_roundTrip() {
    StoryText text = Samples.text("Words");

    assertThat(Json.write(text))
        .contains("\"why\":{\"speaker\":\"Words\",\"text\":\"Words\"}", "\"overview\":\"Words\"");
    assertThat(Json.read(Json.write(text), StoryText.class)).isEqualTo(text);
  }

  @Test
  void evidence_roundTripsAndIsLeftOutElsewhere() {
    Evidence evidence = new Evidence(2, " Two\nlines ", "https://example.org/post", "somebody");
    StoryText text = Samples.text("Words").with(Checked.PARTLY, List.of(evidence));

    assertThat(Json.write(text))
        .contains(
            "\"checked\":\"partly\"",
            "\"evidence\":[{\"sentence\":2,\"quote\":\"Two"
                + " lines\",\"url\":\"https://example.org/post\",\"speaker\":\"somebody\"}]");
    assertThat(Json.read(Json.write(text), StoryText.class)).isEqualTo(text);
    assertThat(text.withoutEvidence()).isEqualTo(Samples.text("Words"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, Words, https://example.org/post",
    "1, ' ', https://example.org/post",
    "1, Words, javascript:alert(1)",
    "1, Words, ''"
  })
  void evidenceWithoutPlaceWordsOrAddress_isRefused(int sentence, String quote, String url) {
    assertThatThrownBy(() -> new Evidence(sentence, quote, url, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void correctionOrWithdrawal_leavesNoOtherSentence() {
    Map<Language, String> words = Map.of(Language.EN, "New words");
    LocalDate day = LocalDate.of(2026, 2, 21);
    Amendment corrected = new Amendment(Amendment.Kind.CORRECTED, day, words, words, Map.of());
    Amendment withdrawn = new Amendment(Amendment.Kind.WITHDRAWN, day, words, Map.of(), Map.of());

    StoryText checked = Samples.text("Words").with(Checked.WHOLLY, List.of());
    assertThat(corrected.applyTo(checked, Language.EN))
        .isEqualTo(Samples.text("New words", "Words"));
    assertThat(corrected.applyTo(Samples.text("Words"), Language.ZH))
        .isEqualTo(Samples.text("Words"));
    assertThat(withdrawn.applyTo(Samples.text("Words"), Language.EN))
        .isEqualTo(Samples.text("Words", ""));
  }
}
