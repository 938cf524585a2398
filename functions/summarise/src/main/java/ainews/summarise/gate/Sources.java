package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;

/** A story's items as the checks read them, taken apart once. */
final class Sources {
  /** More than a story's items hold together. */
  private static final int LONGEST = 60_000;

  private static final int NEAR = 30;

  private final List<String> texts;
  private final List<String> titles;
  private final List<Figures> figures;
  private final List<Names> names;
  private final Vocabulary vocabulary;

  /**
   * @param texts of each item: its title, a line end, and all else it says
   */
  Sources(List<String> texts) {
    this.texts =
        texts.stream()
            .map(text -> Characters.halfWidth(text.substring(0, Math.min(LONGEST, text.length()))))
            .toList();
    this.titles =
        texts.stream()
            .map(text -> Characters.halfWidth(text.lines().findFirst().orElse("")))
            .toList();
    this.figures = this.texts.stream().map(Figures::of).toList();
    this.names = this.texts.stream().map(Names::of).toList();
    this.vocabulary = new Vocabulary(this.texts);
  }

  /** Copies in half-width characters. */
  List<String> texts() {
    return texts;
  }

  List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    figures.forEach(each -> all.addAll(each.all()));
    return all;
  }

  List<Figures.Range> ranges() {
    List<Figures.Range> all = new ArrayList<>();
    figures.forEach(each -> all.addAll(each.ranges()));
    return all;
  }

  /** What neighbours make of each other: from 4 to 2 dollars is a half, and a fall by 50%. */
  List<Figure> changes() {
    List<Figure> changes = new ArrayList<>();
    for (Figures each : figures) {
      for (int i = 0; i + 1 < each.all().size(); i++) {
        Figure from = each.all().get(i);
        Figure to = each.all().get(i + 1);
        if (to.start() >= from.end()
            && to.start() - from.end() < NEAR
            && from.raw() > 0
            && to.raw() > 0) {
          changes.add(from.changedTo(to));
        }
      }
    }
    return changes;
  }

  /** Figures that are not the end of a range. */
  List<Figure> alone() {
    List<Figure> alone = new ArrayList<>();
    for (Figures each : figures) {
      each.all().stream().filter(figure -> !each.isInRange(figure)).forEach(alone::add);
    }
    return alone;
  }

  /** Of each item. */
  List<Names> names() {
    return names;
  }

  /** Of the first item's title. */
  Names title() {
    return texts.isEmpty() ? Names.of("") : Names.of(titles.getFirst());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
