package ainews.publish.page;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The page that a shared link to a top story leads to: chats and networks read its title and
 * description, people are led on to the story's place in its edition. A day always has the same
 * number of previews, named by rank, so that a day made again leaves none of a story that it
 * dropped; those without a story lead to the day.
 *
 * @param page the preview's own page
 */
public record StoryPreview(PageContext page, LocalDate date, Optional<Story> story) {
  private static final int COUNT = 3;

  /**
   * The previews of a day.
   *
   * @param day the context of the edition's page
   */
  public static List<StoryPreview> of(PageContext day, Edition edition) {
    List<Story> top = edition.in(Section.TOP).toList();
    return IntStream.range(0, COUNT)
        .mapToObj(at -> of(day, edition.date(), folder(at), top.stream().skip(at).findFirst()))
        .toList();
  }

  private static StoryPreview of(
      PageContext day, LocalDate date, String folder, Optional<Story> story) {
    PageContext page =
        new PageContext(
            day.language(),
            day.site(),
            day.channels(),
            day.base(),
            day.path() + folder,
            day.folder().map(path -> path + folder),
            story.map(one -> title(day, one)).orElse(day.title()),
            story.map(one -> description(day, one)).orElse(day.description()));
    return new StoryPreview(page, date, story);
  }

  private static String title(PageContext day, Story story) {
    return day.words().headline(day.plainTitle(story.text(day.language())), story.isWithdrawn());
  }

  private static String description(PageContext day, Story story) {
    StoryText text = story.text(day.language());
    return story
        .withdrawal()
        .map(withdrawal -> day.words().amended(withdrawal) + day.words().reason(withdrawal))
        .orElse(text.summary().isEmpty() ? day.description() : day.plainSummary(text));
  }

  private static String folder(int at) {
    return at + 1 + "/";
  }

  /** The relative link by which a story is shared: that of its preview or of its place. */
  public static String link(EditionPage edition, Story story) {
    int at = edition.top().indexOf(story);
    return edition.page().toDay(edition.date())
        + (0 <= at && at < COUNT ? folder(at) : "#" + Anchors.of(story.id()));
  }

  /** The relative link to the story's place in its edition. */
  public String target() {
    return "../" + story.map(one -> "#" + Anchors.of(one.id())).orElse("");
  }

  /** The address of the edition's page, which search engines list instead. */
  public String canonical() {
    return page.url(page.language() + "/" + date + "/");
  }

  /** The BCP 47 tag of the title's language. */
  public String tag() {
    return story
        .map(one -> one.text(page.language()).tag(page.language()))
        .orElse(page.language().tag());
  }
}
