package ainews.publish.html;

import ainews.publish.Reasons;
import ainews.publish.Words;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Coverage;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import ainews.shared.settings.Settings;
import ainews.shared.text.Urls;
import java.util.List;
import java.util.Locale;

/** An edition to read in a browser. */
public final class EditionPage {
  private static final String ROOT = "../../";

  private final Edition edition;
  private final Settings.Site site;
  private final Language language;
  private final Words words;
  private final Html html;

  private EditionPage(Edition edition, Language language, Settings.Site site) {
    this.edition = edition;
    this.site = site;
    this.language = language;
    this.words = new Words(language);
    this.html =
        Frame.begin(
            language,
            words.title(edition.date()),
            edition.making().sentences().get(language),
            ROOT);
  }

  public static String of(Edition edition, Language language, Settings.Site site) {
    return new EditionPage(edition, language, site).render();
  }

  /** The name of a story's place in the page, by which a later day links to it. */
  public static String anchor(String story) {
    return "s-" + story;
  }

  /** The way from an edition to the earlier story in the page of its day. */
  public static String address(Update update) {
    return "../" + update.date() + "/#" + anchor(update.story());
  }

  private String render() {
    header();
    html.raw("<main>\n");
    for (Section section : Section.values()) {
      section(section);
    }
    html.raw("</main>\n");
    footer();
    return Frame.end(html);
  }

  private void header() {
    html.raw("<header>\n<nav>").element("a", site.titles().get(language), "href", "../");
    Frame.other(language, site).ifPresent(this::alternate);
    html.raw("</nav>\n")
        .element("h1", words.title(edition.date()))
        .line()
        .element("p", words.count(edition.standing().size()), "class", "count")
        .raw("\n</header>\n");
  }

  private void alternate(Language other) {
    html.raw(" ")
        .element(
            "a",
            Frame.name(other),
            "href",
            ROOT + other.id() + "/" + edition.date() + "/",
            "lang",
            other.tag(),
            "hreflang",
            other.tag(),
            "rel",
            "alternate");
  }

  private void section(Section section) {
    List<Story> stories = edition.in(section).toList();
    if (stories.isEmpty()) {
      return;
    }
    html.open("section", "class", section.id()).line().element("h2", words.section(section)).line();
    Category category = null;
    for (Story story : stories) {
      if (section == Section.FEATURED && story.category() != category) {
        category = story.category();
        html.element("h3", category.label(language)).line();
      }
      story(story, section == Section.FEATURED ? "h4" : "h3");
    }
    html.raw("</section>\n");
  }

  private void story(Story story, String heading) {
    StoryText text = story.text(language);
    String tag = text.tag(language);
    html.open("article", "id", anchor(story.id())).line();
    html.open(heading)
        .raw(story.isWithdrawn() ? "<s>" : "")
        .open("a", "href", story.links().getFirst().url(), "lang", tag, "rel", "noopener")
        .text(text.title())
        .close("a")
        .raw(story.isWithdrawn() ? "</s>" : "");
    if (text.summary().isEmpty()) {
      mark(text);
    }
    html.close(heading).line();
    if (story.isWithdrawn()) {
      amended(story.withdrawal().orElseThrow());
    } else {
      told(story, text);
    }
    html.raw("<ul class=\"links\">");
    story.links().forEach(this::link);
    html.raw("</ul>\n");
    if (!story.isWithdrawn()) {
      why(story);
    }
    html.raw("</article>\n");
  }

  private void told(Story story, StoryText text) {
    if (!text.summary().isEmpty() || story.update().isPresent()) {
      html.raw("<p>");
      story.update().ifPresent(update -> html.element("b", words.update()));
      if (!text.summary().isEmpty()) {
        html.element("span", text.summary(), "lang", text.tag(language));
        mark(text);
      }
      html.raw("</p>\n");
    }
    story.update().ifPresent(this::earlier);
    story.amendments().forEach(this::amended);
  }

  private void amended(Amendment amendment) {
    html.raw("<p class=\"amended\">")
        .element("b", words.amended(amendment))
        .text(amendment.reasons().get(language))
        .raw("</p>\n");
  }

  private void why(Story story) {
    Reasons reasons = new Reasons(language);
    html.raw("<details>").element("summary", reasons.heading()).raw("<ul>");
    reasons.of(story).forEach(reason -> html.element("li", reason));
    html.raw("</ul></details>\n");
  }

  private void earlier(Update update) {
    StoryText title = update.titles().get(language);
    html.raw("<p class=\"earlier\">")
        .text(words.earlier(update))
        .element("a", title.title(), "href", address(update), "lang", title.tag(language));
    mark(title);
    html.raw("</p>\n");
  }

  private void mark(StoryText text) {
    if (text.original().isPresent()) {
      html.element("span", words.mark(text), "class", "mark");
    }
  }

  private void link(StoryLink link) {
    html.raw("<li>").element("a", label(link), "href", link.url(), "rel", "noopener").raw("</li>");
  }

  private String label(StoryLink link) {
    if (link.kind() == StoryLink.Kind.PAGE) {
      return link.source().title() + " → " + Urls.host(link.url());
    }
    StringBuilder label = new StringBuilder(link.source().title());
    if (!link.channel().isEmpty()) {
      label.append(" · ").append(link.channel());
    }
    link.engagement()
        .of(link.source())
        .ifPresent(count -> label.append(String.format(Locale.ROOT, " %,d ▲", count)));
    return label.toString();
  }

  private void footer() {
    html.raw("<footer>\n").element("h2", words.notes()).raw("\n<ul>\n");
    for (Coverage coverage : edition.coverage()) {
      note(words.coverageLine(coverage, edition.used(coverage.source())));
    }
    words.notes(edition).forEach(this::note);
    html.raw("</ul>\n<p>")
        .element("a", "Markdown", "href", "edition.md")
        .raw(" ")
        .element("a", "JSON", "href", ROOT + edition.date() + "/edition.json")
        .raw("</p>\n")
        .element("p", words.footer(edition.date()))
        .raw("\n</footer>\n");
  }

  private void note(String line) {
    html.element("li", line).line();
  }
}
