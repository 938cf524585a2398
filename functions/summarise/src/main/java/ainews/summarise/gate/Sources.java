package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A story's items as the checks read them, taken apart once. */
final class Sources {
  /** More than a story's items hold together. */
  private static final int LONGEST = 60_000;

  /** Far more than a text tells of. */
  private static final int BEGINNING = 20_000;

  private static final Pattern CURRENT =
      Pattern.compile(
          "(?i)\\b(?:version|release)[:：]? {0,2}v?(\\d{1,4}(?:\\.\\d{1,4}){1,3})|版本?[:： ]{0,2}v?(\\d{1,4}(?:\\.\\d{1,4}){1,3})");

  private final List<String> texts;
  private final List<String> titles;
  private final List<Figures> figures;
  private final List<Figure> alone;
  private final List<Place> places = new ArrayList<>();
  private final List<Figure> spans;
  private final Set<Integer> lists = new HashSet<>();
  private final Set<Double> denominators = new HashSet<>();
  private final Set<String> current = new HashSet<>();
  private final List<Names> names;
  private final Vocabulary vocabulary;
  private final Set<String> terms = new HashSet<>();
  private final Doubts doubts;

  /**
   * @param texts of each item: its title, a line end, and all else it says
   */
  Sources(List<String> texts) {
    this(texts, List.of());
  }

  /**
   * @param speakers who wrote the items; their names may be told
   */
  Sources(List<String> texts, List<String> speakers) {
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
    this.alone = figures.stream().flatMap(each -> each.alone().stream()).toList();
    this.spans = figures.stream().flatMap(each -> DateSpans.of(each.all()).stream()).toList();
    for (int i = 0; i < this.texts.size(); i++) {
      String text = this.texts.get(i);
      figures.get(i).all().forEach(figure -> places.add(new Place(text, figure)));
    }
    places.stream()
        .filter(place -> FigureCheck.isPer(place.figure(), place.text()))
        .forEach(place -> denominators.add(place.figure().raw()));
    for (String text : this.texts) {
      lists.addAll(Lists.lengths(text.substring(0, Math.min(BEGINNING, text.length()))));
      CURRENT
          .matcher(text)
          .results()
          .forEach(found -> current.add(found.group(1) == null ? found.group(2) : found.group(1)));
    }
    this.vocabulary = new Vocabulary(this.texts, speakers);
    List<Statement> statements = new ArrayList<>();
    for (String text : this.texts) {
      List<Statement> own = Statement.of(text.substring(0, Math.min(BEGINNING, text.length())));
      own.forEach(each -> terms.addAll(each.terms()));
      statements.addAll(Doubts.isAnswered(text, own) ? own.subList(1, own.size()) : own);
    }
    doubts = new Doubts(statements, this.texts.isEmpty() ? "" : this.texts.getFirst());
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

  /** A figure in its text. */
  record Place(String text, Figure figure) {}

  List<Place> places() {
    return places;
  }

  /** What something rose or fell between, the lower first. */
  List<Figures.Range> moves() {
    List<Figures.Range> all = new ArrayList<>();
    figures.forEach(each -> all.addAll(each.moves()));
    return all;
  }

  /** How long it is between the times and dates of an item. */
  List<Figure> spans() {
    return spans;
  }

  /** How many things the items list somewhere. */
  Set<Integer> lists() {
    return lists;
  }

  /** In the order they stand in. */
  List<Figure> figuresOf(int item) {
    return figures.get(item).all();
  }

  /** Figures that are not the end of a range. */
  List<Figure> alone() {
    return alone;
  }

  /** Of how many things amounts are told: a million of "per million tokens". */
  Set<Double> denominators() {
    return denominators;
  }

  /** The versions that are called one without a name: "current release: 0.9.3". */
  Set<String> current() {
    return current;
  }

  /** The words of all sentences. */
  Set<String> terms() {
    return terms;
  }

  Doubts doubts() {
    return doubts;
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
