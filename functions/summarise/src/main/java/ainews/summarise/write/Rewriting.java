package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.shared.store.TextStore;
import ainews.summarise.gate.Field;
import ainews.summarise.gate.Written;
import ainews.summarise.model.Model;
import ainews.summarise.model.Prompt;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Answers;
import ainews.summarise.prompt.Desk;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.prompt.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Has a model write once again what did not pass the gate, and only that. */
final class Rewriting {
  private static final int ANSWER_TOKENS = 500;

  private final Model model;
  private final Desk desk;
  private final TextStore answers;
  private final Instructions instructions = Instructions.of("rewrite");
  private final Question question;

  Rewriting(Model model, Desk desk, TextStore answers, Aliases aliases) {
    this.model = model;
    this.desk = desk;
    this.answers = answers;
    this.question = new Question(instructions, aliases, ANSWER_TOKENS);
  }

  /**
   * A draft with faults.
   *
   * @param data what the model is shown of it
   */
  private record Job(Assignment story, Draft draft, Map<String, Object> data) {}

  /** Answers as they are kept: the new texts by field. */
  private record Fields(Map<String, String> texts) {}

  /**
   * The drafts as they are after it, by alias; those that were not answered are missing.
   *
   * @param faults by alias
   */
  Map<String, Draft> rewrite(
      List<Assignment> stories, Map<String, Draft> drafts, Map<String, List<Found>> faults) {
    List<Job> jobs = new ArrayList<>();
    Map<String, Draft> rewritten = new HashMap<>();
    for (Assignment story : stories) {
      if (faults.containsKey(story.alias())) {
        Draft draft = drafts.get(story.alias());
        Job job = new Job(story, draft, data(story, draft, faults.get(story.alias())));
        answers
            .get(name(job), Fields.class)
            .ifPresentOrElse(
                fields -> rewritten.put(story.alias(), applied(job, fields)), () -> jobs.add(job));
      }
    }
    List<List<Job>> batches =
        Question.batches(jobs, Drafting.MOST_STORIES, job -> job.story().tokens());
    List<Prompt> prompts =
        batches.stream()
            .map(batch -> question.about(batch.stream().map(Job::data).toList()))
            .toList();
    desk.ask(
        model,
        prompts,
        (place, answer) -> {
          Map<String, JsonNode> told = Answers.byId(answer.path("stories"));
          for (Job job : batches.get(place)) {
            if (told.containsKey(job.story().alias())) {
              Fields fields = fields(told.get(job.story().alias()));
              answers.put(name(job), fields);
              rewritten.put(job.story().alias(), applied(job, fields));
            }
          }
        });
    return rewritten;
  }

  private static Map<String, Object> data(Assignment story, Draft draft, List<Found> faults) {
    Map<String, List<String>> wrong = new TreeMap<>();
    for (Found found : faults) {
      String reason = found.fault().reason().name().toLowerCase(Locale.ROOT);
      wrong
          .computeIfAbsent(name(found.language(), found.fault().field()), key -> new ArrayList<>())
          .add(reason + ": " + found.fault().evidence());
    }
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Field field : Field.values()) {
        List<String> reasons = wrong.get(name(language, field));
        if (reasons != null) {
          fields.add(
              Map.of(
                  "field",
                  name(language, field),
                  "text",
                  text(draft.text(language), field),
                  "wrong",
                  reasons));
        }
      }
    }
    return Map.of("id", story.alias(), "posts", story.shown(), "fields", fields);
  }

  private static Fields fields(JsonNode story) {
    Map<String, String> texts = new TreeMap<>();
    story
        .path("fields")
        .forEach(field -> texts.put(field.path("field").asText(), field.path("text").asText()));
    return new Fields(texts);
  }

  /** Takes over the fields that were asked for and no other. */
  private static Draft applied(Job job, Fields fields) {
    String asked = Json.write(job.data().get("fields"));
    Draft draft = job.draft();
    for (Language language : Language.values()) {
      for (Field field : Field.values()) {
        String name = name(language, field);
        String text = fields.texts().get(name);
        if (text != null && asked.contains("\"field\":\"" + name + "\"")) {
          draft = draft.with(language, field, text);
        }
      }
    }
    return draft;
  }

  private String name(Job job) {
    return TextStore.name(
        List.of(
            instructions.name(),
            instructions.version(),
            model.id().toString(),
            Json.write(job.story().shown()),
            Json.write(job.data().get("fields"))));
  }

  private static String name(Language language, Field field) {
    return language.id() + "." + field.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Written written, Field field) {
    return field == Field.TITLE ? written.title() : written.summary();
  }
}
