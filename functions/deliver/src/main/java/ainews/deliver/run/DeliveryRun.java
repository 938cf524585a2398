package ainews.deliver.run;

import ainews.shared.lambda.MeasuredResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run did, in all channels and languages that it served.
 *
 * @param sent messages that were sent now
 * @param earlier messages that earlier runs had sent
 * @param uncertain messages that may have arrived
 * @param refused messages that did not arrive
 * @param why the reasons, one line each, without secrets; also if nothing was to be sent
 */
public record DeliveryRun(int sent, int earlier, int uncertain, int refused, List<String> why)
    implements MeasuredResult {
  public DeliveryRun {
    why = List.copyOf(why);
  }

  static DeliveryRun of(List<DeliveryResult> results, List<String> why) {
    return new DeliveryRun(
        results.stream().mapToInt(DeliveryResult::sent).sum(),
        results.stream().mapToInt(DeliveryResult::earlier).sum(),
        results.stream().mapToInt(DeliveryResult::uncertain).sum(),
        results.stream().mapToInt(DeliveryResult::refused).sum(),
        Stream.concat(why.stream(), results.stream().flatMap(DeliveryRun::lines)).toList());
  }

  private static Stream<String> lines(DeliveryResult result) {
    return result.why().stream()
        .map(why -> result.channel() + " (" + result.language() + "): " + why);
  }

  @Override
  public Map<String, Number> metrics() {
    return Map.of("Undelivered", uncertain + refused);
  }
}
