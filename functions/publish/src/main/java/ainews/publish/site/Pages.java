package ainews.publish.site;

import ainews.publish.page.PageContext;
import ainews.shared.edition.Language;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteFile;
import java.util.List;
import java.util.Optional;

/**
 * Makes the pages of a site, which have its settings and know their other language.
 *
 * @param base the site's address without a slash at its end
 */
record Pages(Settings.Site settings, String base) {
  List<Language> languages() {
    return settings.languages();
  }

  Language first() {
    return languages().getFirst();
  }

  /** A language's front, for what it says of the language. */
  PageContext front(Language language) {
    return page(language, "", settings.titles().get(language), "");
  }

  /**
   * @param folder below that of the language, with a slash at its end
   */
  PageContext page(Language language, String folder, String title, String description) {
    return new PageContext(
        language, settings, base, language + "/" + folder, Optional.of(folder), title, description);
  }

  /** A page of no language, in the words of the first. */
  PageContext root(String path, String title, String description) {
    return new PageContext(first(), settings, base, path, Optional.empty(), title, description);
  }

  static SiteFile html(PageContext page, byte[] content) {
    return new SiteFile(page.path() + "index.html", content);
  }

  /** The same page for each language, where one page is in all. */
  List<PageContext> each(PageContext page) {
    return languages().stream()
        .map(
            language ->
                new PageContext(
                    language,
                    settings,
                    base,
                    page.path(),
                    Optional.empty(),
                    page.title(),
                    page.description()))
        .toList();
  }
}
