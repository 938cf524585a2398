package ainews.devtools.bench;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Grows as many posts as are wanted from real ones. A grown post is a real one in which every other
 * word is drawn anew from the words of all, each as often as it stands there, and one in ten is a
 * new word: so common words stay common, rare ones rare, and new ones keep coming. It has a title
 * and links where the real one has, and as large a share of the links as among the real ones leads
 * where another has led before.
 */
final class GrownItems {
  private static final int SEED = 20260220;
  private static final double KEPT = .5;
  private static final double NEW = .1;

  /** In characters, of what real posts say. */
  private static final int SAID = 700;

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
              .title(said(item.title(), i, random))
              .text(said(item.text(), i, random))
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

  private String said(String text, int number, Random random) {
    StringBuilder said = new StringBuilder();
    for (String word : words(text)) {
      double draw = random.nextDouble();
      String other = words.get(random.nextInt(words.size()));
      said.append(draw < KEPT ? word : draw < KEPT + NEW ? "w" + number + other : other)
          .append(' ');
    }
    return said.toString().strip();
  }

  private static List<String> words(String text) {
    String said = text.substring(0, Math.min(SAID, text.length())).strip();
    return said.isEmpty() ? List.of() : List.of(said.split("\\s+"));
  }
}
