package ainews.shared.edition;

import ainews.shared.json.Json;
import ainews.shared.sources.HackerNewsDescriptor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sample stories for tests. */
public final class Samples {
  /** From an authority, whose post alone makes a top story. */
  public static final Score SCORE = Score.of(1, Optional.of(.5), .5, 1, 1, .5);

  public static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");

  private Samples() {}

  /** An extract of its English post. */
  public static Story story(String name, Section section, Category category) {
    return story(name, section, category, text("Title " + name, "Summary of " + name + "."));
  }

  /** With the same text in both languages, marked in the other language. */
  public static Story story(String name, Section section, Category category, StoryText text) {
    StoryText marked =
        new StoryText(
            text.title(),
            text.summary(),
            text.original().or(() -> Optional.of("en")),
            text.why(),
            text.discussion(),
            text.overview());
    return story(name, section, category, Map.of(Language.ZH, marked, Language.EN, text), Map.of());
  }

  /** Written in both languages, with the extract of its post. */
  public static Story written(String name, Section section, Category category) {
    Story extract = story(name, section, category);
    return story(
        name,
        section,
        category,
        Map.of(
            Language.ZH,
            text("标题 " + name, name + " 的摘要。"),
            Language.EN,
            text("Written " + name, "What is new about " + name + ".")),
        extract.texts());
  }

  private static Story story(
      String name,
      Section section,
      Category category,
      Map<Language, StoryText> texts,
      Map<Language, StoryText> extract) {
    String url = "https://example.org/" + name;
    return new Story(
        Story.idOf(url),
        List.of(new ItemKey(HackerNewsDescriptor.ID, name)),
        List.of(
            new StoryLink(
                HackerNewsDescriptor.ID,
                StoryLink.Kind.POST,
                url,
                Engagement.NONE.with(Metric.POINTS, 120),
                "",
                "")),
        List.of(url),
        section,
        category,
        SCORE,
        texts,
        Optional.of(NOON),
        Optional.empty(),
        List.of(),
        extract,
        List.of(),
        List.of());
  }

  /**
   * A copy of the story with one component changed.
   *
   * @param component its name
   */
  public static Story changed(Story story, String component, Object value) {
    ObjectNode fields = Json.mapper().valueToTree(story);
    fields.set(component, Json.mapper().valueToTree(value));
    return Json.read(fields.toString(), Story.class);
  }

  /** A copy of the story with texts that a model checked. */
  public static Story checked(Story story, Checked checked, Evidence... evidence) {
    Map<Language, StoryText> texts = new TreeMap<>(story.texts());
    texts.replaceAll((language, text) -> text.with(checked, List.of(evidence)));
    return story.with(texts);
  }

  /** A copy of the story as an update of another. */
  public static Story update(Story story, LocalDate date, Story earlier) {
    return story.with(Update.of(date, earlier));
  }

  /** A text with the same words in every field. */
  public static StoryText text(String words) {
    Optional<Remark> remark = Optional.of(new Remark(words, words));
    return new StoryText(words, words, Optional.empty(), remark, remark, words);
  }

  public static StoryText text(String title, String summary) {
    return new StoryText(title, summary, Optional.empty());
  }

  public static Provenance provenance() {
    return Provenance.ofExtracts(Map.of(Language.ZH, "一句话。", Language.EN, "A sentence."));
  }
}
