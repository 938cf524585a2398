package ainews.publish.site;

import ainews.publish.feed.FeedFiles;
import ainews.publish.markdown.WeekMarkdown;
import ainews.publish.page.PageContext;
import ainews.publish.page.Templates;
import ainews.publish.page.WeekPage;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.json.Json;
import ainews.shared.site.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of weekly editions, all below the folders {@code week}. */
record WeekFiles(Pages pages) {
  private static final String FOLDER = "week/";

  /** The files of one weekly edition. */
  List<SiteFile> week(PublishedWeek week) {
    List<SiteFile> files = new ArrayList<>();
    String folder = FOLDER + week.week() + "/";
    for (Language language : pages.languages()) {
      PageContext front = pages.front(language);
      PageContext page =
          pages.page(
              language, folder, front.weekWords().title(week), front.weekWords().sentence(week));
      files.add(
          Pages.html(page, Templates.render("week", Map.of("view", new WeekPage(page, week)))));
      files.add(SiteFile.of(page.path() + "edition.md", WeekMarkdown.of(week, language)));
    }
    files.add(SiteFile.of(folder + "edition.json", Json.write(week) + "\n"));
    return files;
  }

  /**
   * The pages and feeds that list the last weekly editions.
   *
   * @param recent the newest first
   */
  List<SiteFile> weeks(List<PublishedWeek> recent) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      PageContext front = pages.front(language);
      PageContext page =
          pages.page(language, FOLDER, front.message("weeks"), front.message("weeks.description"));
      files.add(Pages.html(page, Templates.render("weeks", Map.of("page", page, "weeks", recent))));
      files.addAll(FeedFiles.weeks(page, recent));
    }
    return files;
  }
}
