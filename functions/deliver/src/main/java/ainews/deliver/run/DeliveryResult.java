package ainews.deliver.run;

import ainews.shared.edition.Language;
import ainews.shared.lambda.MeasuredResult;
import java.util.List;
import java.util.Map;

/**
 * What a run did for one channel in one language.
 *
 * @param edition its date or week
 * @param sent messages that were sent now
 * @param earlier messages that earlier runs had sent
 * @param uncertain messages that may have arrived
 * @param refused messages that did not arrive
 * @param why the reasons, one line each, without secrets; also if the channel is off
 */
public record DeliveryResult(
    String edition,
    String channel,
    Language language,
    int sent,
    int earlier,
    int uncertain,
    int refused,
    List<String> why)
    implements MeasuredResult {
  public DeliveryResult {
    why = List.copyOf(why);
  }

  @Override
  public Map<String, Number> metrics() {
    return Map.of("Sent", sent, "Uncertain", uncertain, "Refused", refused);
  }

  @Override
  public Map<String, String> dimensions() {
    return Map.of("Channel", channel);
  }

  public boolean isComplete() {
    return uncertain == 0 && refused == 0 && sent + earlier > 0;
  }
}
