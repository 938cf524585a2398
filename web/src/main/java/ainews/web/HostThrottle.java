package ainews.web;

import ainews.shared.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps requests to one host few at once and apart in time. Safe to share between threads. */
public final class HostThrottle {
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Settings.Http settings;

  public HostThrottle(Settings.Http settings) {
    this.settings = settings;
  }

  /**
   * Waits for a turn. Closing the turn lets the next request pass.
   *
   * @param patience the longest wait
   * @param lost ends the wait when the host is given up
   * @return empty when there is no turn within the patience, or none is needed any more
   */
  Optional<Turn> enter(String name, Duration patience, UnreachableHost lost)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    Host host = hosts.computeIfAbsent(name, this::newHost);
    if (!host.places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      boolean isPointless = lost.within(Duration.ZERO);
      Optional<Duration> wait =
          isPointless ? Optional.empty() : host.untilNext(System.nanoTime(), until);
      if (wait.isEmpty() || lost.within(wait.get())) {
        host.places.release();
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      host.places.release();
      throw e;
    }
    return Optional.of(host.places::release);
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

    /** Takes the next free moment, if it comes in time, and tells how long it is until then. */
    synchronized Optional<Duration> untilNext(long now, long until) {
      long start = seen && next - now > 0 ? next : now;
      if (until - start < 0) {
        return Optional.empty();
      }
      seen = true;
      next = start + pause.toNanos();
      return Optional.of(Duration.ofNanos(start - now));
    }
  }
}
