package ainews.web;

import ainews.shared.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the parallel requests to one host and keeps a pause between them. Safe to share between
 * threads.
 */
public final class HostThrottle {
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Settings.Http settings;

  public HostThrottle(Settings.Http settings) {
    this.settings = settings;
  }

  /**
   * Waits for a turn. Closing the turn admits the next request.
   *
   * @param patience the longest wait
   * @param lost ends the wait when the host is given up
   * @return empty if no turn comes within the patience, or the host was given up
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

  /** The permission to send one request. */
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

    /** Reserves the next free moment, if it comes in time, and returns the time until then. */
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
