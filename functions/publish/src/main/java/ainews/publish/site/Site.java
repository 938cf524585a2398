package ainews.publish.site;

import ainews.publish.feed.FeedFiles;
import ainews.publish.feed.Feeds;
import ainews.publish.markdown.Markdown;
import ainews.publish.page.CategoryPage;
import ainews.publish.page.EditionPage;
import ainews.publish.page.Page;
import ainews.publish.page.Templates;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
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
  private final Settings.Site settings;
  private final String base;

  /**
   * @param base the site's address without a slash at its end
   */
  public Site(Settings.Site settings, String base) {
    this.settings = settings;
    this.base = base;
  }

  /** Where a day stands among those published. */
  public record Neighbours(Optional<LocalDate> previous, Optional<LocalDate> next) {}

  /** Those that it is published in. */
  public List<Language> languages() {
    return settings.languages();
  }

  /** The address of an edition, in the site's first language. */
  public String url(LocalDate date) {
    return base + "/" + first() + "/" + date + "/";
  }

  /** The files of one edition. */
  public List<SiteFile> edition(
      Edition edition, Map<String, String> threads, Neighbours neighbours) {
    List<SiteFile> files = new ArrayList<>(pages(edition, threads, neighbours));
    for (Language language : settings.languages()) {
      files.add(
          SiteFile.of(
              language + "/" + edition.date() + "/edition.md", Markdown.of(edition, language)));
    }
    files.add(SiteFile.of(edition.date() + "/edition.json", EditionJson.of(edition)));
    return files;
  }

  /** Its pages alone, which change when a neighbour is published. */
  public List<SiteFile> pages(Edition edition, Map<String, String> threads, Neighbours neighbours) {
    return settings.languages().stream()
        .map(
            language -> {
              Page page =
                  page(
                      language,
                      edition.date() + "/",
                      page(language).words().title(edition.date()),
                      edition.making().sentences().get(language));
              EditionPage view =
                  new EditionPage(page, edition, threads, neighbours.previous(), neighbours.next());
              return html(page, Templates.render("edition", Map.of("edition", view)));
            })
        .toList();
  }

  /**
   * The pages that greet: one of all languages and each language's, with the newest edition.
   *
   * @param recent the last days, the newest first and with it
   */
  public List<SiteFile> fronts(
      Edition newest, Map<String, String> threads, Neighbours neighbours, List<Published> recent) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : settings.languages()) {
      Page page =
          page(
              language,
              "",
              page(language).siteTitle(),
              recent.getFirst().sentences().get(language));
      EditionPage view =
          new EditionPage(page, newest, threads, neighbours.previous(), neighbours.next());
      files.add(
          html(
              page,
              Templates.render(
                  "front", Map.of("edition", view, "days", recent.subList(1, recent.size())))));
    }
    Page root = root("", page(first()).siteTitle(), recent.getFirst().sentences().get(first()));
    files.add(
        html(
            root,
            Templates.render(
                "root", Map.of("page", root, "pages", each(root), "newest", recent.getFirst()))));
    return files;
  }

  /**
   * The pages of a category, of the last days.
   *
   * @param recent the newest first
   */
  public List<SiteFile> categories(List<Published> recent) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : settings.languages()) {
      for (Category category : Category.values()) {
        Page page =
            page(
                language,
                "category/" + category.id() + "/",
                category.label(language),
                page(language)
                    .pick(
                        "最近 " + recent.size() + " 天的 AI 新闻：" + category.label(language),
                        category.label(language)
                            + " in the AI news of the last "
                            + (recent.size() == 1 ? "day" : recent.size() + " days")));
        files.add(
            html(
                page,
                Templates.render(
                    "category", Map.of("category", new CategoryPage(page, category, recent)))));
      }
    }
    return files;
  }

  public List<SiteFile> feeds(List<Published> recent) {
    return settings.languages().stream()
        .flatMap(language -> FeedFiles.of(new Feeds(page(language), recent)).stream())
        .toList();
  }

  /** What leads to the days of a month. */
  public List<SiteFile> month(YearMonth month, List<Published> days) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : settings.languages()) {
      Page front = page(language);
      Page page =
          page(
              language,
              "archive/" + month + "/",
              front.month(month),
              front.pick("这个月的 AI 新闻", "The AI news of the month"));
      files.add(
          html(page, Templates.render("month", Map.of("page", page, "days", days.reversed()))));
      files.add(SearchIndex.of(month, days, language));
    }
    files.add(Sitemap.of(month, days, settings.languages(), base));
    return files;
  }

  /**
   * What leads to all months.
   *
   * @param months how many days each has, the oldest first
   */
  public List<SiteFile> months(SortedMap<YearMonth, Integer> months) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : settings.languages()) {
      Page front = page(language);
      Page page =
          page(
              language,
              "archive/",
              front.pick("归档", "Archive"),
              front.pick("已发布的全部日期", "All days that were published"));
      files.add(
          html(
              page,
              Templates.render(
                  "archive",
                  Map.of("page", page, "months", List.copyOf(months.reversed().entrySet())))));
    }
    files.add(SearchIndex.months(months.keySet()));
    files.add(Sitemap.index(months.keySet(), base));
    return files;
  }

  /** The pages of an event that was told on several days. */
  public List<SiteFile> thread(String id, List<Catalogue.Stage> stages) {
    return settings.languages().stream()
        .map(
            language -> {
              Page front = page(language);
              Page page =
                  page(
                      language,
                      "thread/" + id + "/",
                      front.title(stages.getFirst().texts().get(language)),
                      front.pick(
                          "一个事件的经过，共 " + stages.size() + " 条",
                          "An event over days, told in " + stages.size() + " stories"));
              return html(page, Templates.render("thread", Map.of("page", page, "stages", stages)));
            })
        .toList();
  }

  /** The pages of a day that has no edition. */
  public List<SiteFile> missing(LocalDate date, Neighbours neighbours) {
    return settings.languages().stream()
        .map(
            language -> {
              Page page =
                  page(
                      language,
                      date + "/",
                      page(language).words().title(date),
                      page(language).pick("这一天没有发布日报。", "No edition of this day was published."));
              return html(
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

  /** What does not change from day to day. */
  public List<SiteFile> still() {
    List<SiteFile> files = new ArrayList<>(Assets.files());
    for (Language language : settings.languages()) {
      Page front = page(language);
      Page search =
          page(
              language,
              "search/",
              front.pick("搜索", "Search"),
              front.pick("在全部日报中查找", "Look in all editions"));
      files.add(html(search, Templates.render("search", Map.of("page", search))));
    }
    Page nowhere = root(Page.NOT_FOUND, page(first()).pick("没有这个页面", "No such page"), "404");
    files.add(
        new SiteFile(
            Page.NOT_FOUND,
            Templates.render("notfound", Map.of("page", nowhere, "pages", each(nowhere)))));
    files.add(FeedFiles.list(settings.languages().stream().map(this::page).toList()));
    files.add(
        SiteFile.of("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + base + "/sitemap.xml\n"));
    files.add(SiteFile.of("llms.txt", llms()));
    return files;
  }

  private String llms() {
    StringBuilder text = new StringBuilder("# " + page(first()).siteTitle() + "\n\n");
    text.append("> The day's AI news, one edition a day, the same stories in every language.\n\n");
    text.append(
        "An edition is at /<language>/<date>/ as a page, with edition.md beside it as Markdown,\n");
    text.append("and at /<date>/edition.json with everything. Dates are written YYYY-MM-DD.\n\n");
    for (Language language : settings.languages()) {
      Page page = page(language);
      text.append(
          "- ["
              + page.siteTitle()
              + "]("
              + page.url(language + "/")
              + "): "
              + Page.name(language)
              + "\n");
      text.append("- [Feed](" + page.url(language + "/feed.json") + "): " + language.tag() + "\n");
    }
    return text.toString();
  }

  private Language first() {
    return settings.languages().getFirst();
  }

  /** A language's front, for what it says of the language. */
  private Page page(Language language) {
    return page(language, "", settings.titles().get(language), "");
  }

  private Page page(Language language, String folder, String title, String description) {
    Optional<String> elsewhere =
        settings.languages().stream()
            .filter(other -> other != language)
            .findFirst()
            .map(other -> other + "/" + folder);
    return new Page(
        language, settings, base, language + "/" + folder, elsewhere, title, description);
  }

  private Page root(String path, String title, String description) {
    return new Page(first(), settings, base, path, Optional.empty(), title, description);
  }

  /** The same page for each language, where one page is in all. */
  private List<Page> each(Page page) {
    return settings.languages().stream()
        .map(
            language ->
                new Page(
                    language,
                    settings,
                    base,
                    page.path(),
                    Optional.empty(),
                    page.title(),
                    page.description()))
        .toList();
  }

  private static SiteFile html(Page page, byte[] content) {
    return new SiteFile(page.path() + "index.html", content);
  }
}
