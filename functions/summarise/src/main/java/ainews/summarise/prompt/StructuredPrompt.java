package ainews.summarise.prompt;

import ainews.shared.json.Json;
import ainews.shared.store.TextStore;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks a model one kind of question about many subjects. Answers are stored, so that no question is
 * asked twice.
 *
 * @param <S> type of the subjects
 * @param <A> stored form of an answer
 */
public final class StructuredPrompt<S extends PromptSubject, A> {
  /** Estimated tokens of the subjects in one prompt. */
  private static final int MOST_TOKENS = 6_000;

  /** Where so many prompts in a row gave no answer about any subject, smaller ones give none. */
  private static final int HOPELESS = 12;

  /** Extracts the answer about one subject; empty if it is missing or invalid. */
  @FunctionalInterface
  public interface Reading<S, A> {
    Optional<A> of(JsonNode answer, S subject);
  }

  private final ModelContext context;
  private final Instructions instructions;
  private final int answerTokens;
  private final Class<A> type;
  private final Reading<S, A> reading;

  /**
   * @param name name of the instruction files
   * @param answerTokens longest answer about one subject, in tokens
   */
  public StructuredPrompt(
      ModelContext context, String name, int answerTokens, Class<A> type, Reading<S, A> reading) {
    this.context = context;
    this.instructions = Instructions.of(name);
    this.answerTokens = answerTokens;
    this.type = type;
    this.reading = reading;
  }

  /** The version of the instructions. */
  public String version() {
    return instructions.version();
  }

  /**
   * Returns the answers, stored and new, by the subjects' ids. Subjects that a batch left
   * unanswered are asked about again in batches half as large, down to one at a time, unless every
   * question would fail or the model has answered nothing so often that it never will.
   *
   * @param most highest number of subjects in a prompt
   */
  public Map<String, A> ask(List<S> subjects, int most) {
    Map<String, A> answered = known(subjects);
    Map<String, ModelException> failures = new HashMap<>();
    Set<String> done = new HashSet<>(answered.keySet());
    List<List<S>> batches = batches(subjects, done, most);
    int size = most;
    int inVain = 0;
    ModelDispatcher.Pass pass;
    do {
      int before = answered.size();
      pass = askFor(batches, answered, failures);
      inVain = answered.size() > before ? 0 : inVain + batches.size();
      size = pass.isSilent() ? 1 : (size + 1) / 2;
      done.addAll(answered.keySet());
      // Who was asked about alone is not asked about once more.
      batches.stream()
          .filter(batch -> batch.size() == 1)
          .forEach(batch -> done.add(batch.getFirst().id()));
      batches = batches(subjects, done, size);
    } while (pass.isWorthAnother() && inVain < HOPELESS);
    subjects.stream()
        .filter(subject -> !fits(List.of(), subject))
        .forEach(subject -> failures.put(subject.id(), tooLong()));
    failures.keySet().removeAll(answered.keySet());
    // A model that refuses some subjects but answers others has not failed.
    failures.values().removeIf(failure -> failure.kind() == Kind.REFUSED && !answered.isEmpty());
    failures.values().forEach(context.dispatcher()::failed);
    return answered;
  }

  private Map<String, A> known(List<S> subjects) {
    Map<String, A> known = new HashMap<>();
    for (S subject : subjects) {
      context.answers().get(name(subject), type).ifPresent(a -> known.put(subject.id(), a));
    }
    return known;
  }

  private ModelDispatcher.Pass askFor(
      List<List<S>> batches, Map<String, A> answered, Map<String, ModelException> failures) {
    ModelDispatcher.Pass pass =
        context
            .dispatcher()
            .ask(
                context.model(),
                batches.stream().map(this::prompt).toList(),
                (place, answer) -> {
                  for (S subject : batches.get(place)) {
                    reading
                        .of(answer, subject)
                        .map(read -> context.answers().put(name(subject), read, type))
                        .ifPresent(stored -> answered.put(subject.id(), stored));
                  }
                });
    pass.failures()
        .forEach(
            (place, failure) ->
                batches.get(place).forEach(subject -> failures.put(subject.id(), failure)));
    return pass;
  }

  private List<List<S>> batches(List<S> subjects, Set<String> done, int most) {
    List<List<S>> batches = new ArrayList<>();
    List<S> batch = new ArrayList<>();
    for (S subject : subjects) {
      if (done.contains(subject.id()) || !fits(List.of(), subject)) {
        continue;
      }
      if (!batch.isEmpty() && (batch.size() == most || !fits(batch, subject))) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(subject);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  private boolean fits(List<S> batch, S more) {
    int tokens = batch.stream().mapToInt(StructuredPrompt::tokens).sum() + tokens(more);
    int room = context.room(instructions, (batch.size() + 1) * answerTokens);
    return tokens <= Math.min(batch.isEmpty() ? Integer.MAX_VALUE : MOST_TOKENS, room);
  }

  private static int tokens(PromptSubject subject) {
    return Tokens.of(subject.id()) + Tokens.of(Json.write(subject.shown()));
  }

  private ModelException tooLong() {
    return new ModelException(
        Kind.CUT,
        context.model().id(),
        "a prompt does not fit into models.context, "
            + context.tokens()
            + " tokens: raise it if the model can read more",
        ModelUsage.NONE);
  }

  private Prompt prompt(List<S> subjects) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (S subject : subjects) {
      Map<String, Object> data = new TreeMap<>(subject.shown());
      data.put("id", subject.id());
      shown.add(data);
    }
    return new Prompt(
        instructions.task(),
        instructions.around(Json.write(shown), context.aliases().mark(instructions.name())),
        instructions.name(),
        instructions.schema(),
        context.withThinking(subjects.size() * answerTokens));
  }

  private String name(S subject) {
    return TextStore.name(
        List.of(
            instructions.name(),
            instructions.version(),
            context.model().id().toString(),
            subject.basis()));
  }
}
