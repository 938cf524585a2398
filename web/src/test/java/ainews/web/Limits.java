package ainews.web;

import ainews.shared.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

  /** Servers that may be private, and a proxy. */
  static Settings.Http reaching(List<String> allowPrivate, Optional<URI> proxy) {
    // Long times: a first handshake on a busy machine takes its own.
    Duration patient = Duration.ofSeconds(20);
    return with(patient, patient, 1, BASE.courtesy(), BASE.budget(), allowPrivate, proxy);
  }

  private static Settings.Http with(
      Duration read, Duration total, int tries, Duration courtesy, Duration budget) {
    return with(read, total, tries, courtesy, budget, BASE.allowPrivate(), BASE.proxy());
  }

  private static Settings.Http with(
      Duration read,
      Duration total,
      int tries,
      Duration courtesy,
      Duration budget,
      List<String> allowPrivate,
      Optional<URI> proxy) {
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
        BASE.maxBytes(),
        allowPrivate,
        proxy);
  }
}
