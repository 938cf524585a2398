package ainews.summarise.model.bedrock;

import ainews.summarise.model.Answers;
import ainews.summarise.model.BoundedStream;
import ainews.summarise.model.ModelException;
import ainews.summarise.model.ModelException.Kind;
import ainews.summarise.model.ModelId;
import ainews.summarise.model.Usage;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;

/**
 * What the SDK threw, in own words: its messages may quote what was asked or answered, so that
 * neither they nor the exception itself go on.
 */
final class BedrockFailure {
  private static final int DEEPEST = 10;

  private BedrockFailure() {}

  static ModelException told(ModelId model, SdkException e) {
    return new ModelException(kind(e), model, detail(e), Usage.NONE);
  }

  private static Kind kind(SdkException e) {
    if (e instanceof ModelTimeoutException
        || has(e, ApiCallTimeoutException.class)
        || has(e, ApiCallAttemptTimeoutException.class)
        || has(e, SocketTimeoutException.class)) {
      return Kind.TIMED_OUT;
    }
    if (e instanceof AwsServiceException service) {
      if (service.isThrottlingException() || service.statusCode() == 429) {
        return Kind.THROTTLED;
      }
      if (service.statusCode() == 401 || service.statusCode() == 403) {
        return Kind.DENIED;
      }
    }
    return Kind.FAILED;
  }

  private static String detail(SdkException e) {
    if (e instanceof AwsServiceException service) {
      return service.getClass().getSimpleName()
          + ", status "
          + service.statusCode()
          + ", after "
          + tries(e)
          + ", request "
          + service.requestId();
    }
    if (has(e, AbortedException.class)) {
      return "interrupted";
    }
    if (has(e, BoundedStream.TooLongException.class)) {
      return "the answer is larger than " + Answers.LIMIT + " bytes";
    }
    return "no answer after " + tries(e) + ": " + root(e).getClass().getSimpleName();
  }

  private static String tries(SdkException e) {
    Integer tries = e.numAttempts();
    return tries == null || tries == 1 ? "one try" : tries + " tries";
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }
}
