package ainews.devtools.bench;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Derives any number of posts from real ones. A derived post is a real one in which every second
 * word is replaced by a random word of all posts, weighted by frequency, and one word in ten is
 * new. So common words stay common, rare ones stay rare, and new ones keep appearing. It has a
 * title and links where the real post has them, and links repeat as often as in the real posts.
 */
final class GrownItems {
  private static final int SEED = 20260220;
  private static final double KEPT = .5;
  private static final double NEW = .1;

  /** The most characters taken from a real post's text. */
  private static final int MAX_CHARACTERS = 700;

  private final List<Item> real;
  private final List<String> words = new ArrayList<>();
  private final double linkedAgain;

  GrownItems(List<Item> real) {
    this.real = real.stream().filter(item -> !(item.title() + item.text()).isBlank()).toList();
    real.forEach(item -> words.addAll(words(item.title() + " " + item.text())));
    List<String> links =
        real.stream().flatMap(item -> item.links().stream()).map(Link::url).toList();
    this.linkedAgain = links.isEmpty() ? 0 : 1 - (double) Set.copyOf(links).size() / links.size();
  }

  List<Item> of(int count) {
    Random random = new Random(SEED);
    List<String> linked = new ArrayList<>();
    List<Item> grown = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = real.get(random.nextInt(real.size()));
      Item.Builder post =
          Item.of(item.source(), item.id() + "-" + i, "https://example.org/grown/" + i)
              .title(derived(item.title(), i, random))
              .text(derived(item.text(), i, random))
              .author(item.author() + i % 97)
              .time(item.time().orElse(null));
      item.links().forEach(link -> post.link(link(link.url(), linked, random)));
      grown.add(post.build());
    }
    return grown;
  }

  private String link(String url, List<String> linked, Random random) {
    boolean again = !linked.isEmpty() && random.nextDouble() < linkedAgain;
    String link =
        again
            ? linked.get(random.nextInt(linked.size()))
            : url.replaceFirst("[?#].*", "") + "-" + linked.size();
    linked.add(link);
    return link;
  }

  private String derived(String text, int number, Random random) {
    StringBuilder derived = new StringBuilder();
    for (String word : words(text)) {
      double draw = random.nextDouble();
      String other = words.get(random.nextInt(words.size()));
      derived
          .append(draw < KEPT ? word : draw < KEPT + NEW ? "w" + number + other : other)
          .append(' ');
    }
    return derived.toString().strip();
  }

  private static List<String> words(String text) {
    String derived = text.substring(0, Math.min(MAX_CHARACTERS, text.length())).strip();
    return derived.isEmpty() ? List.of() : List.of(derived.split("\\s+"));
  }
}
