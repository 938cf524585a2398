package ainews.web;

import ainews.shared.settings.Settings;
import java.time.Duration;

/** The client's limits in tests, with one of them changed. */
public final class Limits {
  private static final Settings.Http BASE = FakeWeb.settings();

  private Limits() {}

  public static Settings.Http once() {
    return with(BASE.read(), BASE.total(), 1, BASE.courtesy(), BASE.budget());
  }

  public static Settings.Http read(Duration read) {
    return with(read, BASE.total(), 1, BASE.courtesy(), BASE.budget());
  }

  public static Settings.Http total(Duration total) {
    return with(BASE.read(), total, 1, BASE.courtesy(), BASE.budget());
  }

  public static Settings.Http courtesy(Duration courtesy) {
    return with(BASE.read(), BASE.total(), 1, courtesy, BASE.budget());
  }

  public static Settings.Http budget(Duration courtesy, Duration budget) {
    return with(BASE.read(), BASE.total(), BASE.tries(), courtesy, budget);
  }

  private static Settings.Http with(
      Duration read, Duration total, int tries, Duration courtesy, Duration budget) {
    return new Settings.Http(
        BASE.contact(),
        BASE.connect(),
        read,
        total,
        tries,
        BASE.backoff(),
        courtesy,
        BASE.hosts(),
        BASE.perHost(),
        budget,
        BASE.maxBytes());
  }
}
