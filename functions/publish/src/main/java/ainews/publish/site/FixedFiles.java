package ainews.publish.site;

import ainews.publish.feed.FeedFiles;
import ainews.publish.page.PageContext;
import ainews.publish.page.Templates;
import ainews.shared.edition.Language;
import ainews.shared.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that do not change from day to day: assets, search pages, files for programs. */
record FixedFiles(Pages pages) {
  List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>(Assets.files());
    for (Language language : pages.languages()) {
      PageContext front = pages.front(language);
      PageContext search =
          pages.page(
              language,
              "search/",
              front.message("site.search"),
              front.message("search.description"));
      files.add(Pages.html(search, Templates.render("search", Map.of("page", search))));
      files.add(WebManifest.of(front));
    }
    PageContext first = pages.front(pages.first());
    PageContext notFound =
        pages.root(PageContext.NOT_FOUND, first.message("notfound"), first.message("notfound.why"));
    files.add(
        new SiteFile(
            PageContext.NOT_FOUND,
            Templates.render("notfound", Map.of("page", notFound, "pages", pages.each(notFound)))));
    files.add(FeedFiles.list(pages.languages().stream().map(pages::front).toList()));
    files.add(
        SiteFile.of(
            "robots.txt", "User-agent: *\nAllow: /\nSitemap: " + pages.base() + "/sitemap.xml\n"));
    files.add(SiteFile.of("llms.txt", llms()));
    return files;
  }

  private static String latest(PageContext page, String path, String what) {
    return "- [" + page.message("llms.latest") + "](" + page.url(path) + "): " + what + "\n";
  }

  private String llms() {
    StringBuilder text = new StringBuilder("# " + pages.front(pages.first()).siteTitle() + "\n\n");
    text.append("> " + pages.front(pages.first()).message("llms.description") + "\n\n");
    text.append(pages.front(pages.first()).message("llms.files") + "\n\n");
    for (Language language : pages.languages()) {
      PageContext page = pages.front(language);
      text.append(
          "- ["
              + page.siteTitle()
              + "]("
              + page.url(language + "/")
              + "): "
              + language.ownName()
              + "\n");
      text.append(
          "- ["
              + page.message("llms.feed")
              + "]("
              + page.url(language + "/feed.json")
              + "): "
              + language.tag()
              + "\n");
      text.append(latest(page, language + "/latest.md", language.tag()));
    }
    text.append(latest(pages.front(pages.first()), "latest.json", "JSON"));
    return text.toString();
  }
}
