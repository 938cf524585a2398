package ainews.summarise.desk;

import ainews.shared.edition.Item;
import ainews.shared.edition.Level;
import ainews.summarise.layout.Candidate;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.StructuredPrompt;
import ainews.summarise.relevance.Relevance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a model judge the day's candidates in one call: how important each is, which are one event,
 * which are several, and which are not about AI. Code bounds what follows: the best scores stay in
 * the edition, strangers stay apart, and posts of one identity stay together.
 */
public final class Desk {
  private static final String TASK = "desk";

  /** The best scores, which no judgement leaves out. */
  private static final int BEST = 10;

  private final ModelContext context;
  private final Relevance relevance;

  /**
   * @param relevance decides what is about AI where the model does not
   */
  public Desk(ModelContext context, Relevance relevance) {
    this.context = context;
    this.relevance = relevance;
  }

  /**
   * Returns the candidates that may enter the edition; empty if the model did not answer.
   *
   * @param day makes the day's candidates, including those that are perhaps about AI
   */
  public Optional<List<Candidate>> edit(LocalDate date, CandidateFactory day) {
    List<Candidate> ordered = marked(day.all().stream().sorted(Candidate.BEST_FIRST).toList());
    int room = context.room(Instructions.of(TASK), CandidateList.answerTokens(0));
    CandidateList list =
        CandidateList.of(context.aliases().of(TASK), date, ordered, day.percentiles(), room);
    return list.candidates().isEmpty()
        ? Optional.of(ordered.stream().filter(this::isAboutAi).toList())
        : decisions(list)
            .map(found -> new Application(found, day).to(ordered, list.candidates().size()));
  }

  private Optional<Decisions> decisions(CandidateList list) {
    int count = list.candidates().size();
    AtomicBoolean isAnswered = new AtomicBoolean();
    StructuredPrompt<CandidateList, Decisions> prompt =
        new StructuredPrompt<>(
            context,
            TASK,
            CandidateList.answerTokens(count),
            Decisions.class,
            (answer, subject) -> {
              isAnswered.set(true);
              return Decisions.of(answer, count);
            });
    Optional<Decisions> decisions =
        Optional.ofNullable(prompt.ask(List.of(list), 1).get(list.id()));
    if (decisions.isEmpty() && isAnswered.get()) {
      context
          .dispatcher()
          .failed(
              new ModelException(
                  ModelException.Kind.MALFORMED,
                  context.model().id(),
                  "the answer gives no candidate a level",
                  ModelUsage.NONE));
    }
    return decisions;
  }

  /** Marks the best of those that are about AI without doubt. */
  private List<Candidate> marked(List<Candidate> ordered) {
    Set<Candidate> best =
        new HashSet<>(ordered.stream().filter(this::isAboutAi).limit(BEST).toList());
    return ordered.stream().map(one -> best.contains(one) ? one.best() : one).toList();
  }

  /** Whether it is about AI without the model's word. */
  private boolean isAboutAi(Candidate story) {
    return story.cluster().items().stream().anyMatch(item -> relevance.of(item) > 0);
  }

  private boolean isOnlyAboutAi(Candidate story) {
    List<Item> items = story.cluster().items();
    return items.stream().anyMatch(relevance::isOnlyAboutAi);
  }

  /** Applies decisions to the candidates. */
  private final class Application {
    private final Decisions decisions;
    private final CandidateFactory day;

    /** The judged candidates by number. */
    private final Map<Integer, Candidate> judged = new TreeMap<>();

    /** Those that the model has not judged. */
    private final List<Candidate> others = new ArrayList<>();

    Application(Decisions decisions, CandidateFactory day) {
      this.decisions = decisions;
      this.day = day;
    }

    List<Candidate> to(List<Candidate> ordered, int count) {
      for (int place = 0; place < ordered.size(); place++) {
        if (place < count) {
          put(place + 1, ordered.get(place));
        } else {
          others.add(ordered.get(place));
        }
      }
      List<Candidate> kept = new ArrayList<>();
      Map<Integer, List<Integer>> groups = groups();
      for (int number : judged.keySet()) {
        List<Integer> group = groups.getOrDefault(number, List.of(number));
        if (group.getFirst() == number) {
          kept.addAll(together(group));
        }
      }
      others.stream().filter(Desk.this::isAboutAi).forEach(kept::add);
      return kept;
    }

    /** A story of several events is judged by its lead; the other parts are new. */
    private void put(int number, Candidate story) {
      List<Candidate> parts =
          decisions.severalEvents().contains(number) ? day.split(story) : List.of();
      Candidate first = parts.isEmpty() ? story : parts.getFirst();
      judged.put(number, first.judgedLike(story));
      others.addAll(parts.stream().skip(1).toList());
    }

    /** The groups whose stories are similar enough to be one event, by each of their numbers. */
    private Map<Integer, List<Integer>> groups() {
      Map<Integer, List<Integer>> groups = new HashMap<>();
      for (List<Integer> numbers : decisions.sameEvent()) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        for (List<Integer> places : day.similar(sorted.stream().map(judged::get).toList())) {
          List<Integer> group = places.stream().map(sorted::get).toList();
          group.forEach(number -> groups.put(number, group));
        }
      }
      return groups;
    }

    private List<Candidate> together(List<Integer> numbers) {
      List<Candidate> stories = numbers.stream().map(judged::get).toList();
      Optional<Candidate> joined = stories.size() > 1 ? day.join(stories) : Optional.empty();
      if (joined.isEmpty()) {
        return numbers.stream()
            .filter(this::stays)
            .map(number -> levelled(judged.get(number), level(number)))
            .toList();
      }
      if (numbers.stream().noneMatch(this::stays)) {
        return List.of();
      }
      boolean isBest = stories.stream().anyMatch(Candidate::isBest);
      Optional<Level> level =
          numbers.stream().flatMap(number -> level(number).stream()).max(Level::compareTo);
      return List.of(levelled(isBest ? joined.get().best() : joined.get(), level));
    }

    private boolean stays(int number) {
      Candidate story = judged.get(number);
      boolean isWanted =
          level(number).map(level -> level != Level.NONE).orElseGet(() -> isAboutAi(story))
              && (!decisions.notAboutAi().contains(number) || isOnlyAboutAi(story));
      return story.isBest() || isWanted;
    }

    private Optional<Level> level(int number) {
      return Optional.ofNullable(decisions.levels().get(number));
    }

    private static Candidate levelled(Candidate story, Optional<Level> level) {
      return level.map(story::with).orElse(story);
    }
  }
}
