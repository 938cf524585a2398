package ainews.publish;

import ainews.shared.edition.Making;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Spend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words for how an edition was made: by whom, with what result of the gate, at what cost. */
record MakingWords(Words words) {
  /** Below it a cost is printed as less than a cent. */
  private static final BigDecimal CENT = new BigDecimal("0.01");

  String writer(Making making) {
    return switch (making.writer()) {
      case Making.NO_WRITER ->
          making
              .failures()
              .flatMap(Making.Failures::writing)
              .map(this::unanswered)
              .orElse(
                  pick("撰写：未使用模型，文字摘自来源原文", "Writer: none; the texts are the posts' own words"));
      case Making.PREPARED ->
          pick(
              "撰写：样例预先写好的文字，并非模型所写",
              "Writer: texts prepared by people for this sample, not a model's");
      default -> pick("撰写：", "Writer: ") + making.writer();
    };
  }

  private String unanswered(Problem problem) {
    String why =
        problem == Problem.DID_NOT_ANSWER
            ? pick("服务出错", "its service failed")
            : words.problem(problem);
    return pick("撰写：模型未答复", "Writer: none; the model did not answer")
        + words.parenthesis(why)
        + pick("，文字摘自来源原文", ", so the texts are the posts' own words");
  }

  /**
   * @param left stories whose text is not in the edition's language
   */
  String gate(Making making, long left) {
    List<String> counts = new ArrayList<>();
    making.writing().ifPresent(writing -> counts.addAll(counts(writing)));
    if (making.dropped() > 0) {
      counts.add(pick("剔除 " + making.dropped() + " 条", making.dropped() + " dropped"));
    }
    if (left > 0) {
      counts.add(pick(left + " 条保留原文", left + " left untranslated"));
    }
    return pick("检查：通过", "Gate: passed")
        + counts.stream().map(count -> pick("，", ", ") + count).reduce("", String::concat);
  }

  private List<String> counts(Making.Writing writing) {
    List<String> counts = new ArrayList<>();
    if (writing.rewritten() > 0) {
      counts.add(pick(writing.rewritten() + " 条经重写", writing.rewritten() + " after rewriting"));
    }
    if (writing.replaced() > 0) {
      counts.add(
          pick(
              writing.replaced() + " 条未通过，改用摘录",
              writing.replaced() + " not, told in the posts' words"));
    }
    if (writing.unwritten() > 0) {
      counts.add(
          pick(
              writing.unwritten() + " 条无答复，改用摘录",
              writing.unwritten() + " unanswered, told in the posts' words"));
    }
    return counts;
  }

  /** What ended the writing before its time; nothing if nothing did. */
  List<String> ended(Making.Writing writing) {
    List<String> lines = new ArrayList<>();
    if (writing.outOfMoney()) {
      lines.add(
          pick(
              "当日预算已用完，其余文字摘自来源原文",
              "The day's budget ran out; the rest is in the posts' own words"));
    }
    if (writing.outOfTime()) {
      lines.add(pick("撰写时间不足，其余文字摘自来源原文", "Time ran out; the rest is in the posts' own words"));
    }
    return lines;
  }

  String cost(Making making) {
    Spend spend = making.spend();
    List<String> parts = new ArrayList<>();
    spend
        .input()
        .forEach(
            (model, input) ->
                parts.add(model + pick("：", ": ") + tokens(input, spend.output().get(model))));
    if (spend.posts().signum() > 0) {
      parts.add(pick("购买的帖子 " + dollars(spend.posts()), "posts bought: " + dollars(spend.posts())));
    }
    if (!spend.unpriced().isEmpty()) {
      String models = String.join(pick("、", ", "), spend.unpriced());
      parts.add(pick(models + " 价格未知，按最贵者估算", "no price is known for " + models + ", a guess"));
    }
    String details = String.join(pick("；", "; "), parts);
    return pick("费用：", "Cost: ")
        + dollars(spend.dollars())
        + (details.isEmpty() ? "" : words.parenthesis(details));
  }

  private String tokens(long input, long output) {
    String read = String.format(Locale.ROOT, "%,d", input);
    String written = String.format(Locale.ROOT, "%,d", output);
    return pick(
        "读入 " + read + "、写出 " + written + " 个 token",
        read + " tokens read, " + written + " written");
  }

  private String dollars(BigDecimal sum) {
    if (sum.signum() > 0 && sum.compareTo(CENT) < 0) {
      return pick("不到 0.01 美元", "less than $0.01");
    }
    String rounded = sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    return pick(rounded + " 美元", "$" + rounded);
  }

  private String pick(String zh, String en) {
    return words.pick(zh, en);
  }
}
