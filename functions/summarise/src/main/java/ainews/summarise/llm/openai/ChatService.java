package ainews.summarise.llm.openai;

import ainews.summarise.llm.AnswerReader;
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
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Sends chat completions requests to one service, and repeats them after temporary failures.
 * Thread-safe.
 */
final class ChatService {
  /** Attempts per request, including the first. */
  static final int ATTEMPTS = 5;

  private final ModelId model;
  private final HttpClient client;
  private final URI address;
  private final Optional<String> key;
  private final Duration timeout;
  private final RetryDelays delays;

  /**
   * @param key API key; sent only over https or to this machine
   * @param timeout limit for one attempt, until the last byte
   */
  ChatService(
      ModelId model,
      HttpClient client,
      Optional<String> key,
      Duration timeout,
      RetryDelays delays) {
    this.model = model;
    this.client = client;
    this.timeout = timeout;
    this.delays = delays;
    String base = model.address().orElseThrow().toString().replaceFirst("/+$", "");
    this.address = URI.create(base + "/chat/completions");
    this.key = key.filter(_ -> isSafeForKey(address));
  }

  /** The outcome of one attempt. */
  private sealed interface Outcome {}

  /** A response of the service. */
  private record Reply(ChatBody body) implements Outcome {}

  /**
   * @param said body of the service's response
   * @param again whether another attempt may help
   * @param asked the delay that the service asks for
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
   * Sends a request, and repeats it until the response is final.
   *
   * @param body body of the request
   * @param isFinal whether a response that reports a temporary failure is of use nevertheless
   * @throws ModelException if there is no response
   */
  ChatBody post(byte[] body, Prompt prompt, Predicate<ChatBody> isFinal) {
    long deadline = System.nanoTime() + timeout.multipliedBy(Model.TOTAL).toNanos();
    for (int attempt = 1; ; attempt++) {
      switch (once(body, least(timeout, until(deadline)), isFinal)) {
        case Reply reply -> {
          return reply.body();
        }
        case Failed failed -> {
          Duration pause = delays.after(attempt, failed.asked());
          if (!failed.again() || attempt == ATTEMPTS || pause.compareTo(until(deadline)) >= 0) {
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

  private Outcome once(byte[] body, Duration time, Predicate<ChatBody> isFinal) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(body), _ -> new BoundedBody(AnswerReader.LIMIT));
    try {
      return outcome(answer.get(time.toNanos(), TimeUnit.NANOSECONDS), isFinal);
    } catch (TimeoutException e) {
      return Failed.of(Kind.TIMED_OUT, "no answer within " + time);
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failed.forGood(Kind.FAILED, "interrupted");
    } finally {
      // Closes the connection if the response is incomplete.
      answer.cancel(true);
    }
  }

  private static Outcome outcome(HttpResponse<byte[]> response, Predicate<ChatBody> isFinal) {
    ChatBody body = ChatBody.of(response.statusCode(), response.body());
    if (!body.isTemporary() || isFinal.test(body)) {
      return new Reply(body);
    }
    return new Failed(body.kind(), body.what(), body.said(), true, RetryDelays.asked(response));
  }

  private static Outcome outcome(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof BoundedStream.TooLongException) {
        return Failed.forGood(
            Kind.FAILED, "the answer is larger than " + AnswerReader.LIMIT + " bytes");
      }
      if (e instanceof HttpTimeoutException) {
        return Failed.of(Kind.TIMED_OUT, "connecting timed out");
      }
      if (e instanceof ConnectException) {
        return Failed.forGood(Kind.UNREACHABLE, "the connection was refused");
      }
    }
    return Failed.of(Kind.FAILED, "no answer: " + cause.getClass().getSimpleName());
  }

  /** Creates the exception for a response that is a failure, with the service's reason. */
  ModelException failure(ChatBody body, Prompt prompt) {
    String reason = ServiceReason.in(body.said(), prompt, key);
    return new ModelException(body.kind(), model, body.what() + reason, ModelUsage.NONE);
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

  private static boolean isSafeForKey(URI address) {
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
