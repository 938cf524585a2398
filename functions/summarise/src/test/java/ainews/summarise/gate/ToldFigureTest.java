package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures told in another way, and told wrongly: shares, ends of ranges, bounds, times. */
class ToldFigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            fines of $400 to $9,000 per case | 每案罚款 400 至 9000 美元。
            fines of $900 to $20,000 per case | 每案罚款 900 至 2 万美元。
            罚款 800 元至 3 万元 | Fines run from 800 to 30,000 yuan.
            between 600 and 1.2 million users | It has 600 to 1.2 million users.
            Down from 09:10 to 11:40 UTC | 服务中断两个半小时。
            8 点 15 分起故障，9 点整恢复 | It failed for 45 minutes.
            故障从 22:30 持续到次日 1:00 | It failed for two and a half hours.
            renders in 3.5 s, weighs 1.5 kg, waits 4.5 months | 渲染三秒半，重一公斤半，等待四个半月。
            两秒半一张，四个半月后上市，涨 3 个半百分点 | It takes two and a half seconds, and ships in 4.5 months, up 3.5 percentage points.
            for pupils aged 13 and over | Pupils of 13 and older may use it.
            最长停了 52 分钟 | The longest stop took 52 minutes.
            fines of up to 3% of turnover | Fines may still reach 3% of turnover.
            51.5% of revenue, and nearly half of it abroad | Just over half of revenue.
            为期六年 | It runs for six years.
            reaches 40.05 tok/s | It reaches 40 tok/s.
            shrinks it by a factor of 5.2 | It shrinks it by a factor of Five or More.
            dropout was 41% | Four in ten dropped out.
            half a year after 2M | It took six months to add the last million.
            costs NOK 2.1 million, or 30 million kronor, or 5 million kroner | 费用 210 万克朗、3000 万克朗、500 万克朗。
            costs 30 million zloty and 5 million pesos and 10 million rupiah | 费用 3000 万兹罗提、500 万比索、1000 万印尼盾。
            training cost rises by about 11% | 训练成本多出一成多。
            training cost rises by about 19% | 训练成本增加近两成。
            31% of users left; 68% stayed; 52% pay; 76% read | 逾三成用户离开，近七成留下，过半付费，逾四分之三阅读。
            31% 的用户离开，48% 付费 | Almost a third of users left and just under half pay.
            cost fell 80% | 成本仅为原来的两成。
            40% off the first year | 首年六折。
            首年打七折 | The first year is 30% off.
            首年打七折 | The first year costs 70% of the usual price.
            价格降至原来的 30% | Prices drop by 70%.
            价格下降 30% | Prices drop to 70% of the old ones.
            $2 per million input tokens | 每百万输入 token 2 美元。
            $2/MTok in and $8/MTok out | 输入每百万 token 2 美元，输出 8 美元。
            $2 in / $8 out | It costs $2 for input and $8 for output per million tokens.
            takes 8 to 12 minutes | 至少耗时 8 分钟。
            takes 8 to 12 minutes | 最长 12 分钟。
            罚款五千元以上两万元以下 | Fines go from 5,000 to 20,000 yuan.
            罚款五千元以上两万元以下 | Fines go up to 20,000 yuan.
            时间由 60 分钟降到 40 分钟 | It takes 40 minutes instead of 60.
            时间由 60 分钟降到 40 分钟 | It now takes 40 minutes, down from 60.
            时间由 60 分钟降到 40 分钟 | It takes 20 minutes less, a third less.
            两三周发货 | It ships in two to three weeks.
            1.2k stars, 3M downloads, $4.5B, 20bn tokens, 1.5T | 1200 星，300 万次下载，45 亿美元，200 亿 token，1.5 万亿。
            12.5 万辆，3 千万元，1.2 亿次，5 千亿 | There are 125,000 cars, 30 million yuan, 120 million calls and 500 billion.
            battery of 5,000 mAh, 120 km/h, 35 dB, 12 V, 60 fps, 300 nits | 电池 5000 毫安时，时速 120 公里，35 分贝，12 伏，60 帧/秒，300 尼特。
            时速 120 公里，亮度 300 尼特，5000 毫安时 | It does 120 km/h, 300 nits and 5,000 mAh.
            上海 1.2 万 P 算力 | It has 12,000 petaflops.
            since 2019; in 2026 | 七年后它停了。
            提速 3 倍，耗电降低一半 | It is three times as fast and halves power use.
            twenty-five of the 40 | 40 项中的 25 项。
            won 8 of 10 games, three-fifths voted yes, 5-to-4 | 赢下八成的比赛，六成赞成，5 比 4。
            up to 90 minutes per charge | 每次充电最长可用 90 分钟。
            under $300 | 售价不到 300 美元。
            more than 300 people | 300 多人。
            14:00-16:30 举行 | It runs from 2 p.m. to 4:30 p.m.
            falls to 31% on average, and to as little as 9% for Welsh | 平均降至 31%，威尔士语低至 9%。
            falls to 31% on average, and to as little as 9% for Welsh | It drops to 31%, and in Welsh to as low as 9%.
            $0.10 / M input, $0.30 / M output | 每百万 token 输入 0.1 美元，输出 0.3 美元。
            was downloaded roughly 3,800 times in Q4 | 四季度下载约 3800 次。
            asked 3,400 US teachers | 调查了 3400 名美国教师。
            a team of two, built in 11 weeks | 两个人用 11 周做成。
            it has had two outages in nine years | 九年两次故障。
            a 14-day trial, 30 cents instead of 50 | 试用 14 天，50 美分减为 30 美分。
            第二季度营收 3.6 亿，同比增 12 个百分点 | Second-quarter revenue was 360 million, up 12 points.
            two second-hand cards of 16 GB | 两块二手卡，共 2 块显卡，各 16 GB。
            costs 2.2 yuan | 售价两块二。
            won in 56 minutes 40 seconds | 不到 57 分钟夺冠。
            8% faster; the best case is 2.3x, the worst is 14% slower | 快 8%，最好达 2.3 倍，最差慢 14%。
          """)
  void otherWords_haveNoFault(String source, String text) {
    assertThat(faults(source, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            $200-300 million | 融资 200 至 3 亿美元。
            8 点 15 分起故障，9 点整恢复 | It failed for 55 minutes.
            costs 30 million zloty | 费用 3000 万比索。
            training cost rises by about 19% | 训练成本增加逾两成。
            31% 的用户离开 | Over a third of users left.
            40% off the first year | 首年四折。
            首年打七折 | The first year is 70% off.
            首年打七折 | Prices fall by 70% in the first year.
            between 4 and 6 tok/s with the Q4 file | It makes 6 tokens a second with the Q4 file.
            weighs 25 kg | It weighs 25 g.
            16 samples in place of 20 | It takes 16 samples, a quarter of 20.
            星期六发布 | It takes six weeks.
            价格降至原来的 30% | Prices drop by 30%.
            价格下降 30% | Prices are cut to 30%.
            $2 per million input tokens | 每千 token 2 美元。
            每千 token 0.02 元 | It costs 0.02 yuan per million tokens.
            takes 8 to 12 minutes | 最多耗时 8 分钟。
            takes 8 to 12 minutes | 至少耗时 12 分钟。
            takes 8 to 12 minutes | 耗时 12 分钟。
            罚款五千元以上两万元以下 | Fines go up to 5,000 yuan.
            时间由 60 分钟降到 40 分钟 | It takes between 40 and 60 minutes.
            两到三周发货 | It ships in three weeks.
            两三周发货 | It ships in three weeks.
            two or three weeks | It ships in three weeks.
            5000 毫安时 | It has 5,000 Wh.
            at least 300 GPUs | 最多 300 张 GPU。
            最多 300 张 GPU | It needs at least 300 GPUs.
            最多 300 张 GPU | It has 300 GPUs.
            up to 90 minutes per charge | 每次充电可用 90 分钟。
            under $300 | 售价超过 300 美元。
            more than 300 people | 不到 300 人。
            14:00-16:30 举行 | It runs from 2 p.m. to 5:30 p.m.
            falls to 31% on average, and to as little as 9% for Welsh | It drops to 31%, and in Welsh to 9%.
            the M5 saves up to 5 hours a week | 每周省下 5 小时。
            $0.10 / M input, $0.30 / M output | It costs $0.10 per thousand input tokens and $0.30 for output.
            two outages in nine years; 4 people applied | 九年两次故障，收到 9 份申请。
            a 21-day trial from a two-person team, built in 11 weeks | 试用期 14 天，用 11 周做成。
            the robot T3 changed batteries twice | T3 changed batteries three times.
            毛利率提高 12 个百分点 | Margins rose by 12%.
            won in 56 minutes 40 seconds | 57 分钟夺冠。
            won in 56 minutes 40 seconds | 不到 55 分钟夺冠。
          """)
  void otherMeaning_isAFault(String source, String text) {
    assertThat(faults(source, text)).isNotEmpty();
  }

  private static List<Fault> faults(String source, String text) {
    Sources sources = new Sources(List.of("A title\n" + source));
    Written draft = new Written(Language.EN, "A title", text);
    List<Fault> faults = new ArrayList<>(FigureCheck.check(sources, draft));
    faults.addAll(RangeCheck.check(sources, draft));
    return faults;
  }
}
