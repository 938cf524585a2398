package ainews.local;

import ainews.deliver.Channel;
import ainews.deliver.ChannelMessage;
import ainews.deliver.DigestPart;
import ainews.deliver.Digests;
import ainews.deliver.Splitter;
import ainews.deliver.run.AllChannels;
import ainews.deliver.run.Deliver;
import ainews.deliver.run.DeliveryResult;
import ainews.shared.edition.Edition;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.web.Network;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a stored edition to the channels of the settings. */
@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description = {
      "Sends a stored edition to the channels of the settings.",
      "What was sent before is not sent again, and neither is what may have arrived."
    },
    footer = {"", "The channels' secrets are environment variables: see docs/delivery.md."})
final class DeliverCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The date of the edition.")
  private LocalDate date;

  @Option(
      names = "--dry-run",
      description = "Send nothing: print the messages of every channel, with their sizes.")
  private boolean dryRun;

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  private String channel;

  @Option(names = "--again", description = "Also send what was sent before. Asks first.")
  private boolean again;

  @Mixin private ChosenSettings chosen;
  @Mixin private DataDirectory data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (channel != null && !DeliverySettings.CHANNELS.contains(channel)) {
      throw new ParameterException(
          spec.commandLine(),
          "unknown channel \""
              + channel
              + "\"; known: "
              + String.join(", ", DeliverySettings.CHANNELS));
    }
    Settings settings = chosen.read();
    data.existingDirectory();
    InstantSource clock = InstantSource.system();
    try (SqliteTable table = data.table(clock)) {
      Edition edition =
          new EditionStore(table)
              .publishedEdition(date)
              .orElseThrow(
                  () ->
                      new StoreException(
                          "there is no edition of %s; make it with ./ainews run --date %s"
                              .formatted(date, date)));
      return dryRun
          ? preview(edition, settings)
          : deliver(
              settings,
              LocalDelivery.deliver(
                  table,
                  settings,
                  new Secrets(System::getenv),
                  Network.internet().allowing(settings.http()),
                  Thread::sleep,
                  clock));
    }
  }

  private int deliver(Settings settings, Deliver deliver) throws IOException, InterruptedException {
    List<DeliverySettings> wanted =
        settings.delivery().stream()
            .filter(to -> channel == null || to.channel().equals(channel))
            .toList();
    if (wanted.isEmpty()) {
      throw new StoreException(
          "no channel to send to; add a line to delivery in your settings, such as"
              + " {channel: %s, language: en, what: top}"
                  .formatted(channel == null ? "slack" : channel));
    }
    if ((again || channel == null) && !isConfirmed(wanted, deliver)) {
      System.out.println("Nothing was sent.");
      return 0;
    }
    boolean isComplete = true;
    for (DeliverySettings to : wanted) {
      DeliveryResult result = deliver.deliver(date, to, again);
      print(System.out, "", result);
      isComplete &= result.isComplete();
    }
    for (DeliveryResult result : deliver.correct(date)) {
      print(System.out, "corrections to ", result);
      isComplete &= result.isComplete();
    }
    return isComplete ? 0 : 1;
  }

  private boolean isConfirmed(List<DeliverySettings> wanted, Deliver deliver) throws IOException {
    List<String> names =
        wanted.stream()
            .map(
                to ->
                    name(to.channel(), to)
                        + (again && deliver.isBegun(date, to) ? ", which has it already" : ""))
            .toList();
    System.out.print("Send " + date + " to " + String.join("; ", names) + "? [y/N] ");
    System.out.flush();
    // Not a reader, which would take more than the line.
    StringBuilder line = new StringBuilder();
    for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
      line.append((char) c);
    }
    return line.toString().strip().equalsIgnoreCase("y");
  }

  private static void print(PrintStream out, String what, DeliveryResult result) {
    List<String> counts = new ArrayList<>();
    add(counts, result.sent(), "sent");
    add(counts, result.earlier(), "sent earlier");
    add(counts, result.uncertain(), "uncertain");
    add(counts, result.refused(), "refused");
    String name = what + result.channel() + " (" + result.language() + ")";
    out.println(name + ": " + (counts.isEmpty() ? "nothing sent" : String.join(", ", counts)));
    result.why().forEach(why -> out.println("  " + why));
  }

  private static void add(List<String> counts, int count, String what) {
    if (count > 0) {
      counts.add(count + " " + what);
    }
  }

  private static String name(String channel, DeliverySettings to) {
    return channel + " (" + to.language() + ", " + to.what().id() + ")";
  }

  private int preview(Edition edition, Settings settings) {
    for (Channel each : AllChannels.all()) {
      if (channel == null || channel.equals(each.id())) {
        List<DeliverySettings> on =
            settings.delivery().stream().filter(to -> to.channel().equals(each.id())).toList();
        Stream<DeliverySettings> shown =
            on.isEmpty() ? Stream.of(example(each, settings)) : on.stream();
        shown.forEach(to -> preview(each, to, edition, on.isEmpty()));
      }
    }
    return 0;
  }

  /** What a channel that is off would get. */
  private static DeliverySettings example(Channel channel, Settings settings) {
    return new DeliverySettings(
        channel.id(),
        settings.site().languages().getFirst(),
        DeliverySettings.What.FULL,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void preview(
      Channel channel, DeliverySettings to, Edition edition, boolean isOff) {
    List<DigestPart> parts =
        new Splitter(channel).split(Digests.of(edition, to, LocalDelivery.site()));
    String state = isOff ? "off" : "on";
    System.out.println(
        "=== "
            + name(channel.id(), to)
            + " · "
            + state
            + " · "
            + parts.size()
            + (parts.size() == 1 ? " message" : " messages"));
    for (DigestPart part : parts) {
      ChannelMessage message = channel.compose(part);
      List<String> sizes =
          message.sizes().stream()
              .map(size -> size.size() + " of " + size.limit() + " " + size.unit())
              .toList();
      System.out.println(
          "--- " + channel.id() + " " + part.number() + " · " + String.join(", ", sizes));
      System.out.println(message.body());
    }
    System.out.println();
  }
}
