package ainews.publish.html;

import ainews.publish.Words;
import ainews.shared.edition.Language;
import ainews.shared.settings.Settings;
import java.util.Optional;

/** What every page has around its content. */
final class Frame {
  private Frame() {}

  /**
   * @param root the way from the page to the site's root, such as {@code ../../}
   */
  static Html begin(Language language, String title, String description, String root) {
    return new Html()
        .raw("<!doctype html>\n")
        .open("html", "lang", language.tag())
        .raw("\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", title)
        .line()
        .open("meta", "name", "description", "content", description)
        .line()
        .open("link", "rel", "stylesheet", "href", root + "style.css")
        .raw("\n</head>\n<body>\n");
  }

  static String end(Html html) {
    return html.raw("</body>\n</html>\n").toString();
  }

  /** The other language's name in itself, for the switch. */
  static String name(Language language) {
    return new Words(language).pick("中文", "English");
  }

  /** The other language that the site is published in, if it is. */
  static Optional<Language> other(Language language, Settings.Site site) {
    return site.languages().stream().filter(one -> one != language).findFirst();
  }
}
