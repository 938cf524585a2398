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
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The one way to the internet for one source: bounded in time and size, polite, and unable to reach
 * inside. Safe to share between threads.
 */
public final class Http implements AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final int CONNECTIONS = 64;
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(408, 429, 500, 502, 503, 504);
  private static final String NAME = "ai-news-agent/0.1";

  private final Settings.Http settings;
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
    this.hosts = hosts;
    this.backoff = new Backoff(settings.backoff(), random);
    this.deadline = System.nanoTime() + settings.budget().toNanos();
    this.client = client(settings, network);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-watch").factory());
  }

  /** Whether an address may be asked; asked of each that a redirect leads to. */
  public interface Permission {
    boolean allow(String uri) throws InterruptedException;
  }

  /** Asks with GET for what stands at the address. */
  public WebResponse get(String uri) throws FetchException, InterruptedException {
    return send(WebRequest.get(uri));
  }

  /**
   * The same, as far as every address on the way may be asked.
   *
   * @throws FetchException with {@link Problem#BLOCKED} where one may not
   */
  public WebResponse get(String uri, Permission permission)
      throws FetchException, InterruptedException {
    return send(WebRequest.get(uri), permission);
  }

  /**
   * Asks, following redirects and trying again where that may help.
   *
   * @throws FetchException for any answer but 2xx and 304, with the problem it stands for
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
      current = Redirects.follow(current, elsewhere.get(), answer.status());
    }
    throw new FetchException(
        Problem.REFUSED,
        "more than " + MAX_REDIRECTS + " redirects from " + ExchangeFailure.shown(request.uri()));
  }

  /** Where the address leads by one redirect, if it does. */
  public Optional<URI> redirect(URI uri) throws FetchException, InterruptedException {
    return Redirects.target(trySeveralTimes(WebRequest.get(uri.toString())));
  }

  /** Time left for this source. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
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
      return ResponseReader.read(
          request.uri(), client.executeOpen(null, message, null), settings.maxBytes());
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw told(new ExchangeFailure(request.uri(), e), late.get());
    } finally {
      alarm.cancel(false);
      // Gives the connection up where the body was not read to its end; closing would read on.
      message.cancel();
    }
  }

  private FetchException told(ExchangeFailure failure, boolean late) {
    if (late) {
      return new FetchException(
          Problem.TIMED_OUT,
          "took too long: " + ExchangeFailure.shown(failure.uri()),
          failure.cause());
    }
    FetchException told = failure.told();
    if (failure.isOfTheHost()) {
      lost(failure.uri()).giveUp(told);
    }
    return told;
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
        Problem.TIMED_OUT, "the " + settings.budget().toSeconds() + " s for this source are over");
  }

  private static String name(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static CloseableHttpClient client(Settings.Http settings, Network network) {
    PoolingHttpClientConnectionManager connections = network.connections();
    connections.setMaxTotal(CONNECTIONS);
    connections.setDefaultMaxPerRoute(settings.perHost());
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(Timeout.of(settings.read()))
            .build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(settings.read())).build())
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableRedirectHandling()
        .build();
  }
}
