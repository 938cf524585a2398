package ainews.fanout;

import ainews.shared.json.Json;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.lambda.Lazy;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The function that claims and plans a day. */
public final class FanOutHandler extends JsonHandler<Request, Planned> {
  public FanOutHandler() {
    this(inTheCloud(Environment.ofProcess()));
  }

  public FanOutHandler(FanOut fanOut) {
    this(() -> fanOut);
  }

  private FanOutHandler(Supplier<FanOut> fanOut) {
    super(Request.class, (request, context) -> fanOut.get().plan(request));
  }

  private static Supplier<FanOut> inTheCloud(Environment environment) {
    Cloud.ahead(Json::mapper);
    EditionStore editions = new EditionStore(Cloud.table(environment));
    return new Lazy<>(() -> new FanOut(editions, settings(environment), InstantSource.system()));
  }

  /** The schedule runs in the stack's zone, and the days must be those of the same zone. */
  private static Settings settings(Environment environment) {
    Settings packaged = Cloud.settings();
    return environment.find(Environment.ZONE).map(ZoneId::of).map(packaged::in).orElse(packaged);
  }
}
