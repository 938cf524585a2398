package ainews.publish.site;

import ainews.publish.feed.FeedContents;
import ainews.publish.feed.FeedFiles;
import ainews.publish.markdown.Markdown;
import ainews.publish.page.CategoryPage;
import ainews.publish.page.EditionPage;
import ainews.publish.page.PageContext;
import ainews.publish.page.StoryPreview;
import ainews.publish.page.Templates;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteFile;
import ainews.shared.store.Catalogue;
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
  public Site(Settings.Site settings, String base) {
    this.pages = new Pages(settings, base);
  }

  /** The published days before and after a day. */
  public record Neighbours(Optional<LocalDate> previous, Optional<LocalDate> next) {}

  /** The languages that the site is published in. */
  public List<Language> languages() {
    return pages.languages();
  }

  /** The address of an edition, in the site's first language. */
  public String url(LocalDate date) {
    return pages.base() + "/" + pages.first() + "/" + date + "/";
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
                  new EditionPage(page, edition, threads, neighbours.previous(), neighbours.next());
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
   */
  public List<SiteFile> fronts(
      Edition newest,
      Map<String, String> threads,
      Neighbours neighbours,
      List<PublishedDay> recent) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      PageContext page =
          pages.page(
              language,
              "",
              pages.front(language).siteTitle(),
              pages.front(language).sentence(recent.getFirst().sentences()));
      EditionPage view =
          new EditionPage(page, newest, threads, neighbours.previous(), neighbours.next());
      files.add(
          Pages.html(
              page,
              Templates.render(
                  "front", Map.of("edition", view, "days", recent.subList(1, recent.size())))));
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
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      for (Category category : Category.values()) {
        PageContext page =
            pages.page(
                language,
                "category/" + category.id() + "/",
                category.label(language),
                pages
                    .front(language)
                    .message(
                        "category.description",
                        "category",
                        category.label(language),
                        "days",
                        recent.size()));
        files.add(
            Pages.html(
                page,
                Templates.render(
                    "category", Map.of("category", new CategoryPage(page, category, recent)))));
      }
    }
    return files;
  }

  public List<SiteFile> feeds(List<PublishedDay> recent) {
    return pages.languages().stream()
        .flatMap(language -> FeedFiles.of(new FeedContents(pages.front(language), recent)).stream())
        .toList();
  }

  /** The files that list the days of a month. */
  public List<SiteFile> month(YearMonth month, List<PublishedDay> days) {
    return new ArchiveFiles(pages).month(month, days);
  }

  /**
   * The files that list all months.
   *
   * @param months the number of days per month, oldest first
   */
  public List<SiteFile> months(SortedMap<YearMonth, Integer> months) {
    return new ArchiveFiles(pages).months(months);
  }

  /** The pages of an event with stories on several days. */
  public List<SiteFile> thread(String id, List<Catalogue.Stage> stages) {
    return pages.languages().stream()
        .map(
            language -> {
              PageContext front = pages.front(language);
              PageContext page =
                  pages.page(
                      language,
                      "thread/" + id + "/",
                      front.title(stages.getFirst().text(language)),
                      front.message("thread.description", "count", stages.size()));
              return Pages.html(
                  page, Templates.render("thread", Map.of("page", page, "stages", stages)));
            })
        .toList();
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
