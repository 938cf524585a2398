package ainews.publish.site;

import ainews.publish.feed.FeedContents;
import ainews.publish.feed.FeedFiles;
import ainews.publish.markdown.Markdown;
import ainews.publish.page.AmendedStory;
import ainews.publish.page.EditionPage;
import ainews.publish.page.PageContext;
import ainews.publish.page.StoryPreview;
import ainews.publish.page.Templates;
import ainews.publish.page.ThreadStage;
import ainews.publish.page.Topic;
import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The site's files as a pure function of editions and the catalogue: same input, same bytes. */
public final class Site {
  private final Pages pages;

  /**
   * @param base the site's address without a trailing slash
   */
  public Site(Settings settings, String base) {
    this.pages = new Pages(settings, base);
  }

  /**
   * The published days before and after a day.
   *
   * @param amended the stories of earlier days that were amended on the day
   */
  public record Neighbours(
      Optional<LocalDate> previous, Optional<LocalDate> next, List<AmendedStory> amended) {
    public Neighbours(Optional<LocalDate> previous, Optional<LocalDate> next) {
      this(previous, next, List.of());
    }
  }

  /** The languages that the site is published in. */
  public List<Language> languages() {
    return pages.languages();
  }

  /** The address of an edition, in the site's first language. */
  public String url(LocalDate date) {
    return pages.base() + "/" + pages.first() + "/" + date + "/";
  }

  /** The address of a weekly edition, in the site's first language. */
  public String url(IsoWeek week) {
    return pages.base() + "/" + pages.first() + "/week/" + week + "/";
  }

  /** The files of one edition. */
  public List<SiteFile> edition(
      Edition edition, Map<String, String> threads, Neighbours neighbours) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      files.addAll(previews(edition, language));
    }
    files.addAll(pages(edition, threads, neighbours));
    for (Language language : pages.languages()) {
      files.add(
          SiteFile.of(
              language + "/" + edition.date() + "/edition.md", Markdown.of(edition, language)));
    }
    files.add(SiteFile.of(edition.date() + "/edition.json", EditionJson.of(edition)));
    return files;
  }

  /** The pages of one edition, which also change when a neighbouring day is published. */
  public List<SiteFile> pages(Edition edition, Map<String, String> threads, Neighbours neighbours) {
    return pages.languages().stream()
        .map(
            language -> {
              PageContext page = pages.day(language, edition);
              EditionPage view =
                  new EditionPage(
                      page,
                      edition,
                      threads,
                      neighbours.previous(),
                      neighbours.next(),
                      neighbours.amended());
              return Pages.html(page, Templates.render("edition", Map.of("edition", view)));
            })
        .toList();
  }

  private List<SiteFile> previews(Edition edition, Language language) {
    return StoryPreview.of(pages.day(language, edition), edition).stream()
        .map(
            preview ->
                Pages.html(preview.page(), Templates.render("preview", Map.of("preview", preview))))
        .toList();
  }

  /**
   * The front pages: one for all languages, and one per language with the newest edition, which is
   * beside them for programs.
   *
   * @param recent the recent days, newest first, including the newest edition's
   * @param hasWeeks whether there is a weekly edition
   */
  public List<SiteFile> fronts(
      Edition newest,
      Map<String, String> threads,
      Neighbours neighbours,
      List<PublishedDay> recent,
      boolean hasWeeks) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      PageContext page =
          pages.page(
              language,
              "",
              pages.front(language).siteTitle(),
              pages.day(language, newest).description());
      EditionPage view =
          new EditionPage(
              page,
              newest,
              threads,
              neighbours.previous(),
              neighbours.next(),
              neighbours.amended());
      files.add(
          Pages.html(
              page,
              Templates.render(
                  "front",
                  Map.of(
                      "edition",
                      view,
                      "days",
                      recent.subList(1, recent.size()),
                      "hasWeeks",
                      hasWeeks))));
      files.add(SiteFile.of(language + "/latest.md", Markdown.latest(newest, language)));
    }
    files.add(SiteFile.of("latest.json", EditionJson.of(newest)));
    PageContext root =
        pages.root(
            "",
            pages.front(pages.first()).siteTitle(),
            pages.front(pages.first()).sentence(recent.getFirst().sentences()));
    files.add(
        Pages.html(
            root,
            Templates.render(
                "root",
                Map.of("page", root, "pages", pages.each(root), "newest", recent.getFirst()))));
    return files;
  }

  /**
   * The pages of all categories.
   *
   * @param recent the recent days, newest first
   */
  public List<SiteFile> categories(List<PublishedDay> recent) {
    return new SubjectFiles(pages).categories(recent);
  }

  public List<SiteFile> feeds(List<PublishedDay> recent) {
    return pages.languages().stream()
        .flatMap(language -> FeedFiles.of(new FeedContents(pages.front(language), recent)).stream())
        .toList();
  }

  /**
   * The files that list the days of a month.
   *
   * @param weeks the days with an edition of each week that the month lists
   */
  public List<SiteFile> month(
      YearMonth month, List<PublishedDay> days, SortedMap<IsoWeek, List<LocalDate>> weeks) {
    return new ArchiveFiles(pages).month(month, days, weeks);
  }

  /**
   * The files that list all months.
   *
   * @param months the number of days per month, oldest first
   * @param hasWeeks whether there is a weekly edition
   */
  public List<SiteFile> months(SortedMap<YearMonth, Integer> months, boolean hasWeeks) {
    return new ArchiveFiles(pages).months(months, hasWeeks);
  }

  /** The files of a weekly edition. */
  public List<SiteFile> week(PublishedWeek week) {
    return new WeekFiles(pages).week(week);
  }

  /**
   * The pages and feeds that list the last weekly editions.
   *
   * @param recent the newest first
   */
  public List<SiteFile> weeks(List<PublishedWeek> recent) {
    return new WeekFiles(pages).weeks(recent);
  }

  /** The pages of an event with stories on several days. */
  public List<SiteFile> thread(String id, List<ThreadStage> stages) {
    return new SubjectFiles(pages).thread(id, stages);
  }

  /**
   * The pages and feeds of a topic.
   *
   * @param days its latest stories by day, the newest first
   */
  public List<SiteFile> topic(Topic topic, List<PublishedDay> days) {
    return new SubjectFiles(pages).topic(topic, days);
  }

  /** The pages of a day that has no edition. */
  public List<SiteFile> missing(LocalDate date, Neighbours neighbours) {
    return pages.languages().stream()
        .map(
            language -> {
              PageContext page =
                  pages.page(
                      language,
                      date + "/",
                      pages.front(language).words().title(date),
                      pages.front(language).message("missing.description"));
              return Pages.html(
                  page,
                  Templates.render(
                      "missing",
                      Map.of(
                          "page",
                          page,
                          "date",
                          date,
                          "previous",
                          neighbours.previous(),
                          "next",
                          neighbours.next())));
            })
        .toList();
  }

  /** The files that do not change from day to day. */
  public List<SiteFile> fixed() {
    return new FixedFiles(pages).files();
  }
}
