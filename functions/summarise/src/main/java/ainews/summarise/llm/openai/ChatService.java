package ainews.summarise.llm.openai;

import ainews.summarise.llm.AnswerSchema;
import ainews.summarise.llm.BoundedStream;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.ServiceReason;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests for chat completions to one service, again where that may help. Safe to share
 * between threads.
 */
final class ChatService {
  /** Of one request, the first included. */
  static final int TRIES = 5;

  /** All tries together may take as long as this many. */
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(408, 429, 500, 502, 503, 504);

  private final ModelId model;
  private final HttpClient client;
  private final URI address;
  private final Optional<String> key;
  private final Duration timeout;
  private final RetryDelays pauses;

  /**
   * @param key sent only where nobody on the way can read it: by https, or to this machine
   * @param timeout of one try, from first to last byte
   */
  ChatService(
      ModelId model,
      HttpClient client,
      Optional<String> key,
      Duration timeout,
      RetryDelays pauses) {
    this.model = model;
    this.client = client;
    this.timeout = timeout;
    this.pauses = pauses;
    String base = model.address().orElseThrow().toString().replaceFirst("/+$", "");
    this.address = URI.create(base + "/chat/completions");
    this.key = key.filter(_ -> isUnheard(address));
  }

  /** What came of one try. */
  private sealed interface Outcome {}

  /** What the service answered. Its text form holds nothing of it. */
  record Reply(int status, byte[] body) implements Outcome {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  /**
   * @param said by the service
   * @param again whether another try may help
   * @param asked how long the service wants to be left alone
   */
  private record Failed(Kind kind, String why, String said, boolean again, Duration asked)
      implements Outcome {
    static Failed of(Kind kind, String why) {
      return new Failed(kind, why, "", true, Duration.ZERO);
    }

    static Failed forGood(Kind kind, String why) {
      return new Failed(kind, why, "", false, Duration.ZERO);
    }
  }

  /**
   * Asks, and waits for an answer that another try would not change.
   *
   * @param body of the request that asks the prompt
   * @throws ModelException if there is none
   */
  Reply post(byte[] body, Prompt prompt) {
    long deadline = System.nanoTime() + timeout.multipliedBy(Model.TOTAL).toNanos();
    for (int attempt = 1; ; attempt++) {
      switch (once(body, least(timeout, until(deadline)))) {
        case Reply reply -> {
          return reply;
        }
        case Failed failed -> {
          Duration pause = pauses.after(attempt, failed.asked());
          if (!failed.again() || attempt == TRIES || pause.compareTo(until(deadline)) >= 0) {
            String tries = attempt == 1 ? "one try" : attempt + " tries";
            String reason = ServiceReason.in(failed.said(), prompt, key);
            throw new ModelException(
                failed.kind(), model, failed.why() + ", after " + tries + reason, ModelUsage.NONE);
          }
          sleep(pause);
        }
      }
    }
  }

  private Outcome once(byte[] body, Duration time) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(body), _ -> new BoundedBody(AnswerSchema.LIMIT));
    try {
      return outcome(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Failed.of(Kind.TIMED_OUT, "no answer within " + time);
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failed.forGood(Kind.FAILED, "interrupted");
    } finally {
      // Gives the connection up where the answer has not come to its end.
      answer.cancel(true);
    }
  }

  private static Outcome outcome(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (!WORTH_ANOTHER_TRY.contains(status)) {
      return new Reply(status, response.body());
    }
    Kind kind =
        switch (status) {
          case 429 -> Kind.THROTTLED;
          case 408, 504 -> Kind.TIMED_OUT;
          default -> Kind.FAILED;
        };
    String said = new String(response.body(), StandardCharsets.UTF_8);
    return new Failed(
        kind, "the service answered " + status, said, true, RetryDelays.asked(response));
  }

  private static Outcome outcome(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof BoundedStream.TooLongException) {
        return Failed.forGood(
            Kind.FAILED, "the answer is larger than " + AnswerSchema.LIMIT + " bytes");
      }
      if (e instanceof HttpTimeoutException) {
        return Failed.of(Kind.TIMED_OUT, "no connection in time");
      }
      if (e instanceof ConnectException) {
        return Failed.forGood(Kind.UNREACHABLE, "the connection was refused");
      }
    }
    return Failed.of(Kind.FAILED, "no answer: " + cause.getClass().getSimpleName());
  }

  /** The failure that a reply is, with the service's own reason. */
  ModelException failure(Kind kind, String why, String said, Prompt prompt) {
    return new ModelException(
        kind, model, why + ServiceReason.in(said, prompt, key), ModelUsage.NONE);
  }

  HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.FAILED, model, "interrupted", ModelUsage.NONE);
    }
  }

  private static boolean isUnheard(URI address) {
    return address.getScheme().equals("https")
        || Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
  }

  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
