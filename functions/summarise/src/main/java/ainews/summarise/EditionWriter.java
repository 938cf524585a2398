package ainews.summarise;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Remark;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.summarise.check.Checker;
import ainews.summarise.check.Verified;
import ainews.summarise.layout.Candidate;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.rank.Leads;
import ainews.summarise.write.Assignment;
import ainews.summarise.write.Draft;
import ainews.summarise.write.DraftRemark;
import ainews.summarise.write.ModelWriter;
import ainews.summarise.write.OverviewWriter;
import ainews.summarise.write.ShownPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Has the chosen stories of a day written. The posts that a text leaves out form a story of their
 * own, which takes part in the choice again.
 */
final class EditionWriter {
  /**
   * The outcome of writing.
   *
   * @param stories the chosen stories, those that were not written with their extracts
   * @param drafts the drafts that passed the check, by the stories' ids
   * @param checks what the check says of these, by the stories' ids
   * @param verdicts what the checks found
   */
  record Result(
      List<Candidate> stories,
      Map<String, Draft> drafts,
      Map<String, Verified> checks,
      List<Verdict> verdicts) {}

  private final ModelWriter writer;
  private final OverviewWriter overview;
  private final Aliases aliases;
  private final Plan plan;
  private final StoryPool pool;

  /** The stories that were asked about, with the posts that their drafts report. */
  private final Map<String, Assignment> asked = new LinkedHashMap<>();

  EditionWriter(ModelContext context, Checker checker, Plan plan, StoryPool pool) {
    this.writer = new ModelWriter(context, checker);
    this.overview = new OverviewWriter(context);
    this.aliases = context.aliases();
    this.plan = plan;
    this.pool = pool;
  }

  /** The version of the writing instructions. */
  String version() {
    return writer.version();
  }

