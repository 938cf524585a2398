package ainews.publish.page;

import ainews.publish.Reasons;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
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

/**
 * An edition as its page shows it.
 *
 * @param threads of its stories that belong to an event of several days, by story
 * @param previous the published day before it
 * @param next the published day after it
 */
public record EditionPage(
    PageContext page,
    Edition edition,
    Map<String, String> threads,
    Optional<LocalDate> previous,
    Optional<LocalDate> next) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public LocalDate date() {
    return edition.date();
  }

  public String sentence() {
    return page.sentence(edition.making().sentences());
  }

  public int count() {
    return edition.standing().size();
  }

  public List<Story> top() {
    return edition.in(Section.TOP).toList();
  }

  public List<Story> quick() {
    return edition.in(Section.QUICK).toList();
  }

  /** The categories of the featured stories, in their order. */
  public List<Category> categories() {
    return edition.in(Section.FEATURED).map(Story::category).distinct().toList();
  }

  public List<Story> featured(Category category) {
    return edition.in(Section.FEATURED).filter(story -> story.category() == category).toList();
  }

  public String heading(Section section) {
    return page.words().sectionName(section);
  }

  public List<SourceReport> coverage() {
    return edition.coverage();
  }

  public String outcome(SourceReport outcome) {
    return page.words().coverage(outcome, edition.used(outcome.source()));
  }

  /** The source's feeds that readers are told about, a line each. */
  public List<String> feeds(SourceReport outcome) {
    return page.words().feeds(outcome);
  }

  public List<String> notes() {
    return page.words().notes(edition);
  }

  public Reasons reasons() {
    return new Reasons(page.language());
  }

  public Optional<String> thread(Story story) {
    return Optional.ofNullable(threads.get(story.id()));
  }

  /** When the lead was posted, by the edition's clock. */
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

  /** How its readers voted for a post, behind its source's name; empty where it is not known. */
  public String votes(StoryLink link) {
    OptionalLong count = link.engagement().of(link.source());
    return count.isPresent() ? " " + grouped(count.getAsLong()) + " ▲" : "";
  }

  /** As 12,345; a formatter takes as long as a story's whole rest. */
  private static String grouped(long count) {
    StringBuilder digits = new StringBuilder(Long.toString(count));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** When the day was over, which no making of it changes. */
  public String published() {
    return endOf(date());
  }

  /** When it last became another: as published, or once a story was changed. */
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

  /** What the page is, for programs that read schema.org's terms; harmless inside a script. */
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
