package ainews.local.bench;

import ainews.shared.edition.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Grows as many posts as are wanted from real ones. A grown post is a real one in which every other
 * word is drawn anew from the words of all, each as often as it stands there, and one in ten is a
 * new word: so common words stay common, rare ones rare, and new ones keep coming.
 */
final class GrownItems {
  private static final int SEED = 20260220;
  private static final double KEPT = .5;
  private static final double NEW = .1;

  private final List<Item> real;
  private final List<String> words = new ArrayList<>();

  GrownItems(List<Item> real) {
    this.real = real.stream().filter(item -> !text(item).isEmpty()).toList();
    real.forEach(item -> words.addAll(List.of(text(item).split("\\s+"))));
  }

  List<Item> of(int count) {
    Random random = new Random(SEED);
    List<Item> grown = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = real.get(random.nextInt(real.size()));
      grown.add(
          Item.of(item.source(), item.id() + "-" + i, "https://example.org/grown/" + i)
              .text(said(item, i, random))
              .author(item.author() + i % 97)
              .time(item.time().orElse(null))
              .build());
    }
    return grown;
  }

  private String said(Item item, int number, Random random) {
    StringBuilder said = new StringBuilder();
    for (String word : text(item).split("\\s+")) {
      double draw = random.nextDouble();
      String other = words.get(random.nextInt(words.size()));
      said.append(draw < KEPT ? word : draw < KEPT + NEW ? "w" + number + other : other)
          .append(' ');
    }
    return said.toString();
  }

  private static String text(Item item) {
    String text = item.title() + " " + item.text();
    return text.substring(0, Math.min(700, text.length())).strip();
  }
}
