package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            $0.40 for input, and for output $1.60 | 输出 1.6 美元，是输入的四倍。
            16 samples beat voting with as many as 64 samples | It takes 16 samples, a quarter of what voting needs.
            A run cost $312 for the large model, and the small one took $58 | It costs $58, less than a fifth of $312.
            估值 180 亿美元，而今年年初时还只有 43 亿美元 | Worth $18 billion, more than four times as much.
            1,180 towels were folded in all by the robot, 46 dropped | It folded 1,180 towels and dropped 46, about 4%.
            on demand it is $6.20 per hour, reserved for a year $3.90 | The $6.20 become $3.90 for a year, 37% less.
            scored 88.1 on the whole test, and Opal-4 came second with 85.6 | With 88.1 it is 2.5 points ahead.
            均分 71.9，而 64 个样本的多数投票只有 69.4 | 均分 71.9，高 2.5 分。
            蓝鲸开放 47 项感知专利，北辰则开放 112 项芯片专利 | 双方开放 159 项专利，分别为 47 项和 112 项。
            6 月 24 日至 7 月 5 日 | 从 6 月 24 日到 7 月 5 日的 12 天里。
            was down between 09:12 and 11:47 UTC | 从 9 点 12 分到 11 点 47 分，共 2 小时 35 分钟。
            finished in 2 hours 51 minutes | It finished in 2:51.
            Second was R7 in 3:04 | R7 用了 3 小时 4 分。
            the share was 34 percent, against 27 percent a year earlier | It rose seven points in a year to 34%.
            净亏损 2.1 亿元，上年为 3 亿元 | 净亏损 2.1 亿元，比上年少亏 9000 万元。
            售价 599 元，早鸟价 449 元 | 早鸟价 449 元，比 599 元便宜 150 元。
            输入价格从 4 元降至 2 元，输出价格从 16 元降至 10 元 | 输出价格降低 6 元，由 16 元降为 10 元。
            2nm is now 9% of revenue, 3nm 27% | 2nm 占 9%，3nm 占 27%，合计 36%。
            a set of 4,200 cases, 3,000 of them are out | Of 4,200 cases 3,000 are public, while 1,200 are held back.
            rose from 42.4% to 55.3% | It gained nearly 13 points.
            the same model without a budget repairs 57%. With one, it repairs 54% | 有预算时修复率只低 3 个百分点。
            free for three shows, then $12 a month | It is $12 per month, or $144 over a full year.
            5,000 units ordered in five days | It drew 5,000 orders in five days, a thousand a day on average.
            first audio at 320 ms, which was 510 before | Audio comes after 0.32 seconds, 190 milliseconds sooner.
            由 2026 年 8 月推迟到 2027 年 12 月 | It is delayed by 16 months.
            将于 9 月 18 日至 20 日举行 | 为期三天的大会 9 月 18 日开幕。
            from labs Acre, Birch, Cedar, Dune, Elm and Fir | Six labs take part.
          """)
  void whatFollowsFromTwoFigures_isNoFault(String source, String text) {
    assertThat(faults(source, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            $0.40 for input, and for output $1.60 | 输出 1.6 美元，是输入的三倍。
            1,180 towels were folded in all by the robot, 46 dropped | It folded 1,180 towels and dropped 46, about 7%.
            scored 88.1 on the whole test, and Opal-4 came second with 85.6 | With 88.1 it is 3.5 points ahead.
            it has 47 employees in Lyon and 112 customers | With 47 employees it serves 65 customers.
            62% use it, up from 33%, and 39% trust it | It rose to 62%, from 23% a year ago; 39% trust it.
            蓝鲸开放 47 项感知专利，北辰则开放 112 项芯片专利 | 双方开放 169 项专利，分别为 47 项和 112 项。
            6 月 24 日至 7 月 5 日 | 从 6 月 24 日到 7 月 5 日的 15 天里。
            finished in 2 hours 51 minutes | It finished in 2:15.
            输入价格从 4 元降至 2 元，输出价格从 16 元降至 10 元 | 输入价由 4 元降为 2 元，输出价由 16 元降为 8 元。
            input fell from $4 to $2, output from $16 to $10 | Output costs $8 now.
            it has 47 employees in Lyon and 112 in Paris | With 47 in Lyon and 112 in Paris it serves 159 customers.
            Opal solves 29.4%, up 8 percentage points; Tern solves 50%, Kestrel 54% | Opal solves 29.4%, an 8 percent improvement; Kestrel has 54%, Tern 50%.
            2nm is now 9% of revenue, 3nm 27% | 2nm 占 9%，3nm 占 27%，合计 38%。
          """)
  void whatDoesNotFollow_isAFault(String source, String text) {
    assertThat(faults(source, text)).isNotEmpty();
  }

  private static List<Fault> faults(String source, String text) {
    return FigureCheck.check(
        new Sources(List.of("A title\n" + source)), new Written(Language.EN, "A title", text));
  }
}
