package ainews.summarise.check;

import ainews.shared.text.NumberReader;
import ainews.shared.text.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The posts of a story as the checks read them, each taken apart once. Immutable. */
public final class Posts {
  /**
   * A post.
   *
   * @param number by which models name it, from 1; 0 if it has no room in a prompt
   * @param by all that names the speaker
   * @param speaker the speaker as readers know them
   * @param url its address
   * @param shown the excerpt that models see; empty if it has no room
   * @param words all its words
   */
  public record Post(
      int number,
      String by,
      String speaker,
      boolean isMaker,
      String url,
      String shown,
      String words) {
    Map<String, Object> inPrompt() {
      Map<String, Object> post = new TreeMap<>();
      post.put("n", number);
      post.put("by", by);
      post.put("text", shown);
      if (isMaker) {
        post.put("maker", true);
      }
      return post;
    }
  }

  private final LocalDate day;
  private final List<Post> posts;
  private final List<String> normal;
  private final String letters;
  private final List<Quantity> figures;

  /**
   * @param day the day of the edition
   * @param posts the primary source first
   */
  public Posts(LocalDate day, List<Post> posts) {
    this.day = day;
    this.posts = List.copyOf(posts);
    this.normal = posts.stream().map(post -> Verbatim.normal(post.words())).toList();
    StringBuilder all = new StringBuilder();
    List<Quantity> read = new ArrayList<>();
    for (Post post : posts) {
      all.append(Verbatim.letters(post.words() + "\n" + post.by())).append('\n');
      read.addAll(NumberReader.read(post.words()));
      read.addAll(NumberReader.read(post.by()));
    }
    this.letters = all.toString();
    this.figures = List.copyOf(read);
  }

  LocalDate day() {
    return day;
  }

  /** Those that models see. */
  List<Post> shown() {
    return posts.stream().filter(post -> post.number() > 0).toList();
  }

  /** All figures of the posts and of their speakers' names. */
  List<Quantity> figures() {
    return figures;
  }

  /** Whether a post or a speaker's name has these words, whatever their case and spaces. */
  boolean say(String words) {
    String wanted = Verbatim.letters(words);
    return !wanted.isEmpty() && letters.contains(wanted);
  }

  /**
   * Returns the post that has the quotation letter by letter, preferably the one of that number.
   */
  Optional<Post> quoted(int number, String quote) {
    String wanted = Verbatim.normal(quote);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<Post> found = Optional.empty();
    for (int i = 0; i < posts.size(); i++) {
      boolean isNamed = posts.get(i).number() == number;
      if (normal.get(i).contains(wanted) && (isNamed || found.isEmpty())) {
        found = Optional.of(posts.get(i));
        if (isNamed) {
          break;
        }
      }
    }
    return found;
  }
}
