package ainews.publish.validation;

import ainews.publish.Words;
import ainews.shared.edition.Category;
import ainews.shared.edition.Coverage;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a page read back against what is the page's own: its count, its sections, its notes. */
final class PageCheck {
  private final Edition edition;
  private final Language language;
  private final Words words;
  private final ReadBack page;

  PageCheck(Edition edition, Language language, ReadBack page) {
    this.edition = edition;
    this.language = language;
    this.words = new Words(language);
    this.page = page;
  }

  /**
   * @param sources that the edition is made from
   * @throws PageFaultException naming the first fault
   */
  void check(List<SourceId> sources) {
    head();
    count();
    sections();
    notes(sources);
  }

  private void head() {
    String title = words.title(edition.date());
    require(1, page.heading().equals(title), "the heading is \"" + page.heading() + "\"");
    List<String> head =
        List.of(
            "title: " + Json.write(title),
            "date: " + edition.date(),
            "lang: " + language.tag(),
            "description: " + Json.write(edition.making().sentences().get(language)));
    require(1, page.head().equals(head), "the front matter is not the edition's");
  }

  private void count() {
    int listed = page.stories().size();
    require(
        1,
        listed == edition.stories().size(),
        "the page lists " + listed + " and not " + edition.stories().size());
    long standing = page.stories().stream().filter(story -> !story.isStruck()).count();
    require(
        1,
        page.quote().equals(words.count((int) standing)),
        "the printed count is \"" + page.quote() + "\", there are " + standing);
  }

  private void sections() {
    List<String> sections = new ArrayList<>();
    for (Section section : Section.values()) {
      sections.add(words.section(section));
    }
    List<String> categories = new ArrayList<>();
    for (Category category : Category.values()) {
      categories.add(category.label(language));
    }
    Set<String> names = new HashSet<>();
    int last = -1;
    for (ReadBack.Group group : page.groups()) {
      String name = group.section() + (group.category().isEmpty() ? "" : ", " + group.category());
      int place = sections.indexOf(group.section());
      int category = categories.indexOf(group.category());
      require(4, place >= 0, "unknown section: " + group.section());
      require(4, group.stories() > 0, "a section is empty: " + name);
      require(4, names.add(name), "a section or category stands twice: " + name);
      boolean isFeatured = place == Section.FEATURED.ordinal();
      require(4, isFeatured ? category >= 0 : group.category().isEmpty(), "no category: " + name);
      int order = place * categories.size() + Math.max(0, category);
      require(4, order > last, "a section stands out of order: " + name);
      last = order;
    }
  }

  private void notes(List<SourceId> sources) {
    Set<SourceId> told = new HashSet<>();
    List<String> lines = new ArrayList<>();
    for (Coverage coverage : edition.coverage()) {
      told.add(coverage.source());
      lines.add(words.coverageLine(coverage, edition.used(coverage.source())));
    }
    for (SourceId source : sources) {
      require(10, told.contains(source), "the notes do not say what " + source + " did");
    }
    lines.addAll(words.notes(edition));
    require(
        10,
        page.notes().stream().map(ReadBack::plain).toList().equals(lines),
        "the notes are not those of the edition");
    require(10, page.end().equals("*" + words.footer(edition.date()) + "*"), "the last line lacks");
  }

  private void require(int point, boolean holds, String fault) {
    if (!holds) {
      throw new PageFaultException(point, language, fault);
    }
  }
}
