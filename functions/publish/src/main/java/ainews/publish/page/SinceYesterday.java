package ainews.publish.page;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.StoryText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line on a day's page about a story of an earlier day: it was retracted, restored or corrected,
 * or the day has an update of it.
 *
 * @param kind what happened
 * @param link the relative link to the story
 * @param title the story's title
 */
public record SinceYesterday(String kind, String link, StoryText title, boolean isWithdrawn) {
  private static final int MOST = 3;

  /** The order of importance. */
  private static final List<Amendment.Kind> KINDS =
      List.of(Amendment.Kind.WITHDRAWN, Amendment.Kind.CORRECTED, Amendment.Kind.RESTORED);

  /** The most important lines: retractions, then corrections, then updates. */
  static List<SinceYesterday> of(PageContext page, Edition edition, List<AmendedStory> amended) {
    Stream<SinceYesterday> amendments =
        amended.stream()
            .sorted(Comparator.comparing(one -> KINDS.indexOf(one.amendment().kind())))
            .map(one -> of(page, one));
    Stream<SinceYesterday> updates =
        edition.notWithdrawn().stream()
            .filter(story -> story.update().isPresent())
            .map(
                story ->
                    new SinceYesterday(
                        page.words().update(),
                        "#" + Anchors.of(story.id()),
                        story.text(page.language()),
                        false));
    return Stream.concat(amendments, updates).limit(MOST).toList();
  }

  private static SinceYesterday of(PageContext page, AmendedStory amended) {
    return new SinceYesterday(
        page.words().amended(amended.amendment()),
        page.toStory(amended.date(), amended.story().id()),
        amended.story().text(page.language()),
        amended.story().isWithdrawn());
  }
}
