package ainews.local.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes tests the {@link Reader} of this run. Without Chromium they are skipped, or fail if {@code
 * CI=true}.
 */
final class WithReader implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace OWN =
      ExtensionContext.Namespace.create(WithReader.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean runs = Reader.executable().isPresent() || "true".equals(System.getenv("CI"));
    return runs
        ? ConditionEvaluationResult.enabled("Chromium is installed, or required by CI")
        : ConditionEvaluationResult.disabled("Chromium is not installed");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Reader.class;
  }

  @Override
  public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OWN)
        .computeIfAbsent(Reader.class, type -> new Reader(), Reader.class);
  }
}
