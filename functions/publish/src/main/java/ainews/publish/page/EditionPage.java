package ainews.publish.page;

import ainews.publish.Reasons;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Checked;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import ainews.shared.json.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the page of an edition shows.
 *
 * @param threads thread ids of the stories on events of several days, by story id
 * @param previous the previous published day
 * @param next the next published day
 * @param amended the stories of earlier days that were amended on the day
 */
public record EditionPage(
    PageContext page,
    Edition edition,
    Map<String, String> threads,
    Optional<LocalDate> previous,
    Optional<LocalDate> next,
    List<AmendedStory> amended) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final int HEADLINES = 3;

  /** The most sources of a top story that are shown unfolded, other links included. */
  private static final int MOST_LINKS = 4;

  /** An update follows a story of the last seven days. */
  private static final int MOST_DOTS = 8;

  /** The most quotes for one sentence, which keeps pages small. */
  private static final int MOST_QUOTES = 2;

  public LocalDate date() {
    return edition.date();
  }

  /** The first stories, whose titles are the links at the top. */
  public List<Story> headlines() {
    return edition.notWithdrawn().stream().limit(HEADLINES).toList();
  }

  /** The day in a few sentences; none where no model wrote. */
  public List<StoryText> overview() {
    return Overview.sentences(
        edition.notWithdrawn().stream().map(story -> story.text(page.language())).toList());
  }

  public String sentence() {
    return page.sentence(edition.provenance().sentences());
  }

  /** The line at the top of a page without a model; empty for others. */
  public Optional<String> noModel() {
    return page.words().noModel(edition.provenance().isWithoutModel());
  }

  /** The mark after a text in another language, unless the line at the top says so. */
  public String mark(StoryText text) {
    return page.words().mark(text, edition.provenance().isWithoutModel());
  }

  public int count() {
    return edition.notWithdrawn().size();
  }

  public List<Story> top() {
    return edition.in(Section.TOP).toList();
  }

  public List<Story> quick() {
    return edition.in(Section.QUICK).toList();
  }

  /** The categories of the featured stories, in page order. */
  public List<Category> categories() {
    return edition.in(Section.FEATURED).map(Story::category).distinct().toList();
  }

  public List<Story> featured(Category category) {
    return edition.in(Section.FEATURED).filter(story -> story.category() == category).toList();
  }

  /** What is new about stories of earlier days. */
  public List<SinceYesterday> sinceYesterday() {
    return SinceYesterday.of(page, edition, amended);
  }

  /** The topics of the day, which have pages. */
  public List<Topic> topics() {
    return Topics.of(PublishedDay.of(edition, threads));
  }

  public String heading(Section section) {
    return page.words().sectionName(section);
  }

  public List<SourceReport> sourceReports() {
    return edition.sourceReports();
  }

  public String line(SourceReport report) {
    return page.words().report(report, edition.used(report.source()));
  }

  /** Lines for the source's feeds that failed, changed or are thin. */
  public List<String> feeds(SourceReport report) {
    return page.words().feeds(report);
  }

  public List<String> notes() {
    return page.words().notes(edition);
  }

  /**
   * The posts' words behind a text, by the sentence that they support; {@code edition.json} may
   * have more. Empty if no model checked the text.
   */
  public Map<Integer, List<Evidence>> evidence(StoryText text) {
    return text.evidence().stream()
        .filter(each -> text.checked().filter(Checked.NOT::equals).isEmpty())
        .collect(
            Collectors.groupingBy(
                Evidence::sentence,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), all -> all.stream().limit(MOST_QUOTES).toList())));
  }

  public boolean isPartlyChecked(StoryText text) {
    return text.checked().equals(Optional.of(Checked.PARTLY));
  }

  public Reasons reasons() {
    return new Reasons(page.language());
  }

  public Optional<String> thread(Story story) {
    return Optional.ofNullable(threads.get(story.id()));
  }

  /**
   * The links of a story: as many unfolded ones as keep it quick to pass by with the Tab key,
   * whatever else it links.
   */
  public StoryLinks links(Story story) {
    int most = story.section() == Section.TOP ? MOST_LINKS : MOST_LINKS - 1;
    int others = (story.update().isPresent() ? 1 : 0) + (thread(story).isPresent() ? 1 : 0);
    return StoryLinks.of(story.links(), Math.min(most, MOST_LINKS - others), page.words());
  }

  /**
   * When the lead item was posted, in the edition's time zone; with the date on another day. Absent
   * where only the day is known.
   */
  public Optional<String> time(Story story) {
    return story
        .time()
        .filter(instant -> !isMidnight(instant.atZone(ZoneOffset.UTC)))
        .map(instant -> instant.atZone(edition.zone()))
        .filter(time -> !isMidnight(time))
        .map(
            time -> {
              String clock = CLOCK.format(time);
              LocalDate day = time.toLocalDate();
              return day.equals(date()) ? clock : day + " " + clock;
            });
  }

  private static boolean isMidnight(ZonedDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The line that names the time zone, if the page has a time. */
  public Optional<String> zone() {
    return edition.notWithdrawn().stream().anyMatch(story -> time(story).isPresent())
        ? Optional.of(page.message("edition.zone", "zone", edition.zone().getId()))
        : Optional.empty();
  }

  /**
   * The days from the story that an update follows to the update, for its line of dots: true for
   * those two, false for the days between.
   */
  public List<Boolean> dots(Update update) {
    long days = Math.min(MOST_DOTS, ChronoUnit.DAYS.between(update.date(), date()) + 1);
    return LongStream.range(0, days).mapToObj(day -> day == 0 || day == days - 1).toList();
  }

  /** The end of the edition's day, which stays the same when the edition is made again. */
  public String published() {
    return endOf(date());
  }

  /** The end of the day on which a story was last amended, or else of the edition's day. */
  private String modified() {
    return endOf(
        edition.stories().stream()
            .flatMap(story -> story.amendments().stream())
            .map(Amendment::on)
            .filter(day -> day.isAfter(date()))
            .max(Comparator.naturalOrder())
            .orElse(date()));
  }

  private String endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(edition.zone()).toInstant().toString();
  }

  /** The page as schema.org linked data in JSON, escaped for a script element. */
  public String linkedData() {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<String, String> publisher = new LinkedHashMap<>();
    publisher.put("@type", "Organization");
    publisher.put("name", page.siteTitle());
    publisher.put("url", page.url(""));
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", page.title());
    data.put("description", sentence());
    data.put("inLanguage", page.language().tag());
    data.put("datePublished", published());
    data.put("dateModified", modified());
    data.put("url", page.url());
    data.put("image", page.card());
    data.put("author", publisher);
    data.put("publisher", publisher);
    return Json.write(data).replace("<", "\\u003c");
  }
}
