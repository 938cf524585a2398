package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            costs 50 cents | 售价 0.5 美元
            costs 50 cents | 售价 50 美分
            costs $0.018 | costs 1.8 cents
            raised $1.5B | 融资 15 亿美元
            raised 15 亿美元 | raised $1.5 billion
            2x faster | 快一倍
            2x faster | 速度是原来的两倍
            2x faster | 速度翻倍
            3x faster | 快两倍
            a 3-fold increase | 增至三倍
            up 200% | 增至三倍
            up 100% | 翻了一番
            fell by half | 减少一半
            fell 50% | halved
            open around the clock | 24 小时开放
            100% offline | 完全离线
            V100s and 8 H100s | 8 张 H100
            on eight GPUs | 用 8 块 GPU
            用 8 块 GPU | on eight GPUs
            8 块 GPU | 8 GPUs
            a 12-layer model with 16 heads | 12 层、16 头的模型
            trained for two years | 训练两年
            12 months | 一年
            18 months | 一年半
            半年 | six months
            6 months | 半年
            90 minutes | 一个半小时
            90 minutes | 1.5 小时
            1.5 hours | 90 分钟
            a million users | 100 万用户
            one million users | 百万用户
            1,000,000 users | 100 万用户
            over 20k stars | 超过 2 万星
            20k+ stars | 2 万多星
            20,000 stars | 20k stars
            dozens of models | 数十款模型
            hundreds of users | 数百名用户
            thousands of GPUs | 数千张 GPU
            tens of thousands | 数万
            24/7 support | 全天候支持
            Jan. 5 | 1 月 5 日
            5 January 2026 | 2026 年 1 月 5 日
            2026-01-05 | 1 月 5 日
            January 5th | 1 月 5 日
            5/1 | 1 月 5 日
            1月5日 | January 5
            the 5th of March | 3 月 5 日
            Q1 2026 | 2026 年第一季度
            in the first quarter | 一季度
            FY2027 | 2027 财年
            the 2020s | 2020 年代
            H2 2026 | 2026 年下半年
            下半年 | second half
            year-end 2026 | 2026 年底
            3 pm | 下午 3 点
            15:00 UTC | 15 点
            at 9 a.m. | 上午 9 点
            9:30 am | 9 点半
            14:05 UTC | 14 时 05 分
            10:00 | 十点
            7B model | 70 亿参数模型
            7B | 7-billion-parameter
            70 亿参数 | 7B
            256K context | 25.6 万上下文
            256K context | 256,000 tokens
            262,144 tokens | 256K
            128K | 131,072
            1M tokens | 百万 token
            1m tokens | 100 万
            100万字 | one million characters
            1.2 万亿 | 1.2 trillion
            1200 billion | 1.2 万亿
            $12.5 bn | 125 亿美元
            US$3m | 300 万美元
            €40m | 4000 万欧元
            £2.5 million | 250 万英镑
            ¥100 million | 1 亿日元
            RMB 300 million | 3 亿元
            3 亿元 | 300 million yuan
            3 亿元人民币 | RMB 300 million
            20% off | 八折
            八折 | 20% off
            七五折 | 25% off
            打 8 折 | 20 percent off
            half price | 五折
            a third | 三分之一
            33% | 三分之一
            two thirds of | 三分之二
            three in four | 四分之三
            75% | 四分之三
            one in five | 20%
            one in five | 五分之一
            7 out of 10 | 七成
            四成 | 40%
            近三成 | nearly 30%
            七成五 | 75%
            百分之三十 | 30%
            a dozen | 12
            a dozen apps | 十二款应用
            a dozen apps | 十余款应用
            two dozen | 24
            half a million | 50 万
            a quarter of | 25%
            quarter of a billion | 2.5 亿
            1/3 of users | 三分之一的用户
            30 percentage points | 30 个百分点
            0.3 points | 0.3 个百分点
            5 pp | 5 个百分点
            300 ms | 0.3 秒
            0.3s | 300 毫秒
            2 min | 120 秒
            48 hours | 两天
            two days | 48 小时
            a week | 7 天
            7 days | 一周
            two weeks | 14 天
            30 days | 一个月
            1 TB | 1000GB
            1,024 GB | 1 TB
            80GB | 80 GB
            16 kHz | 16000 赫兹
            1 GW | 1000 兆瓦
            1.2 gigawatts | 120 万千瓦
            5 nm | 5 纳米
            30 km | 30 公里
            $20/month | 每月 20 美元
            $20 a month | 月费 20 美元
            $20 per month | 每月 20 美元
            $240 per year | 年费 240 美元
            $3 per million tokens | 每百万 token 3 美元
            $3/M tokens | 每百万 token 3 美元
            $3/1M | $3 per million
            100 tok/s | 每秒 100 个 token
            100 tokens per second | 100 tokens/s
            60 fps | 每秒 60 帧
            5 out of 8 | 8 项中的 5 项
            beats in 22 of 36 | 36 项中有 22 项
            top-3 | 前三
            ranks third | 排名第三
            third place | 第 3 名
            first | 第一
            No. 1 | 排名第一
            2nd generation | 第二代
            the 10th version | 第十版
            10 to 20 | 10–20
            10-20% | 10% 至 20%
            10–20% | 一成至两成
            between 10 and 20 people | 10 至 20 人
            $10–100M | 1000 万至 1 亿美元
            $10-100M | 1000 万到 1 亿美元
            two to three times | 两到三倍
            3-5x | 3 到 5 倍
            two or three weeks | 两三周
            三五天 | three to five days
            十几款 | more than ten
            20 多款 | more than 20
            30 余人 | over 30 people
            上百人 | more than 100 people
            百余人 | over a hundred people
            数十亿美元 | billions of dollars
            一百多 | over 100
            过半 | more than half
            大半 | more than half
            3.5 million | 350 万
            3.5m downloads | 350 万次下载
            10^6 | 100 万
            1e26 FLOPs | 10 的 26 次方
            6.02e3 | 6020
            $1.5-2B | 15 亿至 20 亿美元
            85% → 92% | 从 85% 升至 92%
            -5% | 下降 5%
            +12% | 上涨 12%
            down 5 percent | 跌 5%
            v2.5 is out | v2.5 发布
            two-thirds | 67%
            twice | 2 倍
            twice as fast | 两倍
            四倍 | quadruple
            ten times | 10 倍
            an order of magnitude | 10 倍
            one tenth | 十分之一
            10x cheaper | 便宜至十分之一
            1/10 the cost | 成本仅为十分之一
            10x cheaper | a tenth of the price
            1.5x | 提升 50%
            50% more | 1.5 倍
            30% 提升至 60% | doubled from 30% to 60%
            3 人 | three people
            三人 | 3 people
            两款 | two models
            4 款模型 | four models
            四款模型 | four models
            five-day | 五天
            5 天 | five days
            一天 | 24 hours
            100 | 一百
            1.5 万 | 15,000
            15,000 | 一万五千
            1 万 5 千 | 15,000
            2 千 | 2,000
            5 百 | 500
            12.5 万亿 | 12.5 trillion
            $2tn | 2 万亿美元
            ¥199 | 199 元
            199 块 | 199 yuan
            199 块钱 | 199 yuan
            3 毛 | 0.3 yuan
            5 分钱 | 0.05 yuan
            25 basis points | 25 个基点
            0.25 percentage points | 25 个基点
            4-bit | 4 比特
            8 卡 | eight GPUs
            8卡 | 8 GPUs
            under $100 | 不到 100 美元
            a hundred dollars | 100 美元
            three-quarters | 四分之三
            a quarter | 四分之一
            age 30 | 30 岁
            30-year-old | 30 岁
            two years old | 两岁
            500 words | 500 字
            a couple of weeks | 两周
            both | 两者
            a pair of | 两
            thirty-seven | 37
            37 | 三十七
            one hundred and twenty | 120
            $1 | 1 美元
            one dollar | 1 美元
            less than a dollar | 不到 1 美元
            under a minute | 不到一分钟
            under an hour | 不到 1 小时
            in an hour | 一小时内
            a month | 1 个月
            $0 | 免费
            free | 0 元
            zero | 0
            5 stars | 五星
            level 4 | L4
            Series B | B 轮
            GPT-5 costs 10% less | GPT-5 便宜一成
            one and a half million users | 150 万用户
            two and a half times | 2.5 倍
            half a gigawatt | 500 兆瓦
            半吉瓦 | 0.5 GW
            a quarter of an hour | 15 分钟
            vote of 21 to 18 | 21 比 18
            ratio 10:1 | 10 比 1
            by a quarter | 25%
            a third cheaper | 便宜三分之一
            sixfold | 六倍
            noon UTC | 12:00
            at 2 pm | 14:00
            14:00 | 下午 2 点
            凌晨两点 | 2 am
            9 a.m. | 上午九点
            双倍 | double
            近万人 | nearly 10,000 people
            100 billion parameters | 千亿参数
            万亿参数 | trillion parameters
            $3 per 1,000 tokens | 每千 token 3 美元
            half a percentage point | 半个百分点
            90 seconds | 一分半
            2 hours 15 minutes | 135 分钟
            4 minutes 12 seconds | 4 分 12 秒
            3 小时 20 分 | 3 hours and 20 minutes
            3 小时 20 分 | 200 minutes
            1 亿 2000 万元 | 120 million yuan
            一万五 | 15,000
            三千五 | 3,500
            八五折 | 15% off
            百倍 | 100x
            5m long | 5 米长
            71.4 points | 71.4 分
            scored 71.4 | 得 71.4 分
            1.4x | 快 40%
            cut to a third | 降至 33%
            half were wrong | 一半答错
            cut in half | 减半
            四大模型 | four models
            36 hours | 一天半
            36 hours | a day and a half
            49.6% | 近半
            49.6% | almost half
            52% | more than half
            24% | about a quarter
            14,213 stars | 1.42 万星
            2.3 million | over two million
            all requests stay on device | 请求 100% 留在设备上
            50 斤 | 25 kg
            Q3 | 7 月至 9 月
            two grand | 2000 美元
            took 18m 04s | It took over 18 minutes.
            runs of 12+ hours | It runs for over half a day.
            bundle size from 412 kB to 187 kB | 包体积缩小过半，从 412kB 降到 187kB。
            cuts the cache by 62% | 缓存占用省六成。
            a 120B-12A model | 总参数 1200 亿、激活 120 亿。
            研发投入不会低于 4 亿美元 | 研发投入至少 4 亿美元。
          """)
  void fairRewrite_hasNoFault(String source, String text) {
    assertThat(faults(source, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            raised $1.5B | 融资 1.5 亿美元
            10-20% | 20%
            10 to 20 hours | 20 小时
            $10–100M | 1000–1 亿美元
            $5 | 5 元
            5 元 | $5
            10 GB | 10 TB
            10 ms | 10 秒
            3 hours | 3 分钟
            12% | 12 个百分点
            1.2 billion | 1.2 亿
            1.2 亿 | 1.2 billion
            500 万 | 500 million
            5 million | 5 亿
            1m context | 1 分钟
            18% | about 28%
            1.8 million | about 1.5 million
            18 | 大约 28
            sixteen chips | 60 颗芯片
            on May 12 | 5 月 21 日
            in the second quarter | 第三季度
            两周后发货 | ships in two months
            数百人 | 800 people
            a third of users | 四分之一的用户
            at 14:05 | 15:04
            0.9.4 fixes it | 0.8.4 修复
            $5 per minute | 每秒 5 美元
            the fourth acquisition in 18 months | It is the sixth acquisition in 18 months.
            OpenAI has a month to appeal | OpenAI can appeal within a week.
            38 million monthly users | It has 38 million daily users.
            不得超过 4 小时 | 每次连续 4 小时。
          """)
  void changedFigure_isAFault(String source, String text) {
    assertThat(faults(source, text)).isNotEmpty();
  }

  @Test
  void fullWidthComma_partsTwoFigures() {
    assertThat(faults("涨 8%，12%，15% 三档", "by 8, 12 or 15 percent")).isEmpty();
    assertThat(faults("分别为 100，200，300 元", "100200 yuan")).isNotEmpty();
  }

  @Test
  void sameNumberInAnotherUnit_isAFaultOfTheUnit() {
    assertThat(FigureCheck.check(sources("draws 450 megawatts"), draft("draws 450 gigawatts")))
        .containsExactly(new Fault(Field.SUMMARY, Reason.UNIT, "450 gigawatts"));
  }

  @Test
  void bothEnds_areTold_orTheOneIsCalledAnEnd() {
    assertThat(ranges("takes 70–90 s", "takes 70 seconds")).hasSize(1);
    assertThat(ranges("takes 70–90 s", "takes 70 to 90 seconds")).isEmpty();
    assertThat(ranges("takes 70–90 s", "takes up to 90 seconds")).isEmpty();
    assertThat(ranges("takes 70–90 s. Then 90 s of rest.", "takes 90 seconds")).isEmpty();
    assertThat(ranges("fell from 70 to 50 s", "fell to 50 seconds")).isEmpty();
  }

  private static List<Fault> faults(String source, String text) {
    List<Fault> faults = new ArrayList<>(FigureCheck.check(sources(source), draft(text)));
    faults.addAll(ranges(source, text));
    return faults;
  }

  private static List<Fault> ranges(String source, String text) {
    return RangeCheck.check(sources(source), draft(text));
  }

  private static Sources sources(String source) {
    return new Sources(List.of(source));
  }

  private static Written draft(String text) {
    return new Written(Language.EN, "A title", text);
  }
}
