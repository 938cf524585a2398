package ainews.summarise;

import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import java.time.InstantSource;

/** The function that makes stories from items. */
public final class SummariseHandler extends JsonHandler<Request, Summarised> {
  public SummariseHandler() {
    this(summarise(Environment.ofProcess()));
  }

  public SummariseHandler(Summarise summarise) {
    super(Request.class, request -> summarise.run(request.date(), request.revision()));
  }

  private static Summarise summarise(Environment environment) {
    Table table = Cloud.table(environment);
    return new Summarise(
        new EditionStore(table),
        new ItemStore(table, InstantSource.system()),
        Cloud.settings(),
        Assistance.none(table, InstantSource.system()));
  }
}
