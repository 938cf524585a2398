package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void correctionOrWithdrawal_leavesNoOtherSentence() {
    Map<Language, String> words = Map.of(Language.EN, "New words");
    LocalDate day = LocalDate.of(2026, 2, 21);
    Amendment corrected = new Amendment(Amendment.Kind.CORRECTED, day, words, words, Map.of());
    Amendment withdrawn = new Amendment(Amendment.Kind.WITHDRAWN, day, words, Map.of(), Map.of());

    assertThat(corrected.applyTo(Samples.text("Words"), Language.EN))
        .isEqualTo(Samples.text("New words", "Words"));
    assertThat(corrected.applyTo(Samples.text("Words"), Language.ZH))
        .isEqualTo(Samples.text("Words"));
    assertThat(withdrawn.applyTo(Samples.text("Words"), Language.EN))
        .isEqualTo(Samples.text("Words", ""));
  }
}
