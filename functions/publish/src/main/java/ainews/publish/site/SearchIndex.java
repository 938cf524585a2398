package ainews.publish.site;

import ainews.publish.page.Anchors;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import ainews.shared.site.SiteFile;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The search index of a language: one file per month, so that a search loads few of them. */
final class SearchIndex {
  /** How many characters of a summary are searched. */
  private static final int LONGEST = 160;

  private SearchIndex() {}

  /**
   * A month's stories, the newest day first, each as date, anchor, title, beginning of the summary,
   * section, category and who speaks. Files of earlier versions have the first four.
   */
  static SiteFile of(YearMonth month, List<PublishedDay> days, Language language) {
    List<List<String>> stories = new ArrayList<>();
    for (PublishedDay day : days.reversed()) {
      for (PublishedDay.Entry story : day.notWithdrawn()) {
        StoryText text = story.text(language);
        stories.add(
            List.of(
                day.date().toString(),
                Anchors.of(story.id()),
                text.title(),
                Texts.cut(text.summary(), LONGEST),
                story.section().id(),
                story.category().id(),
                speaker(story.link())));
      }
    }
    return SiteFile.of(language + "/search/" + month + ".json", Json.write(stories) + "\n");
  }

  private static String speaker(StoryLink link) {
    if (link.kind() == StoryLink.Kind.PAGE) {
      return Urls.host(link.url());
    }
    return link.speaker().isEmpty() ? link.source().descriptor().name() : link.speaker();
  }

  /** The list of months, newest first. */
  static SiteFile months(Set<YearMonth> months) {
    List<String> names = months.stream().map(YearMonth::toString).toList();
    return SiteFile.of("search/months.json", Json.write(names.reversed()) + "\n");
  }
}
