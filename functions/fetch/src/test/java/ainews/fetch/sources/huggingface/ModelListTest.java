package ainews.fetch.sources.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.fetch.Listing;
import ainews.fetch.Scene;
import ainews.shared.edition.Item;
import ainews.web.Captures;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelListTest {
  private static String model(String id, String created, String... tags) {
    return """
        {"id": "%s", "likes": 7, "pipeline_tag": "text-generation", "createdAt": "%s", "tags": [%s]}
        """
        .formatted(
            id,
            created,
            Stream.of(tags).map(tag -> "\"" + tag + "\"").collect(Collectors.joining(",")));
  }

  private static List<String> kept(String... ids) throws FetchException {
    String models =
        Stream.of(ids)
            .map(id -> model(id, "2026-02-20T09:00:00Z"))
            .collect(Collectors.joining(",", "[", "]"));
    return ModelList.parse(Hostile.answer(models)).items().stream().map(Item::id).toList();
  }

  @Test
  void capturedList_keepsModelsWithoutTheirCopies() throws Exception {
    Entries models =
        ModelList.parse(Captures.answer("huggingface/huggingface_models_trending_2026-04.json"));
    assertThat(models.read()).isEqualTo(20);
    assertThat(models.items())
        .extracting(Item::id)
        .contains("MiniMaxAI/MiniMax-M2.7", "google/gemma-4-26B-A4B-it", "baidu/ERNIE-Image-Turbo")
        .doesNotContain(
            "unsloth/gemma-4-26B-A4B-it-GGUF",
            "LilaRest/gemma-4-31B-it-NVFP4-turbo",
            "Jiunsong/supergemma4-26b-uncensored-mlx-4bit-v2");
    Item first = models.items().getFirst();
    assertThat(first.title()).isEqualTo("MiniMax-M2.7");
    assertThat(first.author()).isEqualTo("MiniMaxAI");
    assertThat(first.channel()).isEqualTo("models");
    assertThat(first.text()).isEqualTo("text generation model");
    assertThat(first.time()).contains(Instant.parse("2026-04-09T03:37:12Z"));
  }

  @Test
  void copiesKnownByName_areFoldedIntoTheirModel() throws Exception {
    assertThat(
            kept(
                "Qwen/Qwen9-8B-FP8",
                "Qwen/Qwen9-8B",
                "Qwen/Qwen9-8B-GPTQ-Int4",
                "other/Qwen9-8B-AWQ",
                "other/Qwen9-8B-Q4_K_M-GGUF",
                "mlx-community/Qwen9-8B-4bit",
                "other/Qwen9-8B-MXFP4",
                "Qwen/Qwen9-8B-Instruct"))
        .containsExactly("Qwen/Qwen9-8B", "Qwen/Qwen9-8B-Instruct");
  }

  @Test
  void modelListedOnlyAsACopy_isKeptOnce() throws Exception {
    assertThat(kept("deepseek-ai/DeepSeek-V9-FP8", "other/DeepSeek-V9-GGUF"))
        .containsExactly("deepseek-ai/DeepSeek-V9-FP8");
  }

  @Test
  void makers_areAskedOnceEach() throws Exception {
    String api = "huggingface.co/api/models?";
    try (FakeWeb web =
        FakeWeb.of(
            Map.of(
                "huggingface.co/api/daily_papers",
                "[]",
                api + "sort=trendingScore&limit=30",
                "["
                    + model("a/Week", "2026-02-16T00:00:00Z")
                    + ","
                    + model("a/Old", "2026-01-01T00:00:00Z")
                    + "]",
                api + "author=Qwen&sort=createdAt&direction=-1&limit=30",
                "[" + model("Qwen/New", "2026-02-20T03:00:00Z") + "]"))) {
      Listing listing = new Listing();
      new HuggingFaceSource()
          .fetch(Scene.of("huggingface: {makers: [Qwen, nobody]}").context(web), listing);
      assertThat(web.asked()).hasSize(4);
      assertThat(listing.items()).extracting(Item::id).containsExactly("a/Week", "Qwen/New");
      assertThat(listing.items().getFirst().time()).as("its first listing decides").isEmpty();
      assertThat(listing.gap()).as("nobody answers 404").isPresent();
    }
  }

  @Test
  void hostileAnswers_areSurvived() {
    String list = "[" + model("a/b", "2026-02-20T03:00:00Z", "gguf") + "]";
    Hostile.assertSurvives(ModelList::parse, list);
    Hostile.assertSurvivesOtherTypes(ModelList::parse, list);
    assertThatThrownBy(() -> ModelList.parse(Hostile.answer("{}")))
        .isInstanceOf(FetchException.class);
  }
}
