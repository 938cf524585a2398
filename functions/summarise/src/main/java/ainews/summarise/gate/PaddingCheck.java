package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every sentence tells something of the items, not what its writer makes of them. */
final class PaddingCheck {
  /** The most that a sentence with a stock phrase has in common with the items. */
  private static final double MOST = .7;

  /** The most that one has that is only about large things. */
  private static final double LITTLE = .35;

  private static final int SHORTEST_CLAUSE = 8;
  private static final Pattern COMMA = Pattern.compile("[,，;；–]");

  private static final Map<String, List<Pattern>> PATTERNS =
      DataFile.read("summarise/gate/padding.tsv", 4).stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst,
                  Collectors.mapping(row -> Pattern.compile(row.get(1)), Collectors.toList())));

  private PaddingCheck() {}

  static List<Fault> check(Sources sources, Written draft, Field field) {
    List<Fault> faults = new ArrayList<>();
    for (Statement sentence : draft.statements(field)) {
      padding(sources, sentence)
          .ifPresent(words -> faults.add(new Fault(field, Reason.PADDING, words)));
    }
    return faults;
  }

  private static Optional<String> padding(Sources sources, Statement sentence) {
    if (!hasFigure(sentence)) {
      double share = sentence.share(sources.terms());
      Optional<String> phrase = first("phrase", sentence.text());
      if (phrase.isPresent()
          && share < MOST
          && isOwn(sentence)
          && !sources.vocabulary().contains(phrase.get())) {
        return phrase;
      }
      if (share < LITTLE && isOwn(sentence) && has("act", sentence) && has("theme", sentence)) {
        return Optional.of(sentence.text());
      }
    }
    return clause(sources, sentence.text());
  }

  /** What is hung on to a sentence that tells something: ", marking a new era". */
  private static Optional<String> clause(Sources sources, String sentence) {
    for (String part : COMMA.split(sentence)) {
      if (part.length() < SHORTEST_CLAUSE || first("clause", part).isEmpty()) {
        continue;
      }
      for (Statement clause : Statement.of(part)) {
        if (!hasFigure(clause)
            && isOwn(clause)
            && has("theme", clause)
            && clause.share(sources.terms()) < LITTLE) {
          return Optional.of(part.strip());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasFigure(Statement statement) {
    return statement.text().chars().anyMatch(Characters::isDigit);
  }

  private static boolean isOwn(Statement statement) {
    return !has("speaker", statement) || has("nobody", statement);
  }

  private static boolean has(String kind, Statement statement) {
    return first(kind, statement.text()).isPresent();
  }

  private static Optional<String> first(String kind, String text) {
    for (Pattern pattern : PATTERNS.get(kind)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
