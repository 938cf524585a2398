package ainews.fetch.http;

import ainews.shared.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Keeps requests to one host few at once and apart in time. Safe to share between threads. */
public final class HostGate {
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Settings.Http settings;

  public HostGate(Settings.Http settings) {
    this.settings = settings;
  }

  /** Waits for a turn. Closing the turn lets the next request pass. */
  Turn enter(String name) throws InterruptedException {
    Host host = hosts.computeIfAbsent(name, this::newHost);
    host.places.acquire();
    try {
      Thread.sleep(host.untilNext(System.nanoTime()));
    } catch (InterruptedException e) {
      host.places.release();
      throw e;
    }
    return host.places::release;
  }

  private Host newHost(String name) {
    Duration pause = settings.hosts().getOrDefault(name, settings.courtesy());
    return new Host(new Semaphore(settings.perHost(), true), pause);
  }

  /** A permitted request under way. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Host {
    private final Semaphore places;
    private final Duration pause;
    private long next;
    private boolean seen;

    Host(Semaphore places, Duration pause) {
      this.places = places;
      this.pause = pause;
    }

    /** Takes the next free moment and tells how long it is until then. */
    synchronized Duration untilNext(long now) {
      long start = seen ? Math.max(now, next) : now;
      seen = true;
      next = start + pause.toNanos();
      return Duration.ofNanos(start - now);
    }
  }
}
