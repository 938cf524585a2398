package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.summarise.names.Speakers;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A story to be written.
 *
 * @param story the story's id
 * @param id the alias under which the model sees it
 * @param day the day of the edition
 * @param items the posts to write from, the lead first
 * @param posts those of them that the model sees
 * @param hasSubstance whether the posts say more than a title
 */
public record Assignment(
    String story,
    String id,
    LocalDate day,
    List<Item> items,
    List<ShownPost> posts,
    boolean hasSubstance)
    implements PromptSubject {
  /** Characters shown of a comment. */
  private static final int COMMENT = 240;

  private static final int MOST_COMMENTS = 3;

  /**
   * @param items the posts to write from, the lead first
   * @param makers those of them that are the words of the maker of what they are about
   * @param hasSubstance whether their extract has a summary
   */
  public static Assignment of(
      String story,
      String id,
      LocalDate day,
      List<Item> items,
      Set<Item> makers,
      boolean hasSubstance) {
    List<ShownPost> posts = ShownPost.of(items, makers);
    boolean saysMore = hasSubstance || posts.stream().anyMatch(ShownPost::saysMore);
    return new Assignment(story, id, day, items, posts, saysMore);
  }

  /** Returns a copy for the story that has only these of its posts. */
  public Assignment of(String story, List<Item> reported) {
    List<ShownPost> left = posts.stream().filter(post -> post.isAnyOf(reported)).toList();
    return new Assignment(story, id, day, reported, left, hasSubstance);
  }

  /** The post of that number, if it was shown. */
  Optional<ShownPost> post(int number) {
    return posts.stream().filter(post -> post.number() == number).findFirst();
  }

  /** The primary source of the story, as its draft names it. */
  public Optional<Item> primary(Draft draft) {
    return draft.posts().stream().findFirst().flatMap(this::post).map(ShownPost::item);
  }

  /** The post whose comments the model sees. */
  Optional<Item> discussed() {
    return items.stream()
        .filter(item -> !item.comments().isEmpty())
        .max(Comparator.comparing(item -> item.comments().size()));
  }

  /** Who made a remark, or where people discuss the story; empty if that is not known. */
  public Optional<String> speaker(DraftRemark remark) {
    return switch (remark.kind()) {
      case WHY -> post(remark.post()).map(post -> Speakers.shown(post.item()));
      case DISCUSSION -> discussed().map(Speakers::place);
    };
  }

  /** The full words of the posts, which must support the text. */
  List<String> sources() {
    return PostExcerpts.sources(items);
  }

  /** Who wrote the posts; a text may name them. */
  List<String> speakers() {
    return items.stream().map(Speakers::whole).distinct().toList();
  }

  @Override
  public Map<String, Object> shown() {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("day", day.toString());
    shown.put("posts", posts.stream().map(ShownPost::shown).toList());
    if (!hasSubstance) {
      shown.put("only", "title");
    }
    discussed()
        .ifPresent(
            item ->
                shown.put(
                    "comments",
                    item.comments().stream()
                        .limit(MOST_COMMENTS)
                        .map(comment -> PostExcerpts.words(comment, COMMENT))
                        .toList()));
    return shown;
  }

  @Override
  public String basis() {
    return Json.write(shown());
  }
}
