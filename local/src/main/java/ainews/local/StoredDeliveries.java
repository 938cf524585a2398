package ainews.local;

import ainews.shared.edition.Language;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Settings;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads where an edition went. */
final class StoredDeliveries {
  private StoredDeliveries() {}

  /** Returns a line for each channel and each of its messages. */
  static List<String> of(DeliveryStore store, LocalDate date, Settings settings, Instant now) {
    List<String> lines = new ArrayList<>();
    for (String channel : DeliverySettings.CHANNELS) {
      boolean isOff = true;
      for (Language language : Language.all()) {
        Map<String, DeliveryRecord> parts = store.parts(date.toString(), channel, language);
        boolean isOn =
            settings.delivery().stream()
                .anyMatch(to -> to.channel().equals(channel) && to.language().equals(language));
        if (isOn && parts.isEmpty()) {
          lines.add(channel + " (" + language + "): not sent");
        }
        parts.forEach((part, record) -> lines.add(line(channel, language, part, record, now)));
        isOff &= !isOn && parts.isEmpty();
      }
      if (isOff) {
        lines.add(channel + ": off");
      }
    }
    return lines;
  }

  private static String line(
      String channel, Language language, String part, DeliveryRecord record, Instant now) {
    String stories = record.stories().size() == 1 ? " story" : " stories";
    return "%s (%s) %s: %s at %s, %d%s of revision %d%s"
        .formatted(
            channel,
            language,
            part,
            record.state(now).id(),
            record.at().truncatedTo(ChronoUnit.SECONDS),
            record.stories().size(),
            stories,
            record.revision(),
            record.why().isEmpty() ? "" : ": " + record.why());
  }
}
