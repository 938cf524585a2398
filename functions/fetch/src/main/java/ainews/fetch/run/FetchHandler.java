package ainews.fetch.run;

import ainews.fetch.Source;
import ainews.fetch.http.Network;
import ainews.shared.edition.Coverage;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.lambda.Lazy;
import ainews.shared.lambda.Measured;
import ainews.shared.settings.Secrets;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A function that reads one source; each source has its own, with its own rights. */
public class FetchHandler extends JsonHandler<FetchHandler.Event, FetchHandler.Result> {
  /**
   * What to read.
   *
   * @param source the handler's own; there so that an event sent to the wrong function is refused
   */
  public record Event(LocalDate date, int revision, SourceId source) {}

  /** How it went, as the coverage has it; the items are in the table. */
  public record Result(
      SourceId source,
      Coverage.State state,
      int read,
      int kept,
      Optional<Problem> problem,
      String detail)
      implements Measured {
    @Override
    public Map<String, Number> metrics() {
      return Map.of("Read", read, "Kept", kept);
    }

    @Override
    public Map<String, String> dimensions() {
      return Map.of("Source", source.id());
    }

    static Result of(Coverage coverage) {
      return new Result(
          coverage.source(),
          coverage.state(),
          coverage.read(),
          coverage.kept(),
          coverage.problem(),
          coverage.detail());
    }
  }

  protected FetchHandler(Source source) {
    this(source, inTheCloud(Environment.ofProcess()));
  }

  public FetchHandler(Source source, FetchRun run) {
    this(source, () -> run);
  }

  private FetchHandler(Source source, Supplier<FetchRun> run) {
    super(Event.class, (event, context) -> fetch(event, source, run));
  }

  private static Result fetch(Event event, Source source, Supplier<FetchRun> run)
      throws InterruptedException {
    if (event.source() != source.id()) {
      throw new IllegalArgumentException(
          "this function reads " + source.id() + ", the event asks for " + event.source());
    }
    return Result.of(run.get().fetch(event.date(), event.revision(), source));
  }

  private static Supplier<FetchRun> inTheCloud(Environment environment) {
    Cloud.ahead(Json::mapper);
    Table table = Cloud.table(environment);
    Secrets secrets = CloudSecrets.read(environment);
    return new Lazy<>(
        () ->
            new FetchRun(
                new EditionStore(table),
                new ItemStore(table, InstantSource.system()),
                Cloud.settings(),
                secrets,
                Network.internet(),
                RandomGenerator.getDefault()));
  }
}
