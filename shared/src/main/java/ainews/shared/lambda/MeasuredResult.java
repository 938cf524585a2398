package ainews.shared.lambda;

import java.util.Map;

/** A function's result that has metrics. */
public interface MeasuredResult {
  /** The values of this call, by metric name. */
  Map<String, Number> metrics();

  /** The dimensions of these metrics, besides the function. */
  default Map<String, String> dimensions() {
    return Map.of();
  }
}
