package ainews.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deliver.RandomEditions;
import ainews.deliver.run.ChannelServer.Fault;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.json.Json;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import ainews.shared.store.DeliveryStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import ainews.web.FakeWeb;
import ainews.web.Http;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliveries to all channels over real connections, with faults. */
class DeliverTest {
  private static final LocalDate DATE = RandomEditions.DATE;
  private static final DeliverySettings WECOM = to("wecom", What.FULL);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-02-21T06:00:00Z"));
  private final InstantSource clock = now::get;
  private final MemoryTable table = new MemoryTable(clock);
  private final EditionStore editions = new EditionStore(table);
  private final List<Duration> pauses = new ArrayList<>();
  private ChannelServer server;

  @BeforeEach
  void publish() {
    server = new ChannelServer(clock);
    publish(1, RandomEditions.whole());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static List<String> channels() {
    return ChannelRules.channels();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void edition_isAcceptedWholeAndOnce(String channel) throws Exception {
    DeliverySettings to = to(channel, What.FULL);

    DeliveryResult first = deliver(to);
    DeliveryResult second = deliver(to);

    assertThat(server.refusals()).isEmpty();
    assertThat(first.sent()).isPositive().isEqualTo(server.accepted(channel).size());
    assertThat(first.isComplete()).isTrue();
    assertThat(second.sent()).isZero();
    assertThat(second.earlier()).isEqualTo(first.sent());
    assertThat(second.isComplete()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void randomEditions_areAccepted(String channel) throws Exception {
    for (int seed = 1; seed <= 15; seed++) {
      publish(seed + 1, RandomEditions.of(seed));
      deliver(deliver(table), to(channel, What.FULL), true);
    }

    assertThat(server.refusals()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void everyFault_neverSendsTwiceAndIsReported(String channel) throws Exception {
    for (Fault fault : Fault.values()) {
      for (int part = 1; part <= 2; part++) {
        fresh();
        for (int i = 1; i < part; i++) {
          server.next(Fault.NONE);
        }
        server.next(fault);
        DeliverySettings to = to(channel, What.FULL);

        DeliveryResult first = deliver(to);
        boolean isShort =
            fault == Fault.THROTTLED
                || fault == Fault.THROTTLED_LONG
                    && ChannelRules.valueOf(channel.toUpperCase(java.util.Locale.ROOT))
                            .throttlingCode()
                        != 0;
        boolean isHealed = fault == Fault.NONE || isShort;
        int parts = parts(to).size();
        boolean isReached = part <= parts;
        assertThat(first.sent() + first.uncertain() + first.refused())
            .as("%s at part %d", fault, part)
            .isEqualTo(parts);
        assertThat(first.isComplete())
            .as("%s at part %d: %s", fault, part, first)
            .isEqualTo(isHealed || !isReached || isSuccess(channel, fault));
        DeliveryResult second = deliver(to);
        deliver(to);

        List<String> accepted = server.accepted(channel);
        assertThat(accepted.stream().map(DeliverTest::unsigned).distinct())
            .as("%s at part %d", fault, part)
            .hasSameSizeAs(accepted);
        // What may have arrived is not sent again, and everything else arrives.
        assertThat(second.refused()).isZero();
        assertThat(second.sent() + second.earlier() + second.uncertain()).isEqualTo(parts);
        int believed = isSuccess(channel, fault) ? 1 : 0;
        assertThat(accepted.size() + first.uncertain() + believed).isGreaterThanOrEqualTo(parts);
        assertThat(first.why().toString() + table.contents()).doesNotContain("secret", "signing");
      }
    }
  }

  /** A webhook's receiver says everything by its status. */
  private static boolean isSuccess(String channel, Fault fault) {
    return channel.equals("webhook") && (fault == Fault.EMPTY_SUCCESS || fault == Fault.PORTAL);
  }

  @Test
  void pace_isKeptAndTheChannelsWaitIsObeyed() throws Exception {
    server.next(Fault.NONE, Fault.THROTTLED);

    deliver(to("telegram", What.FULL));

    assertThat(pauses).contains(Duration.ofSeconds(3), Duration.ofSeconds(2));
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(3)) <= 0);
  }

  @Test
  void partsAfterARefusal_areReportedAndSentByTheNextRun() throws Exception {
    server.next(Fault.NONE, Fault.REVOKED);

    DeliveryResult first = deliver(WECOM);

    assertThat(first.sent()).isEqualTo(1);
    assertThat(first.refused()).isEqualTo(parts(WECOM).size() - 1);
    assertThat(parts(WECOM).get("3").why()).isEqualTo("not sent: part 2 before it was refused");
    DeliveryResult second = deliver(WECOM);
    assertThat(second.isComplete()).isTrue();
    assertThat(server.accepted("wecom")).hasSize(first.sent() + second.sent());
  }

  @Test
  void runKilledAtEveryWrite_sendsNoMessageTwice() throws Exception {
    deliver(WECOM);
    int writes = 2 * parts(WECOM).size();
    for (int write = 0; write < writes; write++) {
      for (boolean isDone : new boolean[] {true, false}) {
        fresh();
        KilledTable killed = new KilledTable(table, write, isDone);
        assertThatThrownBy(() -> deliver(deliver(killed), WECOM, false))
            .isInstanceOf(KilledTable.Killed.class);

        DeliveryResult soon = deliver(WECOM);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(20)));
        DeliveryResult later = deliver(WECOM);

        List<String> accepted = server.accepted("wecom");
        assertThat(accepted).doesNotHaveDuplicates();
        int parts = parts(WECOM).size();
        assertThat(later.earlier() + later.uncertain()).isEqualTo(parts);
        assertThat(later.uncertain()).isLessThanOrEqualTo(1);
        assertThat(soon.uncertain()).isZero();
        assertThat(accepted.size() + later.uncertain()).isGreaterThanOrEqualTo(parts);
      }
    }
  }

  @Test
  void deliveriesAtOnce_sendEachMessageOnce() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.submit(
            () -> {
              start.await();
              return deliver(WECOM);
            });
      }
      start.countDown();
    }

