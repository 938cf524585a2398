package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a story's items say that is no plain fact. */
final class Doubts {
  private final Map<String, List<Unsure>> unsure = new HashMap<>();
  private final boolean noReport;

  /** Sentences enough for any story. */
  private static final int MOST = 120;

  /** So much of a sentence is looked at for figures, and so many of them. */
  private static final int LONGEST = 600;

  private static final int MOST_FIGURES = 16;

  /** Smaller numbers count many things. */
  private static final int TELLING = 20;

  /**
   * A sentence that is no plain fact.
   *
   * @param statement with those of its words that no sure sentence has
   * @param figures those that no sure sentence has
   */
  record Unsure(Statement statement, List<Figure> figures) {}

  /**
   * @param lead the first item
   */
  Doubts(List<Statement> statements, String lead) {
    boolean mixed = isMixed(statements);
    for (String kind : List.of("hedge", "question")) {
      unsure.put(kind, unsure(statements, kind, mixed));
    }
    String title = lead.lines().findFirst().orElse("");
    noReport =
        Hedges.isSaid("question", title) && Hedges.isSaid("talk", lead)
            || Hedges.isSaid("joke", lead);
  }

  /** Whether an item's title asks what the item itself answers, as that of a study does. */
  static boolean isAnswered(String text, List<Statement> statements) {
    return statements.size() > 2
        && statements.stream().skip(1).noneMatch(each -> Hedges.isSaid("question", each.text()))
        && Hedges.isSaid("question", statements.getFirst().text())
        && !Hedges.isSaid("talk", text);
  }

  /** The unsure sentences, with those of their words that no sure one has. */
  List<Unsure> of(String kind) {
    return unsure.get(kind);
  }

  /** Whether the first item is a question, a hope or a joke as a whole. */
  boolean isNoReport() {
    return noReport;
  }

  private static List<Unsure> unsure(List<Statement> statements, String kind, boolean mixed) {
    Predicate<Statement> said =
        each -> Hedges.isSaid(kind, each.text()) && !Hedges.isSaid("denied", each.text());
    Map<Boolean, List<Statement>> parted =
        statements.stream().collect(Collectors.partitioningBy(said));
    Set<String> sure = new HashSet<>();
    parted.get(false).forEach(each -> sure.addAll(each.terms()));
    if (parted.get(true).isEmpty()) {
      return List.of();
    }
    List<Figure> known = new ArrayList<>();
    parted.get(false).stream().limit(MOST).forEach(each -> known.addAll(figures(each)));
    return parted.get(true).stream()
        .limit(MOST)
        .map(
            each ->
                new Unsure(
                    each.of(term -> !sure.contains(term) && !(mixed && isCharacter(term))),
                    figures(each).stream()
                        .filter(figure -> kind.equals("question") || !Ranges.isDate(figure))
                        .filter(figure -> known.stream().noneMatch(figure::isFairly))
                        .toList()))
        .toList();
  }

  /** Those that would hardly stand in a text by chance. */
  private static List<Figure> figures(Statement statement) {
    String text = statement.text();
    String beginning = text.substring(0, Math.min(LONGEST, text.length()));
    return Figures.of(Characters.halfWidth(beginning)).all().stream()
        .filter(figure -> !figure.isHint() && !figure.name() && figure.literal().isEmpty())
        .filter(figure -> !figure.bare() || figure.raw() >= TELLING)
        .filter(figure -> !figure.isOf("ratio") || figure.raw() != 1)
        .limit(MOST_FIGURES)
        .toList();
  }

  /** Items in both languages: Chinese words of one cannot be looked up in another. */
  private static boolean isMixed(List<Statement> statements) {
    long chinese = statements.stream().filter(Doubts::isChinese).count();
    return chinese > 0 && chinese < statements.size();
  }

  private static boolean isChinese(Statement statement) {
    long characters = statement.text().codePoints().filter(Characters::isHan).count();
    return characters * 3 > statement.text().length();
  }

  private static boolean isCharacter(String term) {
    return Characters.isHan(term.codePointAt(0));
  }
}
