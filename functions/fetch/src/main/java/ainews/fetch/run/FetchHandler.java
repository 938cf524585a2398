package ainews.fetch.run;

import ainews.fetch.Source;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.lambda.MeasuredResult;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import ainews.web.Network;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Lambda function that reads one source. Each source has its own, with its own permissions. */
public class FetchHandler extends JsonHandler<FetchHandler.Event, FetchHandler.Result> {
  private static final Logger LOG = LoggerFactory.getLogger(FetchHandler.class);

  /**
   * The edition and the source to read.
   *
   * @param source must be the handler's own, so that an event for another function is refused
   */
  public record Event(LocalDate date, int revision, SourceId source) {}

  /** The source report, without the entries that were paid for. The items are in the table. */
  public record Result(
      SourceId source,
      SourceReport.State state,
      int read,
      int kept,
      Optional<Problem> problem,
      String detail)
      implements MeasuredResult {
    @Override
    public Map<String, Number> metrics() {
      return Map.of("Kept", kept);
    }

    @Override
    public Map<String, String> dimensions() {
      return Map.of("Source", source.id());
    }

    static Result of(SourceReport report) {
      return new Result(
          report.source(),
          report.state(),
          report.read(),
          report.kept(),
          report.problem(),
          report.detail() + report.pages().map(what -> " (" + what + ")").orElse(""));
    }
  }

  protected FetchHandler(Source source) {
    this(source, Environment.ofProcess(), Cloud.table(Environment.ofProcess()));
  }

  private FetchHandler(Source source, Environment environment, Table table) {
    this(source, new EditionStore(table), cloudRuns(source.id(), environment, table));
  }

  /**
   * @param runs creates a run with the settings of a revision
   */
  public FetchHandler(Source source, EditionStore editions, Function<Settings, FetchRun> runs) {
    super(Event.class, (event, context) -> fetch(event, source, editions, runs));
  }

  private static Result fetch(
      Event event, Source source, EditionStore editions, Function<Settings, FetchRun> runs)
      throws InterruptedException {
    if (!source.id().equals(event.source())) {
      throw new IllegalArgumentException(
          "this function reads " + source.id() + ", but the event asks for " + event.source());
    }
    Settings settings = editions.settings(event.date(), event.revision());
    return Result.of(runs.apply(settings).fetch(event.date(), event.revision(), source));
  }

  private static Function<Settings, FetchRun> cloudRuns(
      SourceId source, Environment environment, Table table) {
    EditionStore editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, InstantSource.system());
    Secrets secrets = CloudSecrets.read(source.descriptor().secrets(), environment);
    Network internet = Network.internet();
    return settings ->
        new FetchRun(
            editions,
            items,
            CloudLimits.of(settings, LOG::warn),
            secrets,
            internet,
            RandomGenerator.getDefault());
  }
}
