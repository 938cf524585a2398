package ainews.shared.lambda;

import java.util.Map;

/** A function's result that has something to count. */
public interface MeasuredResult {
  /** Numbers of this call, by name. */
  Map<String, Number> metrics();

  /** What the numbers are of, besides the function itself. */
  default Map<String, String> dimensions() {
    return Map.of();
  }
}