  Result write(List<Candidate> candidates) {
    List<Candidate> chosen = pool.choose(candidates);
    List<Candidate> left = new ArrayList<>(candidates);
    left.removeIf(story -> chosen.stream().anyMatch(one -> one.id().equals(story.id())));
    Map<String, Draft> drafts = ask(chosen);
    int before = left.size();
    List<Candidate> reporting = reporting(chosen, drafts, left);
    List<Candidate> again = left.size() == before ? reporting : pool.chooseAgain(reporting, left);
    List<Candidate> later = again.stream().filter(story -> !asked.containsKey(story.id())).toList();
    ModelWriter.Checked first = check(again, drafts);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelWriter.Result> finished = threads.submit(() -> writer.finish(first));
      Map<String, Draft> more = ask(later);
      // What these leave out waits for another day: it is not reported with them.
      List<Candidate> reportingLater = reporting(later, more, new ArrayList<>());
      ModelWriter.Checked second = check(reportingLater, more);
      List<Candidate> stories = new ArrayList<>(again);
      stories.removeAll(later);
      stories.addAll(reportingLater);
      Map<String, Draft> ready = new HashMap<>(first.passed());
      if (!later.isEmpty()) {
        // The overview waited for their drafts, so the others are ready as well.
        ready.putAll(await(finished).drafts());
        ready.putAll(second.passed());
      }
      List<OverviewWriter.WrittenStory> leading = leading(stories, ready);
      Future<OverviewWriter.Result> day = threads.submit(() -> overview.write(leading));
      ModelWriter.Result rest = writer.finish(second);
      return result(stories, List.of(await(finished), rest), await(day));
    }
  }

  private Map<String, Draft> ask(List<Candidate> stories) {
    List<Assignment> assignments = new ArrayList<>();
    for (Candidate story : stories) {
      List<Item> posts = story.novelty().posts();
      assignments.add(
          Assignment.of(
              story.id(),
              aliases.of(story.id()),
              plan.date(),
              posts,
              Leads.ofMakers(posts),
              story.hasSubstance()));
    }
    assignments.forEach(story -> asked.put(story.story(), story));
    return writer.write(assignments);
  }

  /**
   * Returns the stories with the posts that their drafts report.
   *
   * @param others receives the stories of the other posts
   */
  private List<Candidate> reporting(
      List<Candidate> stories, Map<String, Draft> drafts, List<Candidate> others) {
    List<Candidate> reporting = new ArrayList<>();
    for (Candidate story : stories) {
      Assignment assignment = asked.get(story.id());
      Draft draft = drafts.get(assignment.id());
      List<Item> rest = draft == null ? List.of() : rest(story, assignment, draft);
      if (rest.isEmpty()) {
        reporting.add(story);
        continue;
      }
      List<Item> kept = new ArrayList<>(story.cluster().items());
      kept.removeAll(rest);
      asked.remove(story.id());
      pool.story(kept)
          .ifPresent(
              one -> {
                asked.put(one.id(), assignment.of(one.id(), one.novelty().posts()));
                reporting.add(one.judgedLike(story));
              });
      pool.story(rest).ifPresent(others::add);
    }
    return reporting;
  }

  private List<Item> rest(Candidate story, Assignment assignment, Draft draft) {
    List<Item> reported = new ArrayList<>();
    List<Item> unreported = new ArrayList<>();
    for (ShownPost post : assignment.posts()) {
      (draft.posts().contains(post.number()) ? reported : unreported).addAll(post.items());
    }
    return pool.apart(reported, unreported, story.cluster().items());
  }

  private ModelWriter.Checked check(List<Candidate> stories, Map<String, Draft> drafts) {
    return writer.check(
        stories.stream()
            .flatMap(story -> Optional.ofNullable(asked.get(story.id())).stream())
            .toList(),
        drafts);
  }

  /** The first stories in print order, of those whose drafts passed the check. */
  private List<OverviewWriter.WrittenStory> leading(
      List<Candidate> stories, Map<String, Draft> drafts) {
    return pool.place(written(stories, drafts, Map.of(), Map.of())).stream()
        .limit(Overview.MOST)
        .map(Story::id)
        .filter(drafts::containsKey)
        .map(id -> new OverviewWriter.WrittenStory(asked.get(id), drafts.get(id)))
        .toList();
  }

  private Result result(
      List<Candidate> stories, List<ModelWriter.Result> results, OverviewWriter.Result day) {
    Map<String, Draft> drafts = new HashMap<>();
    Map<String, Verified> checks = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (ModelWriter.Result result : results) {
      drafts.putAll(result.drafts());
      checks.putAll(result.checks());
      verdicts.addAll(result.verdicts());
    }
    verdicts.addAll(day.verdicts());
    return new Result(written(stories, drafts, checks, day.sentences()), drafts, checks, verdicts);
  }

  private List<Candidate> written(
      List<Candidate> stories,
      Map<String, Draft> drafts,
      Map<String, Verified> checks,
      Map<String, Map<Language, String>> overview) {
    List<Candidate> written = new ArrayList<>();
    for (Candidate story : stories) {
      Draft draft = drafts.get(story.id());
      written.add(
          draft == null
              ? story
              : written(
                  story,
                  draft,
                  Optional.ofNullable(checks.get(story.id())),
                  overview.getOrDefault(story.id(), Map.of())));
    }
    return written;
  }

  private Candidate written(
      Candidate story, Draft draft, Optional<Verified> check, Map<Language, String> overview) {
    Assignment assignment = asked.get(story.id());
    Map<Language, StoryText> texts = new TreeMap<>();
    draft
        .texts()
        .forEach(
            (language, text) -> {
              StoryText written =
                  new StoryText(
                      text.title(),
                      text.summary(),
                      Optional.empty(),
                      remark(assignment, draft, DraftRemark.Kind.WHY, language),
                      remark(assignment, draft, DraftRemark.Kind.DISCUSSION, language),
                      overview.getOrDefault(language, ""));
              texts.put(
                  language,
                  check
                      .map(
                          found ->
                              written.with(
                                  found.checked(), found.evidence(draft.texts(), language)))
                      .orElse(written));
            });
    return story.with(texts, draft.category(), assignment.primary(draft).orElse(story.quoted()));
  }

  private static Optional<Remark> remark(
      Assignment story, Draft draft, DraftRemark.Kind kind, Language language) {
    return draft.remarks().stream()
        .filter(remark -> remark.kind() == kind)
        .findFirst()
        .flatMap(
            remark ->
                story
                    .speaker(remark)
                    .map(speaker -> new Remark(speaker, remark.texts().get(language))));
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("writing failed unexpectedly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a model", e);
    }
  }
}
