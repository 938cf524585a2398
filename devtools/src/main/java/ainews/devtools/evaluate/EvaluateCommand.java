package ainews.devtools.evaluate;

import ainews.devtools.TemporaryFolder;
import ainews.devtools.evaluate.LabelledPair.Kind;
import ainews.local.SqliteTable;
import ainews.local.recording.AnswerFolder;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.ModelFactory;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.bedrock.BedrockAccess;
import ainews.summarise.relevance.Relevance;
import ainews.summarise.text.Idf;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Measures selection, clustering, ranking and the check on labelled posts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures selection, clustering and checks on posts labelled by hand.",
      "Each figure is printed beside those of simple methods. Ranges are 90%% bootstrap intervals"
          + " over groups of posts."
    })
public final class EvaluateCommand implements Callable<Integer> {
  /** On a day with fewer picks, no order could have ten of them on top. */
  private static final int MANY_PICKS = 10;

  /** The TF-IDF baseline's threshold, from the notes on the data. */
  private static final double TF_IDF_THRESHOLD = .12;

  /** Where the answers about table f are kept. */
  private static final String CHECK = "local/evaluation/check";

  private static final ModelId RECORDED = ModelId.parse("bedrock:recorded");

  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder with event-pairs, post-clusters, relevance and ranking.jsonl. DIR/../replay"
              + " is searched too for posts that the project's Chinese tables name by URL.")
  private Path folder;

  @Option(
      names = "--refit",
      description =
          "Count the words of all posts and fit the weights of pairs again, and write both to the"
              + " checkout's data files; then build and evaluate again.")
  private boolean refit;

  @Option(
      names = "--shipped",
      description =
          "Measure the weights, rules and thresholds as they ship, on the tables of DIR alone; each"
              + " table may be missing. For labels that nothing was fitted on.")
  private boolean shipped;

  @Option(
      names = "--record",
      paramLabel = "MODEL",
      description =
          "Ask this model about table f of the check and keep its answers in the checkout.")
  private Optional<String> record = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (shipped) {
      asShipped(new Labels(folder), System.out);
      return 0;
    }
    Path home = Path.of(System.getProperty("ainews.home", ""));
    Labels labels = new Labels(folder, home.resolve("local/evaluation"), SettingsReader.packaged());
    PrintStream out = System.out;
    if (refit) {
      new Refit(home.resolve("functions/summarise/src/main/resources/ainews/summarise"))
          .write(labels, out);
      return 0;
    }
    if (record.isPresent()) {
      recordCheck(labels, home, out);
      return 0;
    }
    pairs(labels, out);
    clusters(labels, out);
    relevance(labels, out);
    ranking(labels, out);
    new RuleEvaluation(labels).print(out);
    AnswerFolder.in(home.resolve(CHECK))
        .ifPresent(answers -> check(labels, answers.playing(RECORDED), out));
    return 0;
  }

  private void recordCheck(Labels labels, Path home, PrintStream out) throws IOException {
    ModelSettings settings = SettingsReader.packaged().models();
    BedrockAccess bedrock =
        BedrockAccess.of(Environment.ofProcess(), DefaultCredentialsProvider.builder().build());
    ModelId id = ModelId.parse(record.orElseThrow());
    AnswerFolder answers =
        AnswerFolder.create(
            home.resolve(CHECK), new AnswerFolder.Answerers("none", id.toString(), id.toString()));
    try (ModelFactory models =
        new ModelFactory(
            settings, Secrets.of(System.getenv()), bedrock, RandomGenerator.getDefault())) {
      check(labels, answers.recording(models.open(id).orElseThrow()), out);
    }
  }

  private static void check(Labels labels, Model model, PrintStream out) {
    try (TemporaryFolder folder = TemporaryFolder.make();
        SqliteTable store =
            SqliteTable.open(folder.path().resolve("ainews.db"), InstantSource.system())) {
      new CheckEvaluation(new CheckTable(labels), SettingsReader.packaged().models(), store)
          .print(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void asShipped(Labels labels, PrintStream out) {
    List<LabelledPair> pairs = labels.pairs();
    if (!pairs.isEmpty()) {
      out.printf("Same event or not, as shipped: %d pairs%n", pairs.size());
      new PairTable(out).row("as joined", PairEvaluation.asShipped(pairs));
      out.println();
    }
    clusters(labels, out);
    relevance(labels, out);
    ranking(labels, out);
  }

  private static void pairs(Labels labels, PrintStream out) {
    List<LabelledPair> pairs = labels.pairs();
    PairEvaluation evaluation = new PairEvaluation(pairs);
    Map<String, List<Scored>> methods = new LinkedHashMap<>();
    new Baselines(labels.posts())
        .named()
        .forEach((name, baseline) -> methods.put(name, evaluation.by(baseline)));
    methods.put("model", evaluation.byModel(Idf.packaged()));
    // With the same inputs as an edition uses for two single posts.
    methods.put(
        "model, as joined",
        evaluation.asJoined(Idf.packaged()).stream()
            .map(pair -> pair.from(Clusterer.SAME))
            .toList());
    Map<String, Predicate<LabelledPair>> tables = new LinkedHashMap<>();
    tables.put("English", pair -> pair.kind() == Kind.ENGLISH);
    tables.put("English, not hard", pair -> pair.kind() == Kind.ENGLISH && !pair.hard());
    tables.put("mixed", pair -> pair.kind() == Kind.MIXED);
    tables.put("Chinese", pair -> pair.kind() == Kind.CHINESE);
    out.println(
        "Same event or not: ten folds of whole events; weights and thresholds are fitted on the other"
            + " nine");
    tables.forEach(
        (table, test) -> {
          out.println();
          out.printf("%s, %d pairs%n", table, pairs.stream().filter(test).count());
          PairTable rows = new PairTable(out);
          methods.forEach((name, all) -> rows.row(name, evaluation.scored(all, test)));
        });
    out.println();
  }

  private static void clusters(Labels labels, PrintStream out) {
    Baselines baselines = new Baselines(labels.posts());
    Clusterer clusterer = new Clusterer(PairClassifier.packaged());
    Map<String, ClusterEvaluation> tables = new LinkedHashMap<>();
    tables.put("English", ClusterEvaluation.of(labels.rows("post-clusters")));
    tables.put(
        "Chinese and mixed", new ClusterEvaluation(labels.chineseClusters(), Integer.MAX_VALUE));
    tables.values().removeIf(evaluation -> evaluation.posts().isEmpty());
    tables.forEach(
        (table, evaluation) -> {
          out.printf("Clustering of posts, %s: %d posts%n", table, evaluation.posts().size());
          out.printf("  %-14s %9s %7s  %s%n", "", "precision", "recall", "F1 (B³)");
          shares("no clusters", evaluation.apart(), out);
          shares("TF-IDF", evaluation.byTfIdf(baselines, TF_IDF_THRESHOLD), out);
          shares("model", evaluation.by(clusterer), out);
          out.println();
        });
  }

  private static void relevance(Labels labels, PrintStream out) {
    Relevance relevance = new Relevance(SettingsReader.packaged());
    RelevanceEvaluation english = new RelevanceEvaluation(relevance);
    labels
        .rows("relevance")
        .forEach(row -> english.add(Rows.item(row), row.path("aboutAi").asBoolean()));
    RelevanceEvaluation chinese = new RelevanceEvaluation(relevance);
    for (JsonNode row : labels.chinesePosts()) {
      labels.resolved(row).ifPresent(item -> chinese.add(item, row.path("aboutAi").asBoolean()));
    }
    Map<String, RelevanceEvaluation> tables = new LinkedHashMap<>();
    tables.put("English", english);
    tables.put("Chinese", chinese);
    tables.values().removeIf(evaluation -> evaluation.answers().isEmpty());
    if (!tables.isEmpty()) {
      out.println("About AI or not");
      out.printf("  %-14s %9s %7s  %-19s  %s%n", "", "precision", "recall", "F1", "doubtful");
      tables.forEach((table, evaluation) -> relevance(table, evaluation.answers(), out));
      out.println();
    }
  }

  private static void relevance(
      String name, List<RelevanceEvaluation.Answer> answers, PrintStream out) {
    out.printf(
        "  %-14s %9.3f %7.3f  %-19s  %.2f of %d posts%n",
        name,
        RelevanceEvaluation.precision(answers),
        RelevanceEvaluation.recall(answers),
        Spread.of(answers, RelevanceEvaluation.Answer::post, RelevanceEvaluation::f1),
        RelevanceEvaluation.doubtful(answers),
        answers.size());
  }

  private static void ranking(Labels labels, PrintStream out) {
    if (labels.rows("ranking").isEmpty()) {
      return;
    }
    RankingEvaluation evaluation =
        new RankingEvaluation(
            labels.rows("ranking"),
            SettingsReader.packaged(),
            new Clusterer(PairClassifier.packaged()));
    Map<String, List<RankingEvaluation.Day>> orders = new LinkedHashMap<>();
    orders.put("engagement", evaluation.byEngagement());
    orders.put("voices", evaluation.byVoices());
    orders.put("score", evaluation.byScore());
    orders.put("printed page", evaluation.byPage());
    out.println("Ranking: the share of the first stories that the editor picked");
    rows("all days", day -> true, orders, out);
    rows(
        "days with at least " + MANY_PICKS + " picks",
        day -> day.picks() >= MANY_PICKS,
        orders,
        out);
  }

  private static void rows(
      String table,
      Predicate<RankingEvaluation.Day> test,
      Map<String, List<RankingEvaluation.Day>> orders,
      PrintStream out) {
    out.printf(
        "  %-14s %-19s  %-19s  %-19s  %s%n",
        "", "first 3", "first 10", "leads of 3", "leads of 10");
    orders.forEach(
        (name, all) -> {
          List<RankingEvaluation.Day> days = all.stream().filter(test).toList();
          out.printf(
              "  %-14s %-19s  %-19s  %-19s  %s%n",
              name,
              spread(days, drawn -> RankingEvaluation.stories(drawn, 3)),
              spread(days, drawn -> RankingEvaluation.stories(drawn, 10)),
              spread(days, drawn -> RankingEvaluation.leads(drawn, 3)),
              spread(days, drawn -> RankingEvaluation.leads(drawn, 10)));
        });
    out.printf("  (%s: %d)%n%n", table, orders.get("score").stream().filter(test).count());
  }

  private static Spread spread(
      List<RankingEvaluation.Day> days, ToDoubleFunction<List<RankingEvaluation.Day>> figure) {
    return Spread.of(days, RankingEvaluation.Day::date, figure);
  }

  private static void shares(String name, List<ClusterEvaluation.Share> shares, PrintStream out) {
    out.printf(
        "  %-14s %9.3f %7.3f  %s%n",
        name,
        ClusterEvaluation.precision(shares),
        ClusterEvaluation.recall(shares),
        Spread.of(shares, ClusterEvaluation.Share::list, ClusterEvaluation::f1));
  }
}
