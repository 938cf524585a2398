package ainews.publish.feed;

import ainews.publish.page.Anchors;
import ainews.publish.page.PageContext;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contents of a language's feeds: the recent days or their stories. Ids consist of the day, the
 * story's first id and the language only, so that neither making the day again nor moving the site
 * changes them.
 *
 * @param page the language's front page
 * @param days the recent days, newest first
 */
public record FeedContents(PageContext page, List<PublishedDay> days) {
  /**
   * An entry of a feed.
   *
   * @param path the path below the site's address
   * @param html the full text
   * @param published when the day was over
   * @param updated when the entry last changed
   */
  record Entry(
      String id,
      String path,
      String title,
      String summary,
      String html,
      Instant published,
      Instant updated) {}

  /** The feeds of a language: one has an entry per edition, the other an entry per story. */
  enum Kind {
    EDITIONS("feed"),
    STORIES("stories");

    private final String file;

    Kind(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  /** The feed's own id. */
  String id(Kind kind) {
    return "urn:ainews:" + page.language() + ":" + kind.file();
  }

  List<Entry> entries(Kind kind) {
    return switch (kind) {
      case EDITIONS -> days.stream().map(this::edition).toList();
      case STORIES -> days.stream().flatMap(this::stories).toList();
    };
  }

  private Entry edition(PublishedDay day) {
    StringBuilder html = new StringBuilder();
    page.words()
        .noModel(day.withoutModel())
        .ifPresent(line -> html.append("<p>").append(escaped(line)).append("</p>"));
    html.append("<p>").append(escaped(sentence(day))).append("</p>");
    Overview.of(day.notWithdrawn(), PublishedDay.Entry::id, this::text).values().stream()
        .filter(line -> !day.withoutModel())
        .forEach(line -> html.append("<p>").append(escaped(line.title())).append("</p>"));
    for (PublishedDay.Entry story : day.entries()) {
      html.append("<h3><a href=\"")
          .append(escaped(page.url(place(day, story))))
          .append("\">")
          .append(escaped(title(story)))
          .append("</a></h3>")
          .append(paragraph(story, day.withoutModel()));
    }
    return new Entry(
        "urn:ainews:" + page.language() + ":" + day.date(),
        page.language() + "/" + day.date() + "/",
        page.words().title(day.date()),
        sentence(day),
        html.toString(),
        day.over(),
        day.changed());
  }

  private Stream<Entry> stories(PublishedDay day) {
    return day.entries().stream()
        .map(
            story ->
                new Entry(
                    "urn:ainews:" + page.language() + ":" + day.date() + ":" + story.firstId(),
                    place(day, story),
                    title(story),
                    story.isWithdrawn() ? "" : text(story).summary(),
                    paragraph(story, false)
                        + "<p><a href=\""
                        + escaped(story.link().url())
                        + "\">"
                        + escaped(story.link().source().descriptor().name())
                        + "</a></p>",
                    day.over(),
                    day.changed(story)));
  }

  private String place(PublishedDay day, PublishedDay.Entry story) {
    return page.language() + "/" + day.date() + "/#" + Anchors.of(story.id());
  }

  private String sentence(PublishedDay day) {
    return page.sentence(day.sentences());
  }

  private StoryText text(PublishedDay.Entry story) {
    return story.text(page.language());
  }

  private String title(PublishedDay.Entry story) {
    return page.words().headline(text(story).title(), story.isWithdrawn());
  }

  /**
   * A story's summary, followed by what was changed and why.
   *
   * @param withoutModel whether the text around it says that no model was used
   */
  private String paragraph(PublishedDay.Entry story, boolean withoutModel) {
    StringBuilder html = new StringBuilder();
    if (!story.isWithdrawn()) {
      html.append(summary(story, withoutModel));
      StoryText text = text(story);
      text.why().ifPresent(why -> remark(html, text, page.words().why(why) + why.text()));
      text.discussion()
          .ifPresent(said -> remark(html, text, page.words().discussion(said) + said.text()));
    }
    for (Amendment amendment : story.amendments()) {
      html.append("<p>")
          .append(escaped(page.words().amended(amendment)))
          .append(escaped(page.words().reason(amendment)))
          .append("</p>");
    }
    return html.toString();
  }

  private void remark(StringBuilder html, StoryText text, String remark) {
    html.append("<p lang=\"")
        .append(escaped(text.tag(page.language())))
        .append("\">")
        .append(escaped(remark))
        .append("</p>");
  }

  private String summary(PublishedDay.Entry story, boolean withoutModel) {
    String summary = text(story).summary();
    String mark = page.words().mark(text(story), withoutModel);
    return summary.isEmpty() && mark.isEmpty()
        ? ""
        : "<p lang=\""
            + escaped(text(story).tag(page.language()))
            + "\">"
            + escaped(summary + mark)
            + "</p>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  Language language() {
    return page.language();
  }
}
