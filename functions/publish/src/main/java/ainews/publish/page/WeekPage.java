package ainews.publish.page;

import ainews.shared.edition.Category;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of a weekly edition shows. */
public record WeekPage(PageContext page, PublishedWeek week) {
  private static final int MOST_LINKS = 4;

  /** The week in a few sentences; none where no model wrote. */
  public List<StoryText> overview() {
    return Overview.sentences(week.texts(page.language()));
  }

  /** The line at the top of a page without a model; empty for others. */
  public Optional<String> noModel() {
    return page.words().noModel(week.withoutModel());
  }

  /** The mark after a text in another language, unless the line at the top says so. */
  public String mark(StoryText text) {
    return page.words().mark(text, week.withoutModel());
  }

  public List<Category> categories() {
    return week.categories();
  }

  /** The story's first links; its day has all of them. */
  public List<LinkLabel> links(PublishedWeek.Entry entry) {
    return StoryLinks.of(entry.story().links(), MOST_LINKS, page.words()).shown();
  }

  /** What became of the event with one of its stories. */
  public String stage(PublishedWeek.Entry entry, PublishedWeek.Stage stage) {
    return page.weekWords().stage(stage, stage == entry.stages().getFirst());
  }

  public String published() {
    return week.over().toString();
  }

  /** The page as schema.org linked data in JSON, escaped for a script element. */
  public String linkedData() {
    Map<String, String> publisher = new LinkedHashMap<>();
    publisher.put("@type", "Organization");
    publisher.put("name", page.siteTitle());
    publisher.put("url", page.url(""));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", page.title());
    data.put("description", page.description());
    data.put("inLanguage", page.language().tag());
    data.put("datePublished", published());
    data.put("dateModified", week.changed().toString());
    data.put("url", page.url());
    data.put("image", page.card());
    data.put("author", publisher);
    data.put("publisher", publisher);
    return Json.write(data).replace("<", "\\u003c");
  }
}
