package ainews.publish.feed;

import ainews.publish.page.Anchors;
import ainews.publish.page.Feed;
import ainews.publish.page.PageContext;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Section;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.text.Urls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contents of a language's feeds: the recent days or their stories. Ids consist of the day, the
 * story's first id and the language only, so that neither making the day again nor moving the site
 * changes them.
 *
 * @param page the language's front page, or the page of a topic
 * @param days the recent days, or the latest ones with the topic's stories, newest first
 */
public record FeedContents(PageContext page, List<PublishedDay> days) {
  /**
   * An entry of a feed.
   *
   * @param path the path below the site's address
   * @param html the full text
   * @param tags the names of its sections and, for a story, of its category
   * @param published when the day was over or the story was posted
   * @param updated when the entry last changed
   */
  record Entry(
      String id,
      String path,
      String title,
      String summary,
      String html,
      List<String> tags,
      Instant published,
      Instant updated) {}

  /** The feed's title: that of the site, or of the page of a topic. */
  String title(Feed feed) {
    return page.title().equals(page.siteTitle()) ? feed.title(page) : page.fullTitle();
  }

  List<Entry> entries(Feed feed) {
    return switch (feed) {
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
    String heading = "";
    for (PublishedDay.Entry story : day.entries()) {
      if (!heading.equals(heading(story))) {
        heading = heading(story);
        html.append("<h2>").append(escaped(heading)).append("</h2>");
      }
      html.append("<h3><a href=\"")
          .append(escaped(page.url(place(day, story))))
          .append("\">")
          .append(escaped(title(story)))
          .append("</a></h3>")
          .append(paragraph(story, day.withoutModel()))
          .append(links(story));
    }
    return new Entry(
        "urn:ainews:" + page.language() + ":" + day.date(),
        page.language() + "/" + day.date() + "/",
        page.words().title(day.date(), day.notWithdrawn().stream().findFirst().map(this::text)),
        sentence(day),
        html.toString(),
        day.entries().stream().map(this::section).distinct().toList(),
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
                    paragraph(story, false) + links(story),
                    List.of(section(story), story.category().label(page.language())),
                    day.posted(story),
                    day.changed(story)));
  }

  private String section(PublishedDay.Entry story) {
    return page.words().sectionName(story.section());
  }

  /** The heading above a story: its section, and its category where the section has several. */
  private String heading(PublishedDay.Entry story) {
    return story.section() == Section.FEATURED
        ? page.message(
            "feed.section",
            "section",
            section(story),
            "category",
            story.category().label(page.language()))
        : section(story);
  }

  /** The story's links and when it was posted; only the day where the time is not known. */
  static String links(PublishedDay.Entry story) {
    String links =
        story.links().stream().map(FeedContents::link).collect(Collectors.joining(" · "));
    String time = story.time().map(FeedContents::time).orElse("");
    return "<p>" + links + time + "</p>";
  }

  private static String link(StoryLink link) {
    String name = link.source().descriptor().name();
    String label =
        link.kind() == StoryLink.Kind.PAGE
            ? Urls.host(link.url())
            : link.speaker().isEmpty() ? name : name + ", " + link.speaker();
    return "<a href=\"" + escaped(link.url()) + "\">" + escaped(label) + "</a>";
  }

  private static String time(Instant time) {
    String minute = time.truncatedTo(ChronoUnit.MINUTES).toString();
    boolean isDay = time.equals(time.truncatedTo(ChronoUnit.DAYS));
    String date = minute.substring(0, 10);
    return " · <time datetime=\""
        + (isDay ? date : minute)
        + "\">"
        + (isDay ? date : date + " " + minute.substring(11, 16) + " UTC")
        + "</time>";
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
  String paragraph(PublishedDay.Entry story, boolean withoutModel) {
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
}
