package ainews.local.replies;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.SampleDay;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesTest {
  private static final String TEXTS =
      """
      {"category": "models", "certainty": "fact",
       "en": {"title": "One", "summary": ""}, "zh": {"title": "一", "summary": ""}}
      """;

  @TempDir private Path work;

  @Test
  void story_isRecognisedByAnyOfItsWordsInTheFirstPost() throws IOException {
    Replies replies =
        replies("{\"about\": [\"heron\", \"owl\"], \"level\": 2, \"draft\": " + TEXTS + "}");

    JsonNode answer =
        replies.answer(
            "write",
            inputs(
                """
                [{"id": "a", "posts": [{"n": 1, "text": "an owl"}]},
                 {"id": "b", "posts": [{"n": 1, "text": "a wren"}, {"n": 2, "text": "an owl"}]},
                 {"id": "c", "posts": [{"n": 1, "text": "a heron"}]}]
                """));

    assertThat(answer.path("stories").findValuesAsText("id")).containsExactly("a", "c");
    assertThat(answer.at("/stories/0/en/title").asText()).isEqualTo("One");
  }

  @Test
  void fieldsWithoutNewText_areReturnedUnchanged() throws IOException {
    Replies replies =
        replies(
            "{\"about\": [\"owl\"], \"level\": 2, \"fields\": {\"en.title\": \"Two\"}, \"draft\": "
                + TEXTS
                + "}");

    JsonNode answer =
        replies.answer(
            "rewrite",
            inputs(
                """
                [{"id": "a", "posts": [{"n": 1, "text": "an owl"}], "fields": [
                  {"field": "en.title", "text": "One"}, {"field": "zh.title", "text": "一"}]}]
                """));

    assertThat(answer.findValuesAsText("text")).containsExactly("Two", "一");
  }

  @Test
  void cut_affectsOnlyAnswersAboutSeveralStories() throws IOException {
    Replies replies =
        replies(
            "{\"about\": [\"owl\"], \"level\": 2, \"mishap\": \"CUT\", \"draft\": " + TEXTS + "}");
    String owl = "{\"id\": \"a\", \"posts\": [{\"text\": \"an owl\"}]}";

    assertThat(replies.mishap(inputs("[" + owl + "]"))).isEmpty();
    assertThat(
            replies.mishap(
                inputs("[{\"id\": \"b\", \"posts\": [{\"text\": \"a wren\"}]}, " + owl + "]")))
        .flatMap(Replies.Story::mishap)
        .isEqualTo(Optional.of(Replies.Mishap.CUT));
  }

  @Test
  void candidates_getTheirStoriesLevelsAndEvents() throws IOException {
    Replies replies = replies("{\"about\": [\"owl\"], \"level\": 2, \"draft\": " + TEXTS + "}");

    JsonNode answer =
        replies.answer(
            "desk",
            inputs(
                """
                [{"candidates": [{"id": 1, "posts": [{"words": "a heron"}]},
                  {"id": 2, "posts": [{"words": "an owl"}]}, {"id": 3, "posts": [{"words": "a wren"}]}]}]
                """));

    assertThat(answer)
        .isEqualTo(
            inputs(
                """
                {"levels": [{"level": 2, "id": 2}], "notAboutAi": [1, 3], "sameEvent": [[2, 3]],
                 "severalEvents": []}
                """));
  }

  @Test
  void sampleDay_hasNoWordsThatMatchTwoStories() throws IOException {
    Replies replies = Replies.read(SampleDay.bundled());
    Set<String> words = new HashSet<>();

    assertThat(replies.stories()).hasSizeGreaterThan(60);
    assertThat(replies.stories().stream().flatMap(story -> story.about().stream()))
        .allSatisfy(word -> assertThat(words.add(word)).as(word).isTrue());
  }

  private Replies replies(String story) throws IOException {
    Files.writeString(
        work.resolve("replies.json"),
        "{\"stories\": [" + story + "], \"events\": [[\"owl\", \"wren\"]]}");
    return Replies.read(work);
  }

  private static JsonNode inputs(String json) {
    return Json.read(json, JsonNode.class);
  }
}
