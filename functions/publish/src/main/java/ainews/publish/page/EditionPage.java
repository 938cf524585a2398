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
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** The most quotes for one sentence, which keeps pages small. */
  private static final int MOST_QUOTES = 2;

  public LocalDate date() {
    return edition.date();
  }

  /** The lines at the top, see {@link Overview}. */
  public Map<String, StoryText> overview() {
    return Overview.of(edition.notWithdrawn(), Story::id, story -> story.text(page.language()));
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

  /** When the lead item was posted, in the edition's time zone; with the date on another day. */
  public Optional<String> time(Story story) {
    return story
        .time()
        .map(instant -> instant.atZone(edition.zone()))
        .map(
            time -> {
              String clock = CLOCK.format(time);
              LocalDate day = time.toLocalDate();
              return day.equals(date()) ? clock : day + " " + clock;
            });
  }

  /** The votes for a post, such as {@code " 354 ▲"}; empty if unknown. */
  public String votes(StoryLink link) {
    OptionalLong count = link.engagement().of(link.source());
    return count.isPresent() ? " " + grouped(count.getAsLong()) + " ▲" : "";
  }

  /** Groups digits as in 12,345. A formatter would take as long as the rest of the story. */
  private static String grouped(long count) {
    StringBuilder digits = new StringBuilder(Long.toString(count));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
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
