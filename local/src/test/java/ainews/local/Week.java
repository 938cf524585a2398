package ainews.local;

import ainews.fanout.FanOut;
import ainews.fanout.FanOutRequest;
import ainews.fanout.PlannedDay;
import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.fetch.run.FetchRun;
import ainews.local.replay.ReplayNetwork;
import ainews.publish.MemorySiteStore;
import ainews.publish.Publish;
import ainews.publish.PublishHandler;
import ainews.publish.PublishedWeekly;
import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Item;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.lambda.Cloud;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteFile;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.summarise.Models;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseWeek;
import ainews.summarise.llm.Model;
import ainews.summarise.prompt.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The functions of an edition run on invented posts of a week, with table and site in memory. */
final class Week {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final List<LocalDate> DAYS = FIRST.datesUntil(FIRST.plusDays(7)).toList();

  private static final Settings SETTINGS = withoutPages(Cloud.settings());
  private static final List<Item> POSTS = posts();

  private final InstantSource clock = () -> this.now;
  private final Optional<Model> model;
  private final MemoryTable rows;
  private final FaultyTable table;
  private final NavigableMap<String, String> site;
  private final EditionStore editions;
  private final FanOut fanOut;
  private final FetchRun fetch;
  private final Summarise summarise;
  private final Publish publish;
  private final Amender amend;
  private Set<SourceId> silent = Set.of();
  private Instant now = Instant.EPOCH;

  Week() {
    this(new MemoryTable(InstantSource.system()), Map.of(), Optional.empty());
  }

  /** A week whose stories a model judges and writes. */
  Week(Model model) {
    this(new MemoryTable(InstantSource.system()), Map.of(), Optional.of(model));
  }

