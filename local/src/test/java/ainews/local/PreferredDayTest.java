package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample day as an operator with interests of their own makes it. */
class PreferredDayTest {
  @TempDir private Path work;

  @Test
  void sampleDay_followsThePreferences() throws IOException {
    Map<String, Double> plain = new HashMap<>();
    made("plain", "")
        .forEach(story -> plain.put(story.path("id").asText(), total(story.path("score"))));
    List<JsonNode> stories =
        made(
            "mine",
            """
            edition:
              follow: {words: [agent]}
              mute: {sources: [arxiv]}
              weights: {sources: {github: 0.5}}
            """);

    assertThat(stories).isNotEmpty();
    int followed = 0;
    int weighed = 0;
    for (JsonNode story : stories) {
      assertThat(story.at("/items/0/source").asText()).isNotEqualTo("arxiv");
      JsonNode preference = story.at("/score/preference");
      if (!preference.isMissingNode()) {
        boolean isWeighed = preference.has("weights");
        boolean isFollowed = preference.has("followed");
        double before = preference.path("before").asDouble();
        double expected = before * (isWeighed ? .5 : 1) + (isFollowed ? .1 : 0);
        assertThat(total(story.path("score"))).isCloseTo(Math.min(1, expected), within());
        assertThat(plain.getOrDefault(story.path("id").asText(), before)).isEqualTo(before);
        assertThat(isWeighed).isEqualTo(story.at("/items/0/source").asText().equals("github"));
        followed += isFollowed ? 1 : 0;
        weighed += isWeighed ? 1 : 0;
      }
    }
    assertThat(followed).isPositive();
    assertThat(weighed).isPositive();
    String page = Files.readString(work.resolve("mine/site/en/2026-02-20/edition.md"));
    assertThat(page.lines().filter(line -> line.contains("** ★"))).hasSize(followed);
    Command.Outcome why =
        Command.run("show", SampleDay.DATE, "--lang", "en", "--why", "--out", work.resolve("mine"));
    assertThat(why.out()).contains("Followed: agent (+10)", "Weight 0.5: GitHub");
  }

  private static Offset<Double> within() {
    return Offset.offset(.0001);
  }

  private static double total(JsonNode score) {
    return score.path("total").asDouble();
  }

  private List<JsonNode> made(String name, String settings) throws IOException {
    Path out = work.resolve(name);
    Path sample = SampleDay.copy(Files.createDirectory(work.resolve(name + "-samples")), false);
    String own = Files.readString(sample.resolve("settings.yaml")) + settings;
    Command.Outcome outcome =
        Command.run(
            "run",
            "--date",
            SampleDay.DATE,
            "--replay",
            sample,
            "--settings",
            Files.writeString(work.resolve(name + ".yaml"), own),
            "--model",
            "none",
            "--no-serve",
            "--out",
            out);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    JsonNode edition =
        Json.read(Files.readString(out.resolve("site/2026-02-20/edition.json")), JsonNode.class);
    return edition.path("stories").valueStream().toList();
  }
}
