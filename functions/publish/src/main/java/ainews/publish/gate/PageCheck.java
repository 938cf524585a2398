package ainews.publish.gate;

import ainews.publish.Words;
import ainews.publish.html.EditionPage;
import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rendered editions back and holds them against what every edition must be. */
public final class PageCheck {
  private PageCheck() {}

  /**
   * @param pages the Markdown of every language
   * @throws PageFaultException naming the first fault
   */
  public static void check(Edition edition, Map<Language, String> pages) {
    List<List<String>> told = new ArrayList<>();
    for (Language language : Language.values()) {
      ReadBack page = ReadBack.of(pages.get(language));
      Words words = new Words(language);
      counts(page, words, edition);
      sections(page, words, language);
      stories(page, words, edition);
      told.add(page.stories().stream().map(ReadBack.Told::urls).map(Object::toString).toList());
    }
    require(told.stream().distinct().count() <= 1, "the languages tell other stories");
  }

  private static void counts(ReadBack page, Words words, Edition edition) {
    int stories = page.stories().size();
    require(
        stories == edition.stories().size(),
        "the page lists " + stories + " and not " + edition.stories().size());
    require(
        page.quote().equals(words.count(stories)), "the printed count is \"" + page.quote() + "\"");
    Set<String> urls = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (ReadBack.Told story : page.stories()) {
      require(titles.add(story.title() + story.urls()), "a story stands twice: " + story.title());
      story.urls().forEach(url -> require(urls.add(url), "an address stands twice: " + url));
    }
  }

  private static void sections(ReadBack page, Words words, Language language) {
    List<String> known = new ArrayList<>();
    for (Section section : Section.values()) {
      known.add(words.section(section));
    }
    Set<String> categories = new HashSet<>();
    for (Category category : Category.values()) {
      categories.add(category.label(language));
    }
    for (ReadBack.Group group : page.groups()) {
      require(known.contains(group.section()), "unknown section: " + group.section());
      require(group.stories() > 0, "a section is empty: " + group.section());
      require(
          group.category().isEmpty() || categories.contains(group.category()),
          "unknown category: " + group.category());
    }
    long names =
        page.groups().stream().map(group -> group.section() + group.category()).distinct().count();
    require(names == page.groups().size(), "a section or category stands twice");
  }

  private static void stories(ReadBack page, Words words, Edition edition) {
    for (int i = 0; i < page.stories().size(); i++) {
      Story story = edition.stories().get(i);
      List<StoryLink> links = Markdown.links(story);
      List<String> labels = links.stream().map(link -> words.label(link.source())).toList();
      ReadBack.Told told = page.stories().get(i);
      require(told.labels().equals(labels), "labels do not match their sources: " + told.title());
      require(
          told.urls().equals(links.stream().map(StoryLink::url).toList()),
          "links are not the story's own: " + told.title());
      require(
          told.earlier().equals(story.update().map(EditionPage::address).stream().toList()),
          "the link to the earlier story is not the update's: " + told.title());
      require(
          story.update().isEmpty() || told.lines().getFirst().startsWith(words.update()),
          "an update does not say so: " + told.title());
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new PageFaultException(fault);
    }
  }
}
