package ainews.summarise.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import ainews.shared.settings.ModelSettings;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StructuredPromptTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final int MOST = 4;

  private final MemoryTable table = new MemoryTable(CLOCK);
  private final List<Set<String>> asked = new CopyOnWriteArrayList<>();
  private int context = 32_000;
  private ModelDispatcher dispatcher = dispatcher("1", Deadline.NONE);

  private record Named(String id) implements PromptSubject {
    @Override
    public Map<String, Object> shown() {
      return Map.of();
    }

    @Override
    public String basis() {
      return id;
    }
  }

  private record Said(boolean said) {}

  /** Answers about every subject that it is shown, or fails as a test wants. */
  private final class Fake implements Model {
    private final Function<Set<String>, Optional<Kind>> failure;

    private Fake(Function<Set<String>, Optional<Kind>> failure) {
      this.failure = failure;
    }

    @Override
    public ModelId id() {
      return ModelId.parse("openai:http://localhost/v1#fake");
    }

    @Override
    public ModelAnswer ask(Prompt prompt) {
      JsonNode data = Json.read(prompt.text().lines().toList().get(2), JsonNode.class);
      Set<String> ids = new TreeSet<>();
      data.forEach(subject -> ids.add(subject.path("id").asText()));
      asked.add(ids);
      failure
          .apply(ids)
          .ifPresent(
              kind -> {
                throw new ModelException(kind, id(), "as the test has it", ModelUsage.NONE);
              });
      return new ModelAnswer(data, new ModelUsage(1, 1, 0, 0));
    }
  }

  private ModelDispatcher dispatcher(String budget, Deadline deadline) {
    ModelSettings settings =
        new ModelSettings(
            "none",
            "none",
            "none",
            1,
            Optional.empty(),
            new BigDecimal(budget),
            Duration.ofSeconds(10),
            List.of(new ModelSettings.Price("fake", BigDecimal.ONE, BigDecimal.ONE)),
            BigDecimal.ZERO,
            Optional.empty(),
            Optional.empty());
    return new ModelDispatcher(
        settings.parallel(),
        new Budget(new SpendStore(table), DATE, settings.budget(), new Prices(settings)),
        deadline);
  }

  private Set<String> answered(List<Named> subjects, Fake model) {
    ModelContext correspondent =
        new ModelContext(
            model,
            context,
            dispatcher,
            new TextStore(table, CLOCK),
            new Aliases("secret", DATE, 1));
    StructuredPrompt<Named, Said> task =
        new StructuredPrompt<>(correspondent, "desk", 16, Said.class, StructuredPromptTest::read);
    return task.ask(subjects, MOST).keySet();
  }

  private static Optional<Said> read(JsonNode answer, Named subject) {
    for (JsonNode one : answer) {
      if (one.path("id").asText().equals(subject.id())) {
        return Optional.of(new Said(true));
      }
    }
    return Optional.empty();
  }

  private Fake refusing(String id) {
    return new Fake(ids -> ids.contains(id) ? Optional.of(Kind.REFUSED) : Optional.empty());
  }

  private static List<Named> subjects(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Named("s" + i)).toList();
  }

  @Test
  void refusedSubject_affectsNoOtherOfItsBatch() {
    assertThat(answered(subjects(MOST), refusing("s1")))
        .containsExactlyInAnyOrder("s0", "s2", "s3");
    assertThat(dispatcher.failures()).isEmpty();
  }

  @Test
  void modelThatRefusesEverything_fails() {
    Fake model = new Fake(ids -> Optional.of(Kind.REFUSED));
    assertThat(answered(subjects(MOST), model)).isEmpty();
    assertThat(dispatcher.failures())
        .hasSize(MOST)
        .extracting(ModelException::kind)
        .containsOnly(Kind.REFUSED);
  }

  @Test
  void interruptedDay_endsWithTheSameAnswersAsAWholeOne() {
    List<Named> all = subjects(3 * MOST);
    Set<String> whole = new TreeSet<>(answered(all, refusing("s5")));
    for (int done = 0; done < all.size(); done++) {
      StructuredPromptTest cut = new StructuredPromptTest();
      cut.answered(all.subList(0, done), refusing("s5"));
      assertThat(cut.answered(all, refusing("s5"))).as("after %d", done).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.EXCLUDE,
      names = {"DENIED", "UNPAID", "NOT_FOUND", "UNREACHABLE", "TIMED_OUT"})
  void batchThatFails_isHalvedUntilItsSubjectsAreAskedSingly(Kind kind) {
    Fake model =
        new Fake(
            ids -> ids.size() > 1 && ids.contains("s5") ? Optional.of(kind) : Optional.empty());
    assertThat(answered(subjects(2 * MOST), model)).hasSize(2 * MOST);
    assertThat(asked)
        .containsExactlyInAnyOrder(
            Set.of("s0", "s1", "s2", "s3"),
            Set.of("s4", "s5", "s6", "s7"),
            Set.of("s4", "s5"),
            Set.of("s6", "s7"),
            Set.of("s4"),
            Set.of("s5"));
    assertThat(dispatcher.failures()).isEmpty();
  }

  @Test
  void denialOfOneQuestion_affectsNoOtherOfItsBatch() {
    Fake model = new Fake(ids -> ids.contains("s5") ? Optional.of(Kind.DENIED) : Optional.empty());
    assertThat(answered(subjects(3 * MOST), model)).hasSize(3 * MOST - 1);
    assertThat(dispatcher.failures()).hasSize(1);
  }

  @Test
  void context_boundsEachPrompt() {
    context = 2_500;
    Fake model = new Fake(ids -> Optional.empty());
    List<Named> subjects =
        IntStream.range(0, 8).mapToObj(i -> new Named("s" + i + "x".repeat(2_000))).toList();
    assertThat(answered(subjects, model)).hasSize(8);
    assertThat(asked).allSatisfy(ids -> assertThat(ids).hasSize(2));
  }

  @Test
  void subjectBeyondTheContext_isNotAskedAboutAndReported() {
    context = 2_000;
    Fake model = new Fake(ids -> Optional.empty());
    List<Named> subjects = List.of(new Named("a"), new Named("x".repeat(8_000)), new Named("b"));
    assertThat(answered(subjects, model)).containsExactlyInAnyOrder("a", "b");
    assertThat(dispatcher.failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageEndingWith(
                        "models.context, 2000 tokens: raise it if the model can read more"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNPAID", "NOT_FOUND", "UNREACHABLE"})
  void serviceThatRejectsEveryQuestion_isSentEachBatchOnce(Kind kind) {
    Fake model = new Fake(ids -> ids.contains("s5") ? Optional.of(kind) : Optional.empty());
    assertThat(answered(subjects(3 * MOST), model)).hasSize(2 * MOST);
    assertThat(asked).hasSize(3);
    assertThat(dispatcher.failures()).hasSize(MOST);
  }

  @Test
  void serviceThatIsSilent_isNotWaitedForByEverySubject() {
    Fake model = new Fake(ids -> Optional.of(Kind.TIMED_OUT));
    assertThat(answered(subjects(3 * MOST), model)).isEmpty();
    assertThat(asked).hasSize(2);
    assertThat(dispatcher.failures()).hasSize(3 * MOST);
  }

  @Test
  void modelThatNeverSaysWhatWasAsked_isNotAskedAboutEverySubject() {
    Fake model = new Fake(ids -> Optional.of(Kind.MALFORMED));
    assertThat(answered(subjects(10 * MOST), model)).isEmpty();
    assertThat(asked).hasSize(10 + 20);
    assertThat(dispatcher.failures()).hasSize(10 * MOST);
  }

  @Test
  void timeoutAfterAnAnswer_leavesOutNothingElse() {
    Fake model =
        new Fake(ids -> ids.contains("s5") ? Optional.of(Kind.TIMED_OUT) : Optional.empty());
    List<String> expected = new ArrayList<>(subjects(3 * MOST).stream().map(Named::id).toList());
    expected.remove("s5");
    assertThat(answered(subjects(3 * MOST), model)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void noMoneyOrTime_asksNothing() {
    Fake model = new Fake(ids -> Optional.empty());
    dispatcher = dispatcher("0", Deadline.NONE);
    assertThat(answered(subjects(MOST), model)).isEmpty();
    dispatcher = dispatcher("1", new Deadline(() -> Duration.ZERO, Duration.ofSeconds(1)));
    assertThat(answered(subjects(MOST), model)).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(dispatcher.failures()).isEmpty();
  }
}
