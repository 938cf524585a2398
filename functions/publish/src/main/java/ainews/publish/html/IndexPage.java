package ainews.publish.html;

import ainews.publish.Words;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import java.util.Comparator;
import java.util.List;

/** The way to the editions: the newest date, and the last days. */
public final class IndexPage {
  private static final int LAST_DAYS = 30;

  private IndexPage() {}

  /** One language's front. */
  public static String of(List<Published> days, Language language) {
    Words words = new Words(language);
    Html html = begin(days, language, "../");
    Language other = Frame.other(language);
    html.raw("<header>\n<nav>")
        .element("a", Frame.name(other), "href", "../" + other.id() + "/", "lang", other.tag())
        .raw("</nav>\n")
        .element("h1", words.siteTitle())
        .raw("\n</header>\n<main>\n");
    list(html, days, language, "");
    return Frame.end(html.raw("</main>\n"));
  }

  /** The site's front, in both languages. */
  public static String front(List<Published> days) {
    Html html = begin(days, Language.ZH, "");
    html.raw("<header>\n").element("h1", "AI News").raw("\n</header>\n<main>\n");
    for (Language language : Language.values()) {
      html.open("section", "lang", language.tag())
          .line()
          .raw("<h2>")
          .element("a", new Words(language).siteTitle(), "href", language.id() + "/")
          .raw("</h2>\n");
      list(html, days, language, language.id() + "/");
      html.raw("</section>\n");
    }
    return Frame.end(html.raw("</main>\n"));
  }

  private static Html begin(List<Published> days, Language language, String root) {
    Words words = new Words(language);
    String newest =
        newestFirst(days).isEmpty() ? "" : newestFirst(days).getFirst().sentences().get(language);
    return Frame.begin(language, words.siteTitle(), newest, root);
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
