package ainews.summarise.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a story's items say that is no plain fact. */
final class Doubts {
  private final Map<String, List<Statement>> unsure = new HashMap<>();
  private final boolean noReport;

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

  /** The unsure sentences, with those of their words that no sure one has. */
  List<Statement> of(String kind) {
    return unsure.get(kind);
  }

  /** Whether the first item is a question, a hope or a joke as a whole. */
  boolean isNoReport() {
    return noReport;
  }

  private static List<Statement> unsure(List<Statement> statements, String kind, boolean mixed) {
    Predicate<Statement> said = each -> Hedges.isSaid(kind, each.text());
    Map<Boolean, List<Statement>> parted =
        statements.stream().collect(Collectors.partitioningBy(said));
    Set<String> sure = new HashSet<>();
    parted.get(false).forEach(each -> sure.addAll(each.terms()));
    return parted.get(true).stream()
        .map(each -> each.of(term -> !sure.contains(term) && !(mixed && isCharacter(term))))
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