    assertThat(server.accepted("wecom")).doesNotHaveDuplicates().hasSize(parts(WECOM).size());
    assertThat(parts(WECOM).values()).allMatch(record -> record.state() == State.SENT);
  }

  @Test
  void newRevision_sendsNothingAndARestIsSentOfTheOldOne() throws Exception {
    server.next(Fault.NONE, Fault.REVOKED);
    DeliveryResult first = deliver(WECOM);
    publish(2, RandomEditions.of(List.of(Samples.written("new", Section.TOP, Category.MODELS))));

    DeliveryResult second = deliver(WECOM);

    assertThat(second.isComplete()).isTrue();
    assertThat(second.sent()).isEqualTo(first.refused());
    assertThat(parts(WECOM).values()).allMatch(record -> record.revision() == 1);
    assertThat(String.join("", server.accepted("wecom"))).doesNotContain("new 的摘要");
  }

  @Test
  void changedSettings_stopTheRestOfABegunEdition() throws Exception {
    server.next(Fault.NONE, Fault.REVOKED);
    deliver(WECOM);

    DeliveryResult second = deliver(to("wecom", What.TOP));

    assertThat(second.sent()).isZero();
    assertThat(second.isComplete()).isFalse();
    assertThat(deliver(deliver(table), to("wecom", What.TOP), true).isComplete()).isTrue();
  }

  @Test
  void again_sendsEverything() throws Exception {
    DeliveryResult first = deliver(WECOM);

    DeliveryResult second = deliver(deliver(table), WECOM, true);

    assertThat(second.sent()).isEqualTo(first.sent());
    assertThat(server.accepted("wecom")).hasSize(2 * first.sent());
  }

  @Test
  void missingSecret_switchesTheChannelOff() throws Exception {
    Deliver withoutSecrets = deliver(table, Map.of());

    DeliveryResult result = deliver(withoutSecrets, to("telegram", What.TOP), false);

    assertThat(result.why())
        .containsExactly("off: TELEGRAM_BOT_TOKEN and TELEGRAM_CHAT_ID not set");
    assertThat(parts(to("telegram", What.TOP))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ChannelRules.class,
      names = {"TELEGRAM", "NTFY", "WEBHOOK"},
      mode = EnumSource.Mode.EXCLUDE)
  void addressOfAnotherHost_isRefusedUnsent(ChannelRules rules) throws Exception {
    String name = rules.name() + "_WEBHOOK_URL";
    for (String address :
        List.of(
            "https://hooks.example.org/secretpath", "http://localhost/secretpath", "secret path")) {
      Map<String, String> secrets = new HashMap<>(ChannelServer.SECRETS);
      secrets.put(name, address);

      DeliveryResult result =
          deliver(deliver(table, secrets), to(rules.channel(), What.TOP), false);

      assertThat(result.sent()).isZero();
      assertThat(result.refused()).isPositive();
      assertThat(result.why().toString()).contains("not sent").doesNotContain("secret");
    }
    assertThat(server.requests(rules.channel())).isZero();
  }

  @Test
  void webhookToThePrivateNetwork_isRefusedUnsent() throws Exception {
    for (String host : List.of("127.0.0.1", "10.0.0.8", "169.254.169.254", "[::1]")) {
      Map<String, String> secrets = new HashMap<>(ChannelServer.SECRETS);
      secrets.put("WEBHOOK_URL", "https://" + host + "/hooksecret");

      DeliveryResult result = deliver(deliver(table, secrets), to("webhook", What.TOP), false);

      assertThat(result.refused()).isEqualTo(1);
      assertThat(result.why().toString()).contains("not sent").doesNotContain("hooksecret");
    }
  }

  @Test
  void hostThatDoesNotExist_isRefusedWithoutItsPath() throws Exception {
    Map<String, String> secrets = new HashMap<>(ChannelServer.SECRETS);
    secrets.put("WEBHOOK_URL", "https://gone.invalid/" + "p".repeat(200));

    DeliveryResult result = deliver(deliver(table, secrets), to("webhook", What.TOP), false);

    assertThat(result.why().toString())
        .contains("host name does not resolve")
        .doesNotContain("ppp");
  }

  @Test
  void selection_isByCategorySourceAndNumber() throws Exception {
    publish(
        2,
        RandomEditions.of(
            List.of(
                Samples.written("a", Section.TOP, Category.MODELS),
                Samples.written("b", Section.TOP, Category.SAFETY),
                Samples.written("c", Section.QUICK, Category.MODELS),
                Samples.written("d", Section.QUICK, Category.MODELS))));
    DeliverySettings to =
        new DeliverySettings(
            "webhook",
            Language.EN,
            What.FULL,
            Optional.empty(),
            List.of(Category.MODELS),
            List.of(HackerNewsDescriptor.ID),
            Optional.of(2),
            Optional.empty());

    deliver(to);

    var body =
        Json.read(
            server.accepted("webhook").getFirst(), com.fasterxml.jackson.databind.JsonNode.class);
    assertThat(body.path("stories").findValuesAsText("title"))
        .containsExactly("Written a", "Written c");
    assertThat(body.at("/lead/0").asText()).isEqualTo("2 of the day’s 4 AI stories");
    assertThat(body.path("url").asText()).isEqualTo("https://news.example.org/en/2026-02-20/");
  }

  @Test
  void rows_haveTheKeysOfTheDesign() throws Exception {
    deliver(to("slack", What.TOP));

    assertThat(table.contents()).containsKey("DELIVERY#2026-02-20#slack / zh#1");
    assertThat(table.get(new Key("DELIVERY#2026-02-20#slack", "zh#1")).orElseThrow().expires())
        .isEmpty();
  }

  /** A table whose process ends at one write. */
  private static final class KilledTable implements Table {
    static final class Killed extends RuntimeException {}

    private final Table table;
    private final int last;
    private final boolean isDone;
    private int writes;

    KilledTable(Table table, int last, boolean isDone) {
      this.table = table;
      this.last = last;
      this.isDone = isDone;
    }

    private boolean write(java.util.function.BooleanSupplier write) {
      int number = writes++;
      if (number > last || number == last && !isDone) {
        throw new Killed();
      }
      boolean result = write.getAsBoolean();
      if (number == last) {
        throw new Killed();
      }
      return result;
    }

    @Override
    public void put(Row row) {
      throw new AssertionError("a delivery replaces no row blindly");
    }

    @Override
    public boolean putIfAbsent(Row row) {
      return write(() -> table.putIfAbsent(row));
    }

    @Override
    public boolean putIfRevision(Row row) {
      return write(() -> table.putIfRevision(row));
    }

    @Override
    public Optional<Row> get(Key key) {
      return table.get(key);
    }

    @Override
    public void delete(Key key) {
      throw new AssertionError("a delivery removes no row");
    }

    @Override
    public List<Row> query(String partition, String sortPrefix) {
      return table.query(partition, sortPrefix);
    }
  }

  /** Forgets all deliveries and requests. */
  private void fresh() {
    table.contents().keySet().stream()
        .filter(key -> key.startsWith("DELIVERY#"))
        .map(key -> key.split(" / "))
        .forEach(key -> table.delete(new Key(key[0], key[1])));
    server.close();
    server = new ChannelServer(clock);
  }

  private void publish(int revision, Edition edition) {
    Plan plan =
        new Plan(
            DATE,
            revision,
            ZoneOffset.UTC,
            List.of(HackerNewsDescriptor.ID),
            "execution " + revision,
            clock.instant(),
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    editions.putStories(plan, edition.stories(), edition.provenance());
    editions.flipHead(editions.publishedRevision(DATE), revision);
  }

  private DeliveryResult deliver(DeliverySettings to) throws InterruptedException {
    return deliver(deliver(table), to, false);
  }

  private static DeliveryResult deliver(Deliver deliver, DeliverySettings to, boolean again)
      throws InterruptedException {
    return deliver.deliver(DATE, to, again);
  }

  private Deliver deliver(Table table) {
    return deliver(table, ChannelServer.SECRETS);
  }

  private Deliver deliver(Table table, Map<String, String> secrets) {
    FakeWeb web = server.web();
    return new Deliver(
        new EditionStore(table),
        new DeliveryStore(table),
        Secrets.of(secrets),
        () -> client(web),
        Optional.of("https://news.example.org/"),
        clock,
        pause -> {
          pauses.add(pause);
          now.updateAndGet(time -> time.plus(pause));
        });
  }

  private static Http client(FakeWeb web) {
    return web.http(FakeWeb.settings().with(Duration.ofMinutes(1), 65_536));
  }

  private Map<String, DeliveryRecord> parts(DeliverySettings to) {
    return new DeliveryStore(table).parts(DATE.toString(), to.channel(), to.language());
  }

  /** A body without its signature, which differs each time. */
  private static String unsigned(String body) {
    return body.replaceAll("\"timestamp\":\"[^\"]*\",\"sign\":\"[^\"]*\"", "");
  }

  private static DeliverySettings to(String channel, What what) {
    return new DeliverySettings(
        channel,
        Language.ZH,
        what,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
