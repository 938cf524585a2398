package ainews.summarise.llm.openai;

import ainews.summarise.llm.BoundedStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a response body and fails once it exceeds a limit in bytes. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private Subscription upstream;
  private long left;

  BoundedBody(long limit) {
    this.left = limit;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    upstream = subscription;
    body.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (left < 0) {
      return;
    }
    left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left < 0) {
      upstream.cancel();
      body.onError(new BoundedStream.TooLongException());
    } else {
      body.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable fault) {
    body.onError(fault);
  }

  @Override
  public void onComplete() {
    if (left >= 0) {
      body.onComplete();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }
}
