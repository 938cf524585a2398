package ainews.fetch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.Entries;
import ainews.fetch.FeedClient;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.SourceReport.State;
import ainews.shared.edition.SourceSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.shared.sources.HuggingFaceSettings;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.Limits;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchRunTest {
  private static final String URL = "https://feed.example.org/all";

  private final MemoryTable table = new MemoryTable(() -> Asking.NOW);
  private final ItemStore items = new ItemStore(table, () -> Asking.NOW);
  private final EditionStore editions = new EditionStore(table);
  private final List<String> conditions = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "";
  private final FakeWeb web =
      new FakeWeb(
          exchange -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(String.valueOf(condition));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            boolean same = status == 200 && "\"1\"".equals(condition);
            FakeWeb.send(exchange, same ? 304 : status, same ? "" : body);
          });

  @AfterEach
  void close() {
    web.close();
  }

  /** Lists one post per line: its id and, optionally, its time. */
  private record Lines(SourceId id) implements Source {
    @Override
    public void fetch(FetchContext context, Listing listing)
        throws FetchException, InterruptedException {
      listing.add(context.feeds().read(context.http(), WebRequest.get(URL), this::parse));
    }

    private Entries parse(WebResponse answer) {
      List<Item> items =
          new String(answer.body(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(" "))
              .map(
                  parts ->
                      Item.of(id, parts[0], "https://example.org/" + parts[0])
                          .title("Post " + parts[0])
                          .text("Many words. ".repeat(60))
                          .time(parts.length > 1 ? Instant.parse(parts[1]) : null)
                          .build())
              .toList();
      return new Entries(items, items.size());
    }
  }

  @Test
  void itemsOfTheWindowAndItsLookBack_areKept() throws Exception {
    body =
        """
        early 2026-02-19T11:59:59Z
        first 2026-02-19T12:00:00Z
        day 2026-02-20T10:00:00Z
        last 2026-02-20T23:59:59Z
        late 2026-02-21T00:00:00Z
        """;
    assertThat(fetch(HackerNewsDescriptor.ID))
        .isEqualTo(
            new SourceReport(HackerNewsDescriptor.ID, State.ANSWERED, 5, 3, Optional.empty(), ""));
    assertThat(stored(HackerNewsDescriptor.ID)).containsExactly("day", "first", "last");
  }

  @Test
  void itemsWithoutTime_belongToTheDayOfTheirFirstAppearance() throws Exception {
    body = "a\nb";
    assertThat(fetch(RssDescriptor.ID).kept()).isZero();
    plan(Asking.DATE.plusDays(1), 1, Asking.NOW.plus(Duration.ofDays(1)));
    body = "a\nb\nc";
    status = 201;
    SourceReport next = run(table).fetch(Asking.DATE.plusDays(1), 1, new Lines(RssDescriptor.ID));
    assertThat(next.kept()).isEqualTo(1);
    assertThat(items.list(Asking.DATE.plusDays(1), RssDescriptor.ID))
        .extracting(Item::id)
        .containsExactly("c");
  }

  @Test
  void itemsWithoutTime_belongToNoPastDay() throws Exception {
    body = "a";
    plan(Asking.DATE, 1, Asking.NOW.plus(Duration.ofDays(9)));
    assertThat(run(table).fetch(Asking.DATE, 1, new Lines(RssDescriptor.ID)).kept()).isZero();
  }

  @Test
  void bugInASource_keepsWhatWasListed() throws Exception {
    Source faulty =
        new Source() {
          @Override
          public SourceId id() {
            return RssDescriptor.ID;
          }

          @Override
          public void fetch(FetchContext context, Listing listing) {
            listing.add(new Entries(List.of(post("a")), 1));
            throw new IllegalStateException("what was read");
          }
        };
    plan(Asking.DATE, 1, Asking.NOW);
    SourceReport report = run(table).fetch(Asking.DATE, 1, faulty);
    assertThat(report.state()).isEqualTo(State.PARTIAL);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.detail()).startsWith("IllegalStateException at ").doesNotContain("read");
  }

  @Test
  void unchangedFeed_keepsItsNextPage() throws Exception {
    body = "a 2026-02-20T10:00:00Z";
    List<Optional<String>> next = new ArrayList<>();
    Source paged =
        new Source() {
          @Override
          public SourceId id() {
            return RedditDescriptor.ID;
          }

          @Override
          public void fetch(FetchContext context, Listing listing)
              throws FetchException, InterruptedException {
            FeedClient.Parser parser =
                answer ->
                    new Entries(
                        new Lines(RedditDescriptor.ID).parse(answer).items(),
                        1,
                        Optional.empty(),
                        Optional.of("page 2"));
            Entries entries = context.feeds().read(context.http(), WebRequest.get(URL), parser);
            next.add(entries.next());
            listing.add(entries);
          }
        };
    plan(Asking.DATE, 1, Asking.NOW);
    run(table).fetch(Asking.DATE, 1, paged);
    plan(Asking.DATE, 2, Asking.NOW);
    run(table).fetch(Asking.DATE, 2, paged);
    assertThat(conditions).last().isEqualTo("\"1\"");
    assertThat(next).containsExactly(Optional.of("page 2"), Optional.of("page 2"));
  }

  private static Item post(String id) {
    return Item.of(RssDescriptor.ID, id, "https://example.org/" + id)
        .title("Post " + id)
        .time(Instant.parse("2026-02-20T10:00:00Z"))
        .build();
  }

  @Test
  void itemOfAnEarlierEdition_isLeftOut() throws Exception {
    items.firstSeen(post("a"), Asking.DATE.minusDays(1));
    items.firstSeen(post("b"), Asking.DATE);
    items.firstSeen(post("c"), Asking.DATE.plusDays(1));
    body = "a 2026-02-20T10:00:00Z\nb 2026-02-20T10:00:00Z\nc 2026-02-20T10:00:00Z";
    assertThat(fetch(RssDescriptor.ID).kept()).isEqualTo(2);
    assertThat(stored(RssDescriptor.ID)).containsExactly("b", "c");
  }

  @Test
  void secondRun_requestsNothingAndChangesNothing() throws Exception {
    body = "a 2026-02-20T10:00:00Z";
    SourceReport first = fetch(RssDescriptor.ID);
    Map<String, String> contents = table.contents();
    assertThat(fetch(RssDescriptor.ID)).isEqualTo(first);
    assertThat(table.contents()).isEqualTo(contents);
    assertThat(web.asked()).hasSize(1);
  }

  @Test
  void runAfterAFailure_requestsAgain() throws Exception {
    status = 403;
    assertThat(fetch(RssDescriptor.ID))
        .isEqualTo(
            SourceReport.failed(
                RssDescriptor.ID, Problem.BLOCKED, "status 403 from feed.example.org"));
    status = 200;
    body = "a 2026-02-20T10:00:00Z";
    assertThat(fetch(RssDescriptor.ID).state()).isEqualTo(State.ANSWERED);
    assertThat(editions.sourceReport(Asking.DATE, 1, RssDescriptor.ID).orElseThrow().kept())
        .isEqualTo(1);
  }

  @Test
  void partialReport_survivesALaterFailure() throws Exception {
    planned();
    SourceReport partial =
        new SourceReport(
            RssDescriptor.ID, State.PARTIAL, 2, 1, Optional.of(Problem.TIMED_OUT), "late");
    editions.putSourceReport(Asking.DATE, 1, partial);
    status = 403;
    assertThat(fetch(RssDescriptor.ID)).isEqualTo(partial);
    assertThat(web.asked()).hasSize(1);
    assertThat(editions.sourceReport(Asking.DATE, 1, RssDescriptor.ID)).contains(partial);
  }

  /** Such as when a service refuses the second of two simultaneous runs. */
  @Test
  void reportOfAParallelRun_survivesAFailure() throws Exception {
    body = "a 2026-02-20T10:00:00Z\nb 2026-02-20T10:00:00Z";
    planned();
    Source second =
        source(
            RssDescriptor.ID,
            (context, listing) -> {
              run(table).fetch(Asking.DATE, 1, new Lines(RssDescriptor.ID));
              throw new FetchException(Problem.BLOCKED, "one too many");
            });
    SourceReport answered =
        new SourceReport(RssDescriptor.ID, State.ANSWERED, 2, 2, Optional.empty(), "");
    assertThat(run(table).fetch(Asking.DATE, 1, second)).isEqualTo(answered);
    assertThat(editions.sourceReport(Asking.DATE, 1, RssDescriptor.ID)).contains(answered);
  }

  @Test
  void emptyResponse_isReportedAsEmpty() throws Exception {
    assertThat(fetch(RssDescriptor.ID).state()).isEqualTo(State.EMPTY);
  }

  @Test
  void items_areStoredBeforeTheirPagesAreRead() throws Exception {
    planned();
    List<List<String>> storedMeanwhile = new CopyOnWriteArrayList<>();
    Source linking =
        source(
            HackerNewsDescriptor.ID,
            (context, listing) -> {
              Item item =
                  Item.of(HackerNewsDescriptor.ID, "1", "https://hn.example.org/1")
                      .title("T")
                      .time(Instant.parse("2026-02-20T10:00:00Z"))
                      .link("https://page.example.org/p")
                      .build();
              listing.add(new Entries(List.of(item), 1));
            });
    try (FakeWeb pages =
        new FakeWeb(
            exchange -> {
              storedMeanwhile.add(stored(HackerNewsDescriptor.ID));
              boolean isPage = FakeWeb.url(exchange).endsWith("/p");
              String page =
                  "<html><article><p>" + "Text of the page. ".repeat(30) + "</p></article>";
              FakeWeb.send(exchange, isPage ? 200 : 404, isPage ? page : "");
            })) {
      Settings settings = settings(true, FakeWeb.settings());
      settings =
          new Settings(
              settings.edition(),
              settings.site(),
              settings.http(),
              new Settings.Pages(5, List.of(), List.of()),
              settings.sources(),
              settings.models(),
              settings.delivery());
      new FetchRun(editions, items, settings, Secrets.of(Map.of()), pages.network(), new Random(1))
          .fetch(Asking.DATE, 1, linking);
    }
    assertThat(storedMeanwhile).isNotEmpty().allMatch(ids -> ids.equals(List.of("1")));
    assertThat(
            items.list(Asking.DATE, HackerNewsDescriptor.ID).getFirst().links().getFirst().page())
        .isPresent();
  }

  @Test
  void sourceWithoutToken_isReportedAsOff() throws Exception {
    planned();
    Source source = source(TwitterDescriptor.ID, (context, listing) -> listing.off("no token"));
    assertThat(run(table).fetch(Asking.DATE, 1, source))
        .isEqualTo(SourceReport.off(TwitterDescriptor.ID, "no token"));
  }

  @Test
  void switchedOffSource_isNotRequested() throws Exception {
    planned();
    FetchRun run = run(table, settings(false, FakeWeb.settings()));
    assertThat(run.fetch(Asking.DATE, 1, new Lines(HuggingFaceDescriptor.ID)))
        .isEqualTo(SourceReport.off(HuggingFaceDescriptor.ID, "switched off"));
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void sourceOfCurrentPosts_cannotLookBack() throws Exception {
    plan(Asking.DATE, 1, Asking.NOW.plus(Duration.ofDays(1)));
    assertThat(run(table).fetch(Asking.DATE, 1, new Lines(RedditDescriptor.ID)).state())
        .isEqualTo(State.CANNOT_LOOK_BACK);
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void exhaustedBudget_keepsWhatWasReadAsPartial() throws Exception {
    planned();
    Source source =
        source(
            RssDescriptor.ID,
            (context, listing) -> {
              new Lines(RssDescriptor.ID).fetch(context, listing);
              context.http().get(URL);
            });
    body = "a 2026-02-20T10:00:00Z";
    Settings settings = settings(true, Limits.budget(Duration.ofHours(1), Duration.ofSeconds(30)));
    SourceReport report = run(table, settings).fetch(Asking.DATE, 1, source);
    assertThat(report.state()).isEqualTo(State.PARTIAL);
    assertThat(report.problem()).contains(Problem.TIMED_OUT);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(stored(RssDescriptor.ID)).containsExactly("a");
  }

  @Test
  void unplannedRevision_isRefused() {
    assertThatThrownBy(() -> run(table).fetch(Asking.DATE, 7, new Lines(RssDescriptor.ID)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revision 7 of 2026-02-20 is not planned");
  }

  @Test
  void unchangedFeed_givesTheEntriesOfItsLastResponse() throws Exception {
    body = "a 2026-02-20T10:00:00Z\nb\nold 2026-02-01T10:00:00Z";
    fetch(RssDescriptor.ID);
    List<Item> before = items.list(Asking.DATE, RssDescriptor.ID);
    plan(Asking.DATE, 2, Asking.NOW);
    SourceReport again = run(table).fetch(Asking.DATE, 2, new Lines(RssDescriptor.ID));
    assertThat(conditions).containsExactly("null", "\"1\"");
    assertThat(again.read()).isEqualTo(3);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(items.list(Asking.DATE, RssDescriptor.ID)).isEqualTo(before);
  }

  @Test
  void earlierWindow_requestsTheWholeFeed() throws Exception {
    body = "a 2026-02-20T10:00:00Z\nb 2026-02-18T10:00:00Z";
    fetch(RssDescriptor.ID);
    LocalDate earlier = Asking.DATE.minusDays(2);
    plan(earlier, 1, Asking.NOW);
    assertThat(run(table).fetch(earlier, 1, new Lines(RssDescriptor.ID)).kept()).isEqualTo(1);
    assertThat(conditions).containsExactly("null", "null");
  }

  @Test
  void runThatCannotStoreItsItems_storesNoFeedState() throws Exception {
    planned();
    body = "a 2026-02-20T10:00:00Z";
    assertThatThrownBy(
            () -> run(new Full(table)).fetch(Asking.DATE, 1, new Lines(RssDescriptor.ID)))
        .hasMessage("the table is full");
    assertThat(items.feed(URL)).isEmpty();
    assertThat(fetch(RssDescriptor.ID).kept()).isEqualTo(1);
    assertThat(items.feed(URL)).isPresent();
    assertThat(conditions).containsExactly("null", "null");
  }

  @Test
  void handler_readsItsOwnSourceAndRefusesOthers() throws Exception {
    planned();
    body = "a 2026-02-20T10:00:00Z";
    FetchHandler handler =
        new FetchHandler(new Lines(RssDescriptor.ID), editions, settings -> run(table));
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    handler.handleRequest(event("rss"), result, null);
    assertThat(result)
        .hasToString(
            "{\"source\":\"rss\",\"state\":\"answered\",\"read\":1,\"kept\":1,\"detail\":\"\"}");
    assertThatThrownBy(() -> handler.handleRequest(event("reddit"), result, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this function reads rss, but the event asks for reddit");
    assertThat(web.asked()).hasSize(1);
  }

  private static ByteArrayInputStream event(String source) {
    String event =
        "{\"date\": \"2026-02-20\", \"revision\": 1, \"source\": \"%s\"}".formatted(source);
    return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
  }

  private SourceReport fetch(SourceId source) throws InterruptedException {
    planned();
    return run(table).fetch(Asking.DATE, 1, new Lines(source));
  }

  private void planned() {
    plan(Asking.DATE, 1, Asking.NOW);
  }

  private void plan(LocalDate date, int revision, Instant at) {
    editions.claim(
        new Plan(
            date,
            revision,
            ZoneOffset.UTC,
            SourceId.all(),
            "test",
            at,
            Plan.State.PLANNED,
            List.of()));
  }

  private List<String> stored(SourceId source) {
    return items.list(Asking.DATE, source).stream().map(Item::id).toList();
  }

  private FetchRun run(Table table) {
    return run(table, settings(true, FakeWeb.settings()));
  }

  private FetchRun run(Table table, Settings settings) {
    return new FetchRun(
        new EditionStore(table),
        new ItemStore(table, () -> Asking.NOW),
        settings,
        Secrets.of(Map.of()),
        web.network(),
        new Random(1));
  }

  private Settings settings(boolean on, Settings.Http limits) {
    try (Http http = web.http()) {
      Settings settings = Asking.context(http, Map.of()).settings().with(limits);
      Map<SourceId, SourceSettings> sources = new HashMap<>(settings.sources().blocks());
      sources.put(HuggingFaceDescriptor.ID, new HuggingFaceSettings(on, List.of()));
      return new Settings(
          settings.edition(),
          settings.site(),
          settings.http(),
          settings.pages(),
          new Settings.Sources(sources),
          settings.models(),
          settings.delivery());
    }
  }

  @FunctionalInterface
  private interface Fetching {
    void fetch(FetchContext context, Listing listing) throws FetchException, InterruptedException;
  }

  private static Source source(SourceId id, Fetching fetching) {
    return new Source() {
      @Override
      public SourceId id() {
        return id;
      }

      @Override
      public void fetch(FetchContext context, Listing listing)
          throws FetchException, InterruptedException {
        fetching.fetch(context, listing);
      }
    };
  }

  /** A table that accepts all rows except items. */
  private record Full(Table table) implements Table {
    @Override
    public void put(Row row) {
      if (row.key().sort().startsWith("ITEM#")) {
        throw new IllegalStateException("the table is full");
      }
      table.put(row);
    }

    @Override
    public boolean putIfAbsent(Row row) {
      return table.putIfAbsent(row);
    }

    @Override
    public boolean putIfRevision(Row row) {
      return table.putIfRevision(row);
    }

    @Override
    public Optional<Row> get(Key key) {
      return table.get(key);
    }

    @Override
    public void delete(Key key) {
      table.delete(key);
    }

    @Override
    public List<Row> query(String partition, String sortPrefix) {
      return table.query(partition, sortPrefix);
    }
  }
}
