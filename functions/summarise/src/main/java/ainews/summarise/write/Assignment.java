package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.summarise.check.Field;
import ainews.summarise.check.Posts;
import ainews.summarise.check.StoryTexts;
import ainews.summarise.names.Speakers;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** The draft with the story's posts, for the check. */
  public StoryTexts texts(Draft draft) {
    Map<Field, Map<Language, String>> beside = new TreeMap<>();
    draft.remarks().forEach(remark -> beside.put(remark.kind().field(), remark.texts()));
    boolean isDiscussed = beside.containsKey(Field.DISCUSSION);
    return new StoryTexts(
        id, checked(), draft.texts(), beside, isDiscussed ? comments() : List.of());
  }

  /** The posts as the check reads them. */
  Posts checked() {
    return new Posts(day, items.stream().map(this::checked).toList());
  }

  private Posts.Post checked(Item item) {
    Optional<ShownPost> shown = posts.stream().filter(post -> post.item() == item).findFirst();
    return new Posts.Post(
        shown.map(ShownPost::number).orElse(0),
        Speakers.whole(item),
        Speakers.shown(item),
        shown.filter(ShownPost::isMaker).isPresent(),
        item.url(),
        shown.map(ShownPost::text).orElse(""),
        String.join("\n", PostExcerpts.sources(List.of(item))));
  }

  /** The posts that a remark rests on; empty if there are none. */
  Optional<Posts> posts(DraftRemark remark) {
    return switch (remark.kind()) {
      case WHY ->
          post(remark.post())
              .map(post -> new Posts(day, post.items().stream().map(this::checked).toList()));
      case DISCUSSION ->
          discussed()
              .map(
                  item -> {
                    List<Posts.Post> all =
                        new ArrayList<>(items.stream().map(this::checked).toList());
                    String place = Speakers.place(item);
                    item.comments()
                        .forEach(
                            words ->
                                all.add(
                                    new Posts.Post(0, place, place, false, item.url(), "", words)));
                    return new Posts(day, all);
                  });
    };
  }

  @Override
  public Map<String, Object> shown() {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("day", day.toString());
    shown.put("posts", posts.stream().map(ShownPost::shown).toList());
    if (!hasSubstance) {
      shown.put("only", "title");
    }
    if (!comments().isEmpty()) {
      shown.put("comments", comments());
    }
    return shown;
  }

  private List<String> comments() {
    return discussed().stream()
        .flatMap(item -> item.comments().stream())
        .limit(MOST_COMMENTS)
        .map(comment -> PostExcerpts.words(comment, COMMENT))
        .toList();
  }

  @Override
  public String basis() {
    return Json.write(shown());
  }
}
