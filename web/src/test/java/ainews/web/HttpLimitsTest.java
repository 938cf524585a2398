package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Problem;
import ainews.shared.settings.Settings;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpLimitsTest {
  private static final String URL = "https://example.org/page";
  private static final int MAX_BYTES = FakeWeb.settings().maxBytes();

  @Test
  void silence_isTimedOut() {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeWeb web = new FakeWeb(exchange -> await(over));
        Http http = web.http(Limits.read(Duration.ofMillis(100)))) {
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.TIMED_OUT);
      over.countDown();
    }
  }

  @Test
  void slowBytes_areCutByTheTotalTime() {
    CountDownLatch over = new CountDownLatch(1);
    long begun = System.nanoTime();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  OutputStream body = exchange.getResponseBody();
                  do {
                    body.write('.');
                    body.flush();
                  } while (!await(over, 50));
                });
        Http http = web.http(Limits.total(Duration.ofMillis(400)))) {
      FetchException refusal = Refusals.of(http, URL);
      assertThat(refusal.problem()).isEqualTo(Problem.TIMED_OUT);
      assertThat(refusal).hasMessage("no complete answer in time from example.org/page");
      over.countDown();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(390), Duration.ofSeconds(10));
  }

  @Test
  void lookUpLongerThanTheTotalTime_isTimedOut() {
    Resolver slow =
        host -> {
          await(new CountDownLatch(1), 300);
          return FakeWeb.resolve(host);
        };
    Settings.Http settings = Limits.total(Duration.ofMillis(100));
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, ""));
        Http http =
            new Http(settings, web.network(slow), new HostThrottle(settings), new Random(1))) {
      FetchException refusal = Refusals.of(http, URL);
      assertThat(refusal.problem()).isEqualTo(Problem.TIMED_OUT);
      assertThat(refusal).hasMessage("no complete answer in time from example.org/page");
    }
  }

  @Test
  void endlessBody_isCutAndTheConnectionDropped() throws Exception {
    CountDownLatch givenUp = new CountDownLatch(1);
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  byte[] chunk = new byte[8192];
                  Arrays.fill(chunk, (byte) 'x');
                  try {
                    while (true) {
                      exchange.getResponseBody().write(chunk);
                    }
                  } catch (IOException e) {
                    givenUp.countDown();
                    throw e;
                  }
                });
        Http http = web.http()) {
      WebResponse answer = http.get(URL);
      assertThat(answer.cut()).isTrue();
      assertThat(answer.body()).hasSize(MAX_BYTES);
      assertThat(givenUp.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void bodyThatJustFits_isNotCut() throws Exception {
    byte[] body = new byte[MAX_BYTES];
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, body));
        Http http = web.http()) {
      WebResponse answer = http.get(URL);
      assertThat(answer.cut()).isFalse();
      assertThat(answer.body()).hasSize(MAX_BYTES);
    }
  }

  @Test
  void gzipBombOfAGigabyte_isCutInLittleMemory() throws Exception {
    byte[] megabyte = gzip(new byte[1 << 20]);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                  exchange.sendResponseHeaders(200, 0);
                  for (int i = 0; i < 1024; i++) {
                    exchange.getResponseBody().write(megabyte);
                  }
                });
        Http http = web.http()) {
      long before = threads.getCurrentThreadAllocatedBytes();
      WebResponse answer = http.get(URL);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(answer.cut()).isTrue();
      assertThat(answer.body()).hasSize(MAX_BYTES);
      assertThat(allocated).isLessThan(32L * MAX_BYTES);
    }
  }

  @Test
  void gzipWithoutAHeader_isDecompressed() throws Exception {
    byte[] body = gzip("Words.".getBytes(StandardCharsets.UTF_8));
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, body));
        Http http = web.http()) {
      assertThat(http.get(URL).body()).asString(StandardCharsets.UTF_8).isEqualTo("Words.");
    }
  }

  @Test
  void damagedGzip_keepsWhatWasRead() throws Exception {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      words.append(i * 7919L % 10_007).append(' ');
    }
    byte[] whole = gzip(words.toString().getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, half));
        Http http = web.http()) {
      String read = new String(http.get(URL).body(), StandardCharsets.UTF_8);
      assertThat(read).hasSizeGreaterThan(10_000);
      assertThat(words.toString()).startsWith(read);
    }
  }

  @Test
  void invalidGzip_isUnreachable() {
    byte[] body = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 77, 77, 77, 77};
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, body));
        Http http = web.http(Limits.once())) {
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.UNREACHABLE);
    }
  }

  @Test
  void oneHost_getsFourParallelRequests() throws Exception {
    Semaphore arrived = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  arrived.release();
                  await(go);
                  FakeWeb.send(exchange, 200, "");
                });
        Http http = web.http(Limits.read(Duration.ofSeconds(30)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<WebResponse>> answers = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        String url = URL + i;
        Callable<WebResponse> get = () -> http.get(url);
        answers.add(threads.submit(get));
      }
      assertThat(arrived.tryAcquire(4, 20, TimeUnit.SECONDS)).isTrue();
      assertThat(arrived.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
      go.countDown();
      for (Future<WebResponse> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void otherHost_doesNotWait() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Semaphore arrived = new Semaphore(0);
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  if (FakeWeb.url(exchange).startsWith("example.org")) {
                    arrived.release();
                    await(go);
                  }
                  FakeWeb.send(exchange, 200, "");
                });
        Http http = web.http(Limits.read(Duration.ofSeconds(30)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        Callable<WebResponse> get = () -> http.get(URL);
        threads.submit(get);
      }
      assertThat(arrived.tryAcquire(4, 20, TimeUnit.SECONDS)).isTrue();
      assertThat(http.get("https://example.com/").status()).isEqualTo(200);
      go.countDown();
    }
  }

  @Test
  void requestsToOneHost_haveAPauseBetweenThem() throws Exception {
    long begun = System.nanoTime();
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, ""));
        Http http = web.http(Limits.courtesy(Duration.ofMillis(60)))) {
      for (int i = 0; i < 4; i++) {
        http.get(URL);
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(179));
  }

  @Test
  void exhaustedBudget_timesOutWithoutARequest() throws Exception {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, ""));
        Http http = web.http(Limits.budget(Duration.ZERO, Duration.ofNanos(1)))) {
      FetchException refusal = Refusals.of(http, URL);
      assertThat(refusal.problem()).isEqualTo(Problem.TIMED_OUT);
      assertThat(refusal).hasMessageContaining("is used up");
      assertThat(http.remaining()).isZero();
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void turnThatComesAfterTheBudget_isNotWaitedFor() throws Exception {
    long begun = System.nanoTime();
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, ""));
        Http http = web.http(Limits.budget(Duration.ofHours(1), Duration.ofSeconds(30)))) {
      http.get(URL);
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.TIMED_OUT);
      assertThat(web.asked()).hasSize(1);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static void await(CountDownLatch latch) {
    await(latch, 30_000);
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
