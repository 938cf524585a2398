package ainews.summarise.llm.bedrock;

import ainews.summarise.llm.AnswerReader;
import ainews.summarise.llm.BoundedStream;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.ServiceReason;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/**
 * Translates an SDK exception into a {@link ModelException} with the service's reason. The SDK's
 * exception is not attached, since its message may quote the prompt or answer.
 */
final class BedrockFailure {
  private static final int DEEPEST = 10;
  private static final Pattern NO_MODEL =
      Pattern.compile("\\bmodel (?:identifier|ID)\\b", Pattern.CASE_INSENSITIVE);

  private BedrockFailure() {}

  static ModelException of(ModelId model, Prompt prompt, SdkException e) {
    return new ModelException(kind(e), model, detail(e) + reason(prompt, e), ModelUsage.NONE);
  }

  /** Whether the model behind the service failed or timed out, which the SDK does not try again. */
  static boolean isOfTheModel(Throwable e) {
    return e instanceof AwsServiceException service
        && (service.statusCode() == 424 || service.statusCode() == 408);
  }

  private static String reason(Prompt prompt, SdkException e) {
    return e instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? ServiceReason.of(
            String.valueOf(service.awsErrorDetails().errorMessage()), prompt, Optional.empty())
        : "";
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
      return switch (service.statusCode()) {
        case 401, 403 -> Kind.DENIED;
        case 402 -> Kind.UNPAID;
        case 404 -> Kind.NOT_FOUND;
        default -> isOfNoModel(service) ? Kind.NOT_FOUND : Kind.FAILED;
      };
    }
    return has(e, ConnectException.class) ? Kind.UNREACHABLE : Kind.FAILED;
  }

  /**
   * Whether the model never existed. Converse answers that with a ValidationException, not with
   * 404.
   */
  private static boolean isOfNoModel(AwsServiceException e) {
    return e instanceof ValidationException
        && NO_MODEL.matcher(String.valueOf(e.getMessage())).find();
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
      return "the answer is larger than " + AnswerReader.LIMIT + " bytes";
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
