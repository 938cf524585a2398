package ainews.publish.site;

import ainews.publish.page.PageContext;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteFile;
import java.util.List;
import java.util.Optional;

/**
 * Creates the page contexts of a site.
 *
 * @param base the site's address without a trailing slash
 */
record Pages(Settings settings, String base) {
  List<Language> languages() {
    return settings.site().languages();
  }

  Language first() {
    return languages().getFirst();
  }

  /** The front page of a language, which also gives that language's messages. */
  PageContext front(Language language) {
    return page(language, "", settings.site().titles().get(language), "");
  }

  /**
   * @param folder the folder below that of the language, with a trailing slash
   */
  PageContext page(Language language, String folder, String title, String description) {
    return new PageContext(
        language,
        settings.site(),
        settings.delivery(),
        base,
        language + "/" + folder,
        Optional.of(folder),
        title,
        description);
  }

  /** The page of an edition. Its title and description begin with the day's first headline. */
  PageContext day(Language language, Edition edition) {
    PageContext front = front(language);
    Optional<StoryText> lead =
        edition.notWithdrawn().stream().findFirst().map(story -> story.text(language));
    String sentence = front.sentence(edition.provenance().sentences());
    // The sentence leaves out a headline in another language.
    String description =
        lead.map(StoryText::title)
            .filter(title -> !sentence.contains(title))
            .map(title -> front.message("edition.led", "title", title, "sentence", sentence))
            .orElse(sentence);
    return page(
        language, edition.date() + "/", front.words().title(edition.date(), lead), description);
  }

  /** A page outside the language folders, with the messages of the first language. */
  PageContext root(String path, String title, String description) {
    return new PageContext(
        first(),
        settings.site(),
        settings.delivery(),
        base,
        path,
        Optional.empty(),
        title,
        description);
  }

  static SiteFile html(PageContext page, byte[] content) {
    return new SiteFile(page.path() + "index.html", content);
  }

  /** The same page once per language, for a page that shows all languages. */
  List<PageContext> each(PageContext page) {
    return languages().stream()
        .map(
            language ->
                new PageContext(
                    language,
                    settings.site(),
                    settings.delivery(),
                    base,
                    page.path(),
                    Optional.empty(),
                    page.title(),
                    page.description()))
        .toList();
  }
}
