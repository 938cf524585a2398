package ainews.devtools.evaluate;

import ainews.shared.edition.Language;
import ainews.summarise.check.ExactChecks;
import ainews.summarise.check.Finding;
import ainews.summarise.check.Posts;
import ainews.summarise.check.Reason;
import ainews.summarise.check.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Runs the check on texts whose faults are known. */
final class RuleEvaluation {
  /** The faults that the check is meant to find; it finds others only by chance. */
  private static final Set<String> IN_SCOPE =
      Set.of("language", "figure", "unit", "version", "quotation");

  /** The rows name no day; their texts name none either. */
  private static final LocalDate DAY = LocalDate.EPOCH;

  private static final List<String> PARTS = List.of("a", "b", "c", "d", "e");

  private final List<Answer> answers = new ArrayList<>();

  RuleEvaluation(Labels labels) {
    for (String part : PARTS) {
      labels.gatePairs(part).forEach(row -> answers.add(answer(part, row)));
    }
  }

  /**
   * A text with its known fault and the findings of the check.
   *
   * @param fault the known fault; empty for a faithful text
   */
  private record Answer(String part, String story, Optional<String> fault, List<Finding> found) {
    boolean isRejected() {
      return !found.isEmpty();
    }

    boolean isNamed() {
      return found.stream().anyMatch(each -> fault.equals(Optional.of(name(each.reason()))));
    }
  }

  private Answer answer(String part, JsonNode row) {
    List<Posts.Post> posts = new ArrayList<>();
    row.path("items")
        .forEach(
            item -> {
              String words = item.path("title").asText() + "\n" + item.path("text").asText();
              posts.add(new Posts.Post(posts.size() + 1, "", "", false, "", words, words));
            });
    Language language = Language.of(row.path("lang").asText());
    Written written =
        new Written(language, row.path("title").asText(), row.path("summary").asText());
    Optional<String> fault =
        Optional.of(row.path("fault")).filter(JsonNode::isTextual).map(JsonNode::asText);
    return new Answer(
        part,
        part + row.path("story").asText(),
        fault,
        ExactChecks.of(new Posts(DAY, posts), Map.of(language, written)).findings());
  }

  void print(PrintStream out) {
    out.printf(
        "The text check: %d written texts. It was developed on parts a to d (c and d were held out at"
            + " first); e is held out%n",
        answers.size());
    out.printf(
        "  %-14s %-27s %-27s %-27s %-27s %-27s %s%n",
        "caught", "a", "b", "c", "d", "e", "all", "right reason (all)");
    Set<String> faults = new TreeSet<>();
    answers.forEach(answer -> answer.fault().ifPresent(faults::add));
    faults.stream().filter(IN_SCOPE::contains).forEach(fault -> caught(fault, out));
    out.println("  out of scope");
    faults.stream().filter(fault -> !IN_SCOPE.contains(fault)).forEach(fault -> caught(fault, out));
    out.printf("  faithful, rejected%n");
    row("", answer -> answer.fault().isEmpty(), Answer::isRejected, out);
    for (String part : PARTS) {
      out.printf("    of %s for %s%n", part, falseReasons(part));
    }
  }

  private void caught(String fault, PrintStream out) {
    Predicate<Answer> of = answer -> answer.fault().equals(Optional.of(fault));
    row(fault, of, Answer::isRejected, out);
  }

  private void row(String name, Predicate<Answer> of, Predicate<Answer> test, PrintStream out) {
    Map<String, List<Answer>> columns = new LinkedHashMap<>();
    for (String part : PARTS) {
      columns.put(
          part, answers.stream().filter(of).filter(each -> each.part().equals(part)).toList());
    }
    columns.put("all", answers.stream().filter(of).toList());
    StringBuilder line = new StringBuilder(String.format("  %-14s", name));
    columns.values().forEach(some -> line.append(String.format(" %-27s", share(some, test))));
    out.println(
        line.append(' ')
            .append(name.isEmpty() ? "" : rate(columns.get("all"), Answer::isNamed))
            .toString()
            .stripTrailing());
  }

  private static String name(Reason reason) {
    return reason.id();
  }

  private static String share(List<Answer> some, Predicate<Answer> test) {
    Spread spread = Spread.of(some, Answer::story, drawn -> value(drawn, test));
    return count(some, test) + "/" + some.size() + " " + spread;
  }

  private static String rate(List<Answer> some, Predicate<Answer> test) {
    return count(some, test) + "/" + some.size();
  }

  private static double value(List<Answer> some, Predicate<Answer> test) {
    return some.isEmpty() ? 0 : (double) count(some, test) / some.size();
  }

  private static long count(List<Answer> some, Predicate<Answer> test) {
    return some.stream().filter(test).count();
  }

  /** Returns the reasons why faithful texts of a part were rejected, with their numbers. */
  private Map<Reason, Integer> falseReasons(String part) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    answers.stream()
        .filter(answer -> answer.part().equals(part) && answer.fault().isEmpty())
        .flatMap(answer -> answer.found().stream().map(Finding::reason).distinct())
        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    return reasons;
  }
}
