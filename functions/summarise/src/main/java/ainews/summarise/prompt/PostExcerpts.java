package ainews.summarise.prompt;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model is shown of posts: words, without addresses, names of sources or counts. */
public final class PostExcerpts {
  /** In characters, of all the posts of a story. */
  private static final int STORY = 2_400;

  /** In characters: what a second post adds is in its beginning. */
  private static final int FURTHER = 500;

  /** In characters: less room than this is not worth a post. */
  private static final int LEAST = 80;

  private PostExcerpts() {}

  /** Of a story's posts, the lead first: about 2,400 characters where they have them. */
  public static List<String> ofStory(List<Item> posts) {
    List<String> shown = new ArrayList<>();
    int room = STORY;
    for (Item post : posts) {
      // What the further posts do not need is the lead's.
      int others = Math.min(posts.size() - 1, 2) * FURTHER / 2;
      int most = shown.isEmpty() ? STORY - others : Math.min(FURTHER, room);
      String words = ofPost(post, most);
      if (!words.isEmpty() && !shown.contains(words)) {
        shown.add(words);
        room -= words.length();
      }
      if (room < LEAST) {
        break;
      }
    }
    return shown;
  }

  /** Of one post: its beginning, and that of the page it leads to. */
  public static String ofPost(Item post, int max) {
    return PromptText.of(words(post), max);
  }

  /** All the words that a text about the posts may draw on, post by post. */
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

  // Posts of X have their first line as title too.
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
