package ainews.summarise.prompt;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The excerpts of posts that models see: words, without addresses, source names or counts. */
public final class PostExcerpts {
  /** Characters of all posts of a story together. */
  private static final int STORY = 2_400;

  /** Characters of each further post, whose beginning has what it adds. */
  private static final int FURTHER = 500;

  /** Characters of room below which no further post is added. */
  private static final int LEAST = 80;

  private PostExcerpts() {}

  /**
   * The excerpts of a story's posts, the lead first, about 2,400 characters in all, each with the
   * posts that it is of.
   */
  public static Map<String, List<Item>> ofStory(List<Item> posts) {
    Map<String, List<Item>> shown = new LinkedHashMap<>();
    int room = STORY;
    // The lead gets the room that the further posts do not need.
    int others = Math.min(posts.size() - 1, 2) * FURTHER / 2;
    for (Item post : posts) {
      int most = shown.isEmpty() ? STORY - others : Math.min(FURTHER, room);
      String words = ofPost(post, most);
      if (!words.isEmpty()) {
        room -= shown.containsKey(words) ? 0 : words.length();
        shown.computeIfAbsent(words, excerpt -> new ArrayList<>()).add(post);
      }
      if (room < LEAST) {
        break;
      }
    }
    return shown;
  }

  /** The excerpt of one post with its linked pages, cut to {@code max} characters. */
  public static String ofPost(Item post, int max) {
    return PromptText.of(words(post), max);
  }

  /** Words as models see them, cut to {@code max} characters. */
  public static String words(String text, int max) {
    return PromptText.of(withoutAddresses(text), max);
  }

  /** The full words of each post, on which a text about them may draw. */
  public static List<String> sources(List<Item> posts) {
    return posts.stream().map(PostExcerpts::words).filter(words -> !words.isBlank()).toList();
  }

  private static String words(Item post) {
    Stream<String> own = Stream.of(post.title(), withoutTitle(post), post.quoted());
    Stream<String> pages =
        post.links().stream()
            .map(Link::page)
            .flatMap(page -> page.stream())
            .map(PostExcerpts::words);
    return Stream.concat(own, pages)
        .map(PostExcerpts::withoutAddresses)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  // The title of an X post repeats its first line.
  private static String withoutTitle(Item post) {
    boolean begins = !post.title().isEmpty() && post.text().startsWith(post.title());
    return begins ? post.text().substring(post.title().length()) : post.text();
  }

  private static String words(LinkedPage page) {
    return Stream.of(page.title(), page.description(), page.text())
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String withoutAddresses(String text) {
    return text.replaceAll("(?:https?://|www\\.)[^\\s，。；、）)\\]]+", "").strip();
  }
}
