package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.summarise.check.Field;
import ainews.summarise.check.Finding;
import ainews.summarise.check.Verified;
import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Has a model rewrite the fields that failed the check, and only those. */
final class DraftRewriter {
  private static final int ANSWER_TOKENS = 500;

  /** The fields that are rewritten; a remark at fault is left out. */
  private static final List<Field> FIELDS = List.of(Field.TITLE, Field.SUMMARY);

  private final StructuredPrompt<Job, Fields> prompt;

  DraftRewriter(ModelContext context) {
    this.prompt =
        new StructuredPrompt<>(
            context, "rewrite", ANSWER_TOKENS, Fields.class, DraftRewriter::read);
  }

  /**
   * A draft to be corrected.
   *
   * @param fields the fields to rewrite, as shown to the model
   */
  private record Job(Assignment story, Draft draft, List<Map<String, Object>> fields)
      implements PromptSubject {
    @Override
    public String id() {
      return story.id();
    }

    @Override
    public Map<String, Object> shown() {
      return Map.of(
          "day",
          story.day().toString(),
          "posts",
          story.posts().stream().map(ShownPost::shown).toList(),
          "fields",
          fields);
    }

    @Override
    public String basis() {
      return Json.write(new TreeMap<>(shown()));
    }
  }

  /** The stored form of an answer: the new texts by field. */
  private record Fields(Map<String, String> texts) {}

  /**
   * Returns the corrected drafts by the stories' ids; drafts without an answer are missing.
   *
   * @param faulty the stories to rewrite
   * @param found what the check found in their drafts, by the stories' ids
   */
  Map<String, Draft> rewrite(
      List<Assignment> faulty, Map<String, Draft> drafts, Map<String, Verified> found) {
    List<Job> jobs = new ArrayList<>();
    for (Assignment story : faulty) {
      Draft draft = drafts.get(story.id());
      jobs.add(new Job(story, draft, fields(draft, found.get(story.id()).findings())));
    }
    Map<String, Fields> answers = prompt.ask(jobs, DraftWriter.MOST_STORIES);
    Map<String, Draft> rewritten = new HashMap<>();
    for (Job job : jobs) {
      Optional.ofNullable(answers.get(job.id()))
          .ifPresent(fields -> rewritten.put(job.id(), applied(job, fields)));
    }
    return rewritten;
  }

  /** The fields with findings, in every language, since both must say the same. */
  private static List<Map<String, Object>> fields(Draft draft, List<Finding> findings) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Field field : FIELDS) {
      if (findings.stream().noneMatch(found -> found.field() == field)) {
        continue;
      }
      for (Language language : Draft.LANGUAGES) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("field", name(language, field));
        shown.put("text", draft.text(language).of(field));
        shown.put(
            "wrong",
            findings.stream()
                .filter(found -> found.field() == field && found.language() == language)
                .map(Finding::sentence)
                .toList());
        fields.add(shown);
      }
    }
    return fields;
  }

  private static Optional<Fields> read(JsonNode answer, Job job) {
    return Optional.ofNullable(AnswerLists.byId(answer.path("stories")).get(job.id()))
        .map(DraftRewriter::fields);
  }

  private static Fields fields(JsonNode story) {
    Map<String, String> texts = new TreeMap<>();
    story
        .path("fields")
        .forEach(field -> texts.put(field.path("field").asText(), field.path("text").asText()));
    return new Fields(texts);
  }

  /** Replaces the fields that were asked for, and no others. */
  private static Draft applied(Job job, Fields fields) {
    Set<Object> asked =
        job.fields().stream().map(field -> field.get("field")).collect(Collectors.toSet());
    Draft draft = job.draft();
    for (Language language : Draft.LANGUAGES) {
      for (Field field : FIELDS) {
        String name = name(language, field);
        String text = fields.texts().get(name);
        if (text != null && asked.contains(name)) {
          draft = draft.with(language, field, text);
        }
      }
    }
    return draft;
  }

  private static String name(Language language, Field field) {
    return language.id() + "." + field.id();
  }
}
