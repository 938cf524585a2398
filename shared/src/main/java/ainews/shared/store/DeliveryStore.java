package ainews.shared.store;

import ainews.shared.edition.Language;
import ainews.shared.edition.PastDelivery;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which messages of which editions were sent. A message is claimed before it is sent, and only by
 * one run. Rows do not expire. Safe to share between threads.
 */
public final class DeliveryStore {
  private static final String CORRECTION = "C#";

  private final Table table;

  public DeliveryStore(Table table) {
    this.table = table;
  }

  /** The claim on a message, with which its outcome is stored. */
  public static final class Claim {
    private final Row row;

    private Claim(Row row) {
      this.row = row;
    }
  }

  /**
   * The messages of an edition's parts.
   *
   * @param edition a date or a week
   * @return by part: its number from 1, for mail with the hash of the address behind it
   */
  public Map<String, DeliveryRecord> parts(String edition, String channel, Language language) {
    Map<String, DeliveryRecord> parts = messages(edition, channel, language, "");
    parts.keySet().removeIf(name -> name.startsWith(CORRECTION));
    return parts;
  }

  /**
   * The messages about changes to stories of an edition.
   *
   * @return by name: {@code C#<story>#<n>}, for mail with the hash of the address behind it
   */
  public Map<String, DeliveryRecord> corrections(
      String edition, String channel, Language language) {
    return messages(edition, channel, language, CORRECTION);
  }

  /** What became of an edition in the channels of the settings. */
  public PastDelivery past(LocalDate date, List<DeliverySettings> settings) {
    return new PastDelivery(date, settings.stream().map(to -> past(date, to)).toList());
  }

  private PastDelivery.Channel past(LocalDate date, DeliverySettings to) {
    Collection<DeliveryRecord> all = parts(date.toString(), to.channel(), to.language()).values();
    Optional<DeliveryRecord> refused = all.stream().filter(one -> !one.isFinal()).findFirst();
    PastDelivery.State state =
        all.isEmpty()
            ? PastDelivery.State.OFF
            : refused.isPresent()
                ? PastDelivery.State.REFUSED
                : all.stream().allMatch(one -> one.state() == DeliveryRecord.State.SENT)
                    ? PastDelivery.State.SENT
                    : PastDelivery.State.UNCERTAIN;
    return new PastDelivery.Channel(
        to.channel(), to.language(), state, refused.map(DeliveryRecord::why).orElse(""));
  }

  private Map<String, DeliveryRecord> messages(
      String edition, String channel, Language language, String names) {
    String prefix = language.id() + "#";
    Map<String, DeliveryRecord> messages = new TreeMap<>();
    for (Row row : table.query(partition(edition, channel), prefix + names)) {
      messages.put(
          row.key().sort().substring(prefix.length()), RowBodies.read(row, DeliveryRecord.class));
    }
    return messages;
  }

  /**
   * Claims a message, unless it was claimed before and not refused.
   *
   * @param again whether to claim it whatever became of it
   * @return empty if another run has it
   */
  public Optional<Claim> claim(
      String edition,
      String channel,
      Language language,
      String part,
      DeliveryRecord record,
      boolean again) {
    Key key = new Key(partition(edition, channel), language.id() + "#" + part);
    Row row = RowBodies.row(key, record);
    Optional<Row> known = table.get(key);
    if (known.isPresent() && !again && isFinal(known.get())) {
      return Optional.empty();
    }
    return ClaimedRow.write(table, row, known).map(Claim::new);
  }

  /**
   * Stores what became of a claimed message.
   *
   * @return false if another run has claimed it since
   */
  public boolean mark(Claim claim, DeliveryRecord record) {
    Row row = RowBodies.row(claim.row.key(), record);
    return table.putIfRevision(claim.row.with(row.body(), RowBodies.SCHEMA));
  }

  private static boolean isFinal(Row row) {
    return RowBodies.read(row, DeliveryRecord.class).isFinal();
  }

  private static String partition(String edition, String channel) {
    return "DELIVERY#" + edition + "#" + channel;
  }
}
