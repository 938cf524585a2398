package ainews.publish.site;

import ainews.publish.feed.FeedContents;
import ainews.publish.feed.FeedFiles;
import ainews.publish.page.CategoryPage;
import ainews.publish.page.PageContext;
import ainews.publish.page.Templates;
import ainews.publish.page.ThreadStage;
import ainews.publish.page.Topic;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages that gather stories of several days on one subject. */
record SubjectFiles(Pages pages) {
  /** The pages of all categories; the recent days are given newest first. */
  List<SiteFile> categories(List<PublishedDay> recent) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      for (Category category : Category.values()) {
        PageContext page =
            pages.page(
                language,
                "category/" + category.id() + "/",
                category.label(language),
                pages
                    .front(language)
                    .message(
                        "category.description",
                        "category",
                        category.label(language),
                        "days",
                        recent.size()));
        files.add(
            Pages.html(
                page,
                Templates.render(
                    "category", Map.of("category", new CategoryPage(page, category, recent)))));
      }
    }
    return files;
  }

  /** The pages of an event with stories on several days. */
  List<SiteFile> thread(String id, List<ThreadStage> stages) {
    return pages.languages().stream()
        .map(
            language -> {
              PageContext front = pages.front(language);
              PageContext page =
                  pages.page(
                      language,
                      "thread/" + id + "/",
                      front.plainTitle(stages.getFirst().text(language)),
                      front.message("thread.description", "count", stages.size()));
              return Pages.html(
                  page, Templates.render("thread", Map.of("page", page, "stages", stages)));
            })
        .toList();
  }

  /** The pages and feeds of a topic; the days with its latest stories are given newest first. */
  List<SiteFile> topic(Topic topic, List<PublishedDay> days) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      String name = topic.name(language);
      PageContext page =
          pages.page(
              language,
              "topic/" + topic.id() + "/",
              name,
              pages.front(language).message("topic.description", "topic", name));
      files.add(Pages.html(page, Templates.render("topic", Map.of("page", page, "days", days))));
      files.add(FeedFiles.topic(new FeedContents(page, days)));
    }
    return files;
  }
}
