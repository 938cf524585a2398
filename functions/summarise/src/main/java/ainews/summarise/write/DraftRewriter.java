package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.summarise.gate.Field;
import ainews.summarise.gate.Written;
import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Has a model rewrite the fields that failed the check, and only those. */
final class DraftRewriter {
  private static final int ANSWER_TOKENS = 500;

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
   * @param faults by the stories' ids
   */
  Map<String, Draft> rewrite(
      List<Assignment> stories,
      Map<String, Draft> drafts,
      Map<String, List<LanguageFault>> faults) {
    List<Job> jobs = new ArrayList<>();
    for (Assignment story : stories) {
      if (faults.containsKey(story.id())) {
        Draft draft = drafts.get(story.id());
        jobs.add(new Job(story, draft, fields(draft, faults.get(story.id()))));
      }
    }
    Map<String, Fields> answers = prompt.ask(jobs, DraftWriter.MOST_STORIES);
    Map<String, Draft> rewritten = new HashMap<>();
    for (Job job : jobs) {
      Optional.ofNullable(answers.get(job.id()))
          .ifPresent(fields -> rewritten.put(job.id(), applied(job, fields)));
    }
    return rewritten;
  }

  private static List<Map<String, Object>> fields(Draft draft, List<LanguageFault> faults) {
    Map<String, List<String>> wrong = new TreeMap<>();
    for (LanguageFault found : faults) {
      wrong
          .computeIfAbsent(name(found.language(), found.fault().field()), key -> new ArrayList<>())
          .add(found.fault().reason().sentence(found.fault().evidence()));
    }
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Language language : Draft.LANGUAGES) {
      for (Field field : Field.values()) {
        List<String> reasons = wrong.get(name(language, field));
        if (reasons != null) {
          Map<String, Object> shown = new TreeMap<>();
          shown.put("field", name(language, field));
          shown.put("text", text(draft.text(language), field));
          shown.put("wrong", reasons);
          // Both languages must agree, so the model sees what the others say.
          Draft.LANGUAGES.stream()
              .filter(other -> other != language)
              .forEach(other -> shown.put(other.id(), text(draft.text(other), field)));
          fields.add(shown);
        }
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
      for (Field field : Field.values()) {
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
    return language.id() + "." + field.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Written written, Field field) {
    return field == Field.TITLE ? written.title() : written.summary();
  }
}
