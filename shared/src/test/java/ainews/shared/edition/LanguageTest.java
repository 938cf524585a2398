package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ainews.shared.json.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
  @Test
  void registry_hasTheFallbackFirst() {
    assertThat(Language.all()).startsWith(Language.ZH, Language.EN);
  }

  @Test
  void language_canBeAKeyInJson() throws Exception {
    String json = Json.write(Map.of(Language.EN, "a", Language.ZH, "b"));
    assertThat(json).isEqualTo("{\"zh\":\"b\",\"en\":\"a\"}");
    assertThat(Json.mapper().readValue(json, new TypeReference<Map<Language, String>>() {}))
        .containsEntry(Language.EN, "a");
  }

  @Test
  void unknownLanguage_isRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.of("xx"))
        .withMessageStartingWith("unknown language \"xx\"; known: zh, en");
  }

  @Test
  void tagWithScriptOrRegion_belongsToItsLanguage() {
    assertThat(Language.ofTag("zh-Hant")).contains(Language.ZH);
    assertThat(Language.ofTag("en")).contains(Language.EN);
    assertThat(Language.ofTag("enx")).isEmpty();
  }

  /** A missing or unknown message, or another argument, shows in one language only. */
  @ParameterizedTest
  @MethodSource("all")
  void messages_haveTheKeysAndArgumentsOfTheFirstLanguage(Language language) {
    assertThat(language.messages().arguments())
        .isEqualTo(Language.all().getFirst().messages().arguments());
  }

  static Iterable<Language> all() {
    return Language.all();
  }
}
