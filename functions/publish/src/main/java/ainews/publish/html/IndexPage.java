package ainews.publish.html;

import ainews.publish.Words;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import ainews.shared.settings.Settings;
import java.util.Comparator;
import java.util.List;

/** The way to the editions: the newest date, and the last days. */
public final class IndexPage {
  private static final int LAST_DAYS = 30;

  private IndexPage() {}

  /** One language's front. */
  public static String of(List<Published> days, Language language, Settings.Site site) {
    Html html = begin(days, language, site, "../");
    html.raw("<header>\n<nav>");
    Frame.other(language, site).ifPresent(other -> alternate(html, other));
    html.raw("</nav>\n").element("h1", site.titles().get(language)).raw("\n</header>\n<main>\n");
    list(html, days, language, "");
    return Frame.end(html.raw("</main>\n"));
  }

  private static void alternate(Html html, Language other) {
    html.element("a", Frame.name(other), "href", "../" + other.id() + "/", "lang", other.tag());
  }

  /** The site's front, in all its languages. */
  public static String front(List<Published> days, Settings.Site site) {
    Language first = site.languages().getFirst();
    Html html = begin(days, first, site, "");
    html.raw("<header>\n").element("h1", site.titles().get(first)).raw("\n</header>\n<main>\n");
    for (Language language : site.languages()) {
      html.open("section", "lang", language.tag())
          .line()
          .raw("<h2>")
          .element("a", site.titles().get(language), "href", language.id() + "/")
          .raw("</h2>\n");
      list(html, days, language, language.id() + "/");
      html.raw("</section>\n");
    }
    return Frame.end(html.raw("</main>\n"));
  }

  private static Html begin(
      List<Published> days, Language language, Settings.Site site, String root) {
    String newest =
        newestFirst(days).isEmpty() ? "" : newestFirst(days).getFirst().sentences().get(language);
    return Frame.begin(language, site.titles().get(language), newest, root);
  }

  private static void list(Html html, List<Published> days, Language language, String way) {
    Words words = new Words(language);
    List<Published> shown = newestFirst(days);
    for (Published day : shown.subList(0, Math.min(1, shown.size()))) {
      html.raw("<article class=\"newest\">\n<h2>")
          .element("a", words.title(day.date()), "href", way + day.date() + "/")
          .raw("</h2>\n")
          .element("p", day.sentences().get(language))
          .raw("\n<ol>\n");
      day.top().get(language).forEach(title -> html.element("li", title).line());
      html.raw("</ol>\n</article>\n");
    }
    html.raw("<ul class=\"days\">\n");
    for (Published day : shown.subList(Math.min(1, shown.size()), shown.size())) {
      html.raw("<li>")
          .element("a", day.date().toString(), "href", way + day.date() + "/")
          .raw(" ")
          .text(day.sentences().get(language))
          .raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private static List<Published> newestFirst(List<Published> days) {
    return days.stream()
        .sorted(Comparator.comparing(Published::date).reversed())
        .limit(LAST_DAYS)
        .toList();
  }
}