  private Week(MemoryTable before, Map<String, String> site, Optional<Model> model) {
    this.model = model;
    this.rows = new MemoryTable(before, clock);
    this.table = new FaultyTable(rows);
    this.site = new TreeMap<>(site);
    this.editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, clock);
    this.fanOut = new FanOut(editions, SETTINGS, clock);
    this.fetch =
        new FetchRun(
            editions,
            items,
            SETTINGS,
            Secrets.of(Map.of()),
            ReplayNetwork.answeredBy(new InetSocketAddress("127.0.0.1", 9)),
            new Random(1));
    Models none = Models.none(SETTINGS.models(), table, clock);
    Models models =
        new Models(
            model,
            model,
            java.util.Optional.empty(),
            none.answers(),
            none.spends(),
            none.settings(),
            none.secret());
    this.summarise = new Summarise(editions, items, SETTINGS, models);
    this.publish = new Publish(editions, new Files(), "https://example.org");
    this.amend = new Amender(editions, publish, clock);
  }

  /** From now on these sources list nothing, and all others their posts. */
  void silence(SourceId... sources) {
    silent = Set.of(sources);
  }

  /** Returns a copy in the same state. */
  Week copy() {
    return new Week(rows, site, model);
  }

  /** Returns a source that lists the week's posts. */
  private record Lister(SourceId id, boolean isSilent) implements Source {
    @Override
    public void fetch(FetchContext context, Listing listing) {
      List<Item> own =
          isSilent ? List.of() : POSTS.stream().filter(item -> item.source().equals(id)).toList();
      listing.add(new Entries(own, own.size()));
    }
  }

  /** Returns a site store whose writes may fail like the table's. */
  private final class Files extends MemorySiteStore {
    Files() {
      super(site);
    }

    @Override
    public void put(SiteFile file) {
      table.writeFile(
          () -> {
            super.put(file);
            return true;
          });
    }
  }

  /**
   * Makes a day's edition on the morning after a given day.
   *
   * @param morning the day that has just ended
   * @param execution the run's name; a run with the same name continues the earlier one
   */
  void make(LocalDate day, LocalDate morning, String execution) throws InterruptedException {
    now = morning.plusDays(1).atTime(6, 0).toInstant(java.time.ZoneOffset.UTC);
    List<SourceId> sources =
        List.of(TwitterDescriptor.ID, HackerNewsDescriptor.ID, RssDescriptor.ID);
    PlannedDay planned =
        fanOut.plan(
            new FanOutRequest(
                Optional.empty(), Optional.of(day), sources, Optional.of(true), execution));
    for (SourceId source : sources) {
      fetch.fetch(day, planned.revision(), new Lister(source, silent.contains(source)));
    }
    summarise.run(day, planned.revision(), Deadline.NONE);
    publish.run(day, planned.revision());
  }

  /** Makes a day on the morning after it. */
  void make(LocalDate day) throws InterruptedException {
    make(day, day, "daily " + day);
  }

  /** Makes each of the days on the morning after it. */
  void make(List<LocalDate> days) throws InterruptedException {
    for (LocalDate day : days) {
      make(day);
    }
  }

  /** Makes the edition of the week on the morning after it. */
  PublishedWeekly makeEdition() {
    now = DAYS.getLast().plusDays(1).atTime(6, 0).toInstant(java.time.ZoneOffset.UTC);
    IsoWeek week = IsoWeek.of(FIRST);
    return publish.week(week, new SummariseWeek(editions, clock).run(week).revision());
  }

  /** Returns the week as readers see it. */
  PublishedWeek published() {
    return editions.catalogue().weeks().week(IsoWeek.of(FIRST)).orElseThrow();
  }

  /**
   * Retracts a day's story about an event, on the morning after another day.
   *
   * @return the days whose pages are published again
   */
  List<LocalDate> withdraw(LocalDate day, String event, LocalDate morning) {
    now = morning.plusDays(1).atTime(7, 0).toInstant(java.time.ZoneOffset.UTC);
    String id =
        edition(day).stories().stream()
            .filter(story -> eventOf(story.lead().id()).equals(event))
            .map(Story::id)
            .findFirst()
            .orElseThrow();
    ChangeRequest change =
        new ChangeRequest(id, Optional.of("It was made up."), Map.of(), Map.of(), Map.of());
    return amend.withdraw(day, change).days();
  }

  /** Returns the answer of Publish to a Lambda event, on the morning after the last day. */
  String answer(String event) throws IOException {
    now = DAYS.getLast().plusDays(1).atTime(7, 0).toInstant(java.time.ZoneOffset.UTC);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new PublishHandler(editions, publish, clock)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
    return answer.toString(StandardCharsets.UTF_8);
  }

  FaultyTable table() {
    return table;
  }

  /** Returns the published files by key. */
  Map<String, String> site() {
    return Map.copyOf(site);
  }

  /** Returns the rows of the table by key. */
  Map<String, String> rows() {
    return rows.contents();
  }

  /** Returns the published edition of a day. */
  Edition edition(LocalDate day) {
    return editions.publishedEdition(day).orElseThrow();
  }

  /** Returns the days that report each event; a story's lead item names its event. */
  Map<String, List<LocalDate>> publishedDays() {
    Map<String, List<LocalDate>> days = new TreeMap<>();
    for (LocalDate day : DAYS) {
      for (Story story : edition(day).stories()) {
        days.computeIfAbsent(eventOf(story.lead().id()), event -> new ArrayList<>()).add(day);
      }
    }
    return days;
  }

  static List<String> events() {
    return POSTS.stream().map(item -> eventOf(item.id())).distinct().sorted().toList();
  }

  static String eventOf(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  private static List<Item> posts() {
    List<Item> posts = new ArrayList<>();
    try (InputStream week = Week.class.getResourceAsStream("week.tsv")) {
      String rows = new String(week.readAllBytes(), StandardCharsets.UTF_8);
      rows.lines()
          .filter(row -> !row.startsWith("#"))
          .forEach(row -> posts.add(post(row.split("\t", -1), posts.size() + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return posts;
  }

  private static Item post(String[] row, int number) {
    SourceId source = SourceId.of(row[2]);
    String page = "https://example.org/" + row[3];
    String url =
        switch (source.id()) {
          case "twitter" -> "https://x.com/somebody" + number + "/status/" + number;
          case "hackernews" -> "https://news.ycombinator.com/item?id=" + number;
          default -> page;
        };
    return Item.of(source, row[0] + "." + number, url)
        .title(row[4])
        .text(row[5])
        .author("somebody" + number)
        .time(Instant.parse(row[1] + ":00Z"))
        .link(page)
        .build();
  }

  private static Settings withoutPages(Settings settings) {
    return new Settings(
        settings.edition(),
        settings.site(),
        settings.http(),
        new Settings.Pages(0, List.of(), List.of()),
        settings.sources(),
        settings.models(),
        settings.delivery());
  }
}
