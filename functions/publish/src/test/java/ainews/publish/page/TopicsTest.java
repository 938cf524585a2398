package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.Editions;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
  @ParameterizedTest
  @CsvSource({
    "Claude Opus 5 is out, anthropic claude",
    "GPT-5.5 beats GPT4, openai gpt",
    "千问发布新模型, alibaba qwen",
    "llama.cpp gets faster, ''",
    "The cursor moves by itself, ''",
    "Metaphors we live by, ''",
    "A paper on Hugging Face, hugging-face"
  })
  void title_hasTheTopicsThatItNames(String title, String topics) {
    PublishedDay day =
        PublishedDay.of(
            Editions.of(
                Samples.story("a", Section.TOP, Category.MODELS, Samples.text(title, "So."))),
            Map.of());
    assertThat(String.join(" ", Topics.of(day).stream().map(Topic::id).toList())).isEqualTo(topics);
  }

  @Test
  void name_isThatOfTheLanguage() {
    assertThat(Topics.named("alibaba").name(Language.ZH)).isEqualTo("阿里巴巴");
    assertThat(Topics.named("alibaba").name(Language.EN)).isEqualTo("Alibaba");
    assertThat(Topics.named("openai").name(Language.ZH)).isEqualTo("OpenAI");
    assertThatThrownBy(() -> Topics.named("nobody")).hasMessage("unknown topic: nobody");
  }
}
