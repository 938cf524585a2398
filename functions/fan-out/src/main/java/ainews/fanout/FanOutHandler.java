package ainews.fanout;

import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The function that claims and plans a day. */
public final class FanOutHandler extends JsonHandler<Request, Planned> {
  public FanOutHandler() {
    this(fanOut(Environment.ofProcess()));
  }

  public FanOutHandler(FanOut fanOut) {
    super(Request.class, (request, context) -> fanOut.plan(request));
  }

  private static FanOut fanOut(Environment environment) {
    Supplier<Settings> reading = Cloud.ahead(Cloud::settings);
    EditionStore editions = new EditionStore(Cloud.table(environment));
    Settings packaged = reading.get();
    // The schedule runs in the stack's zone, and the days must be those of the same zone.
    Settings settings =
        environment.find(Environment.ZONE).map(ZoneId::of).map(packaged::in).orElse(packaged);
    return new FanOut(editions, settings, InstantSource.system());
  }
}
