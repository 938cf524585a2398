package ainews.web;

import ainews.shared.edition.Problem;
import ainews.shared.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * The HTTP client of one source: limited in time and size, polite to hosts, and unable to reach
 * private networks. Safe to share between threads.
 */
public final class Http implements AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(408, 429, 500, 502, 503, 504);
  private static final String NAME = "ai-news-agent/0.1";

  /** The ports of the web; -1 is the scheme's own. */
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

  private final Settings.Http settings;
  private final Network network;
  private final HostThrottle hosts;
  private final Backoff backoff;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;
  private final long deadline;
  private final Map<String, UnreachableHost> lost = new ConcurrentHashMap<>();

  /**
   * @param hosts shared by all clients of a process
   * @param random for the jitter between tries
   */
  public Http(Settings.Http settings, Network network, HostThrottle hosts, RandomGenerator random) {
    this.settings = settings;
    this.network = network;
    this.hosts = hosts;
    this.backoff = new Backoff(settings.backoff(), random);
    this.deadline = System.nanoTime() + settings.budget().toNanos();
    this.client = network.client(settings);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-watch").factory());
  }

  /** Whether an address may be read; checked for each address that a redirect leads to. */
  public interface Permission {
    boolean allow(String uri) throws InterruptedException;
  }

  /**
   * Sends a GET request to an address that may come from a post; it never leads to a private host
   * or to a port that is not one of the web.
   *
   * @throws FetchException as {@link #send}, and for a private host that the settings allow
   */
  public WebResponse get(String uri) throws FetchException, InterruptedException {
    WebRequest request = WebRequest.get(uri);
    requireWeb(request.uri());
    return send(request);
  }

  /**
   * The same, if every address on the way may be read.
   *
   * @throws FetchException with {@link Problem#BLOCKED} if one may not
   */
  public WebResponse get(String uri, Permission permission)
      throws FetchException, InterruptedException {
    WebRequest request = WebRequest.get(uri);
    requireWeb(request.uri());
    return send(request, permission);
  }

  /**
   * Sends a request to an address of the settings or of a service, follows redirects, and tries
   * again where that may help.
   *
   * @throws FetchException for any answer but 2xx and 304
   */
  public WebResponse send(WebRequest request) throws FetchException, InterruptedException {
    return send(request, _ -> true);
  }

  private WebResponse send(WebRequest request, Permission permission)
      throws FetchException, InterruptedException {
    WebRequest current = request;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (!permission.allow(current.uri().toString())) {
        throw new FetchException(
            Problem.BLOCKED, "robots.txt forbids " + ExchangeFailure.shown(current.uri()));
      }
      WebResponse answer = trySeveralTimes(current);
      Optional<URI> elsewhere = Redirects.target(answer);
      if (elsewhere.isEmpty()) {
        return StatusCodes.accepted(answer);
      }
      requirePublic(current.uri());
      if (!Redirects.isSameServer(current.uri(), elsewhere.get())) {
        requireWeb(elsewhere.get());
      }
      current = Redirects.follow(current, elsewhere.get(), answer.status());
    }
    throw new FetchException(
        Problem.REFUSED,
        "more than " + MAX_REDIRECTS + " redirects from " + ExchangeFailure.shown(request.uri()));
  }

  /**
   * Sends a request that must not be repeated, to an address that may hold a secret: once, without
   * following a redirect, and whatever the status of the answer. Errors name only the host.
   *
   * @return empty if it was sent and no complete answer came
   * @throws FetchException if it was not sent
   */
  public Optional<WebResponse> sendOnce(WebRequest request)
      throws FetchException, InterruptedException {
    try {
      return Optional.of(once(request));
    } catch (FetchException e) {
      if (e.getCause() instanceof IOException cause && !ExchangeFailure.isBeforeSending(cause)) {
        return Optional.empty();
      }
      String shown = ExchangeFailure.shown(request.uri());
      throw new FetchException(e.problem(), e.getMessage().replace(shown, request.uri().getHost()));
    }
  }

  /** The target of the address's redirect, if it redirects. */
  public Optional<URI> redirect(URI uri) throws FetchException, InterruptedException {
    requireWeb(uri);
    return Redirects.target(trySeveralTimes(WebRequest.get(uri.toString())));
  }

  /** The time left for this source. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  /** Only the settings lead to a private host: no post, and no redirect to or from it. */
  private void requirePublic(URI uri) throws FetchException {
    if (uri.getHost() != null && network.isPrivate(uri)) {
      throw new FetchException(
          Problem.REFUSED, "refusing to follow a link or redirect to or from " + uri.getHost());
    }
  }

  /** Only the settings lead to another port: no post, and no redirect to another server. */
  private void requireWeb(URI uri) throws FetchException {
    requirePublic(uri);
    if (!PORTS.contains(uri.getPort())) {
      throw new FetchException(
          Problem.REFUSED,
          "refusing port " + uri.getPort() + " of " + uri.getHost() + ": not one of the web");
    }
  }

  private WebResponse trySeveralTimes(WebRequest request)
      throws FetchException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt >= settings.tries();
      Duration asked = Duration.ZERO;
      try {
        WebResponse answer = once(request);
        if (last || !WORTH_ANOTHER_TRY.contains(answer.status())) {
          return answer;
        }
        asked = Backoff.asked(answer);
        if (asked.compareTo(settings.total()) > 0) {
          return answer;
        }
      } catch (FetchException e) {
        boolean isFinal = e.problem() == Problem.REFUSED || lost(request.uri()).why().isPresent();
        if (last || isFinal || remaining().isZero()) {
          throw e;
        }
      }
      Duration pause = backoff.pause(attempt, asked);
      if (pause.compareTo(remaining()) >= 0) {
        throw outOfTime();
      }
      Thread.sleep(pause);
    }
  }

  private WebResponse once(WebRequest request) throws FetchException, InterruptedException {
    URI uri = request.uri();
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
      throw new FetchException(Problem.REFUSED, "not a web address: " + ExchangeFailure.shown(uri));
    }
    if (uri.getRawUserInfo() != null) {
      throw new FetchException(
          Problem.REFUSED,
          "address with a user name, which is refused: remove it from the address at "
              + uri.getHost());
    }
    UnreachableHost host = lost(uri);
    try (HostThrottle.Turn _ =
        hosts
            .enter(name(uri), remaining(), host)
            .orElseThrow(() -> host.why().orElseGet(this::outOfTime))) {
      Duration time = least(settings.total(), remaining());
      if (time.isZero()) {
        throw outOfTime();
      }
      return exchange(request, time);
    }
  }

  private WebResponse exchange(WebRequest request, Duration time)
      throws FetchException, InterruptedException {
    HttpUriRequestBase message = message(request);
    AtomicBoolean late = new AtomicBoolean();
    Runnable cut =
        () -> {
          late.set(true);
          message.cancel();
        };
    ScheduledFuture<?> alarm = watch.schedule(cut, time.toNanos(), TimeUnit.NANOSECONDS);
    try {
      network.checkTarget(request.uri());
      return ResponseReader.read(
          request.uri(), client.executeOpen(null, message, null), settings.maxBytes());
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw exception(request.uri(), e, late.get());
    } catch (IllegalStateException e) {
      // The client throws this for a connection cancelled while it is leased or opened.
      throw exception(request.uri(), new IOException(e), late.get());
    } finally {
      alarm.cancel(false);
      // Drops the connection if the body was not read to its end; closing would read the rest.
      message.cancel();
    }
  }

  private FetchException exception(URI uri, IOException cause, boolean late) {
    if (late) {
      return new FetchException(
          Problem.TIMED_OUT,
          "no complete answer in time from " + ExchangeFailure.shown(uri),
          cause);
    }
    ExchangeFailure failure = new ExchangeFailure(uri, network.peer(uri), cause);
    FetchException exception = failure.toException();
    if (failure.isHostUnreachable()) {
      lost(uri).giveUp(exception);
    }
    return exception;
  }

  private UnreachableHost lost(URI uri) {
    return lost.computeIfAbsent(name(uri), _ -> new UnreachableHost());
  }

  private HttpUriRequestBase message(WebRequest request) {
    HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
    message.setHeader("User-Agent", NAME + " (+" + settings.contact() + ")");
    message.setHeader("Accept-Encoding", "gzip");
    request.headers().forEach(message::setHeader);
    request
        .body()
        .ifPresent(
            body ->
                message.setEntity(
                    new ByteArrayEntity(
                        body, ContentType.parse(request.headers().get("Content-Type")))));
    return message;
  }

  private FetchException outOfTime() {
    return new FetchException(
        Problem.TIMED_OUT,
        "the source's time of " + settings.budget().toSeconds() + " s is used up");
  }

  private static String name(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
