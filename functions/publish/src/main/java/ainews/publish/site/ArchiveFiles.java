package ainews.publish.site;

import ainews.publish.page.Calendar;
import ainews.publish.page.PageContext;
import ainews.publish.page.Templates;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.site.SiteFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Archive pages, search indexes and sitemaps, which lead to days and months. */
record ArchiveFiles(Pages pages) {
  /**
   * The files that list the days of a month.
   *
   * @param weeks the days with an edition of each week that the month lists
   */
  List<SiteFile> month(
      YearMonth month, List<PublishedDay> days, SortedMap<IsoWeek, List<LocalDate>> weeks) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      PageContext front = pages.front(language);
      PageContext page =
          pages.page(
              language,
              "archive/" + month + "/",
              front.month(month),
              front.message("month.description", "month", front.month(month)));
      files.add(
          Pages.html(
              page,
              Templates.render(
                  "month", Map.of("calendar", new Calendar(page, month, days, weeks)))));
      files.add(SearchIndex.of(month, days, language));
    }
    files.add(Sitemap.of(month, days, weeks, pages.languages(), pages.base()));
    return files;
  }

  /**
   * The files that list all months.
   *
   * @param months the number of days per month, oldest first
   * @param hasWeeks whether there is a weekly edition
   */
  List<SiteFile> months(SortedMap<YearMonth, Integer> months, boolean hasWeeks) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : pages.languages()) {
      PageContext front = pages.front(language);
      PageContext page =
          pages.page(
              language,
              "archive/",
              front.message("site.archive"),
              front.message("archive.description"));
      files.add(
          Pages.html(
              page,
              Templates.render(
                  "archive",
                  Map.of(
                      "page",
                      page,
                      "months",
                      List.copyOf(months.reversed().entrySet()),
                      "hasWeeks",
                      hasWeeks))));
    }
    files.add(SearchIndex.months(months.keySet()));
    files.add(Sitemap.index(months.keySet(), pages.base()));
    return files;
  }
}
