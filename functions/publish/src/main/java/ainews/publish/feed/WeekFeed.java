package ainews.publish.feed;

import ainews.publish.page.Anchors;
import ainews.publish.page.Feed;
import ainews.publish.page.PageContext;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.PublishedWeek;
import java.util.List;

/**
 * The feed of weekly editions, one entry a week. Ids consist of the week and the language only.
 *
 * @param page the page that lists them
 */
record WeekFeed(PageContext page) {
  FeedDocument of(List<PublishedWeek> weeks) {
    return new FeedDocument(
        page,
        Feed.EDITIONS.file(),
        page.message("feed.weeks", "site", page.siteTitle()),
        weeks.stream().map(this::entry).toList());
  }

  private FeedContents.Entry entry(PublishedWeek week) {
    FeedContents stories = new FeedContents(page, List.of());
    String folder = page.path() + week.week() + "/";
    StringBuilder html = new StringBuilder();
    page.words().noModel(week.withoutModel()).ifPresent(line -> paragraph(html, line));
    if (!week.withoutModel()) {
      Overview.sentences(week.texts(page.language()))
          .forEach(sentence -> paragraph(html, sentence.title()));
    }
    for (PublishedWeek.Entry entry : week.stories()) {
      PublishedDay.Entry story = entry.story();
      html.append("<h3><a href=\"")
          .append(FeedContents.escaped(page.url(folder + "#" + Anchors.of(story.id()))))
          .append("\">")
          .append(FeedContents.escaped(story.text(page.language()).title()))
          .append("</a></h3>")
          .append(stories.paragraph(story, week.withoutModel()))
          .append(FeedContents.links(story));
    }
    return new FeedContents.Entry(
        "urn:ainews:" + page.language() + ":" + week.week(),
        folder,
        page.weekWords().title(week),
        page.weekWords().sentence(week),
        html.toString(),
        List.of(),
        week.over(),
        week.changed());
  }

  private static void paragraph(StringBuilder html, String text) {
    html.append("<p>").append(FeedContents.escaped(text)).append("</p>");
  }
}
