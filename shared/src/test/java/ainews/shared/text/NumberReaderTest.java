package ainews.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
  /** The figures of each text: ~ is rounded, v a version, # an ordinal, @ a part of a date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Scales and money.
        "raises $26B at a $1.2 trillion valuation|26000000000 usd, 1200000000000 usd",
        "$600 million in cash|600000000 usd",
        "US$5bn for data centers|5000000000 usd",
        "$1,500 a month|1500 usd",
        "HK$3.2 billion IPO|3200000000 hkd",
        "融资 260 亿美元|26000000000 usd",
        "融资260亿美元，估值1.2万亿美元|26000000000 usd, 1200000000000 usd",
        "每月 1500 元|1500 cny",
        "¥99 per month|99 cny",
        "£2.5m grant|2500000 gbp",
        "€40 million|40000000 eur",
        "4 cents a minute|0.04 usd",
        "每分钟 50 美分|0.5 usd",
        "1.1 million users|1100000",
        "110 万用户|1100000",
        "40k stars|40000/40",
        "获得 4 万颗星|40000",
        "128K context|128000/128",
        "a 1M token window|1000000/1",
        "100 million tokens|100000000",
        "Qwen 27B|27000000000/27",
        "参数量 270 亿|27000000000",
        "a 7 B model|7000000000/7",
        "1.5T tokens|1500000000000/1.5",
        "2.3 billion downloads|2300000000",
        "23 亿次下载|2300000000",
        "3 千万用户|30000000",
        "3000万用户|30000000",
        "百亿参数|",
        "2 百万条数据|2000000",
        "12,000 GPUs|12000",
        "1,234,567.89 total|1234567.89",
        "five hundred thousand users|500000",
        "half a million users|500000",
        "a million downloads|1000000",
        "two and a half million rows|2500000",
        "a dozen labs|12",
        "two dozen models|24",
        "twenty-five engineers|25",
        "three models and nine datasets|3, 9",
        "two hundred and fifty people|250",
        "one of the best|",
        "one million users|1000000",
        "millions of users|",
        "三十五万用户|350000",
        "三百个模型|300",
        "一百零五个|105",
        "一万五千人|15000",
        "两款模型|2",
        "十五位研究员|15",
        "四家公司|4",
        "一直在统一思想|",
        "十分重要，万一失败|",
        "千问、百度和三星|",
        "数百万用户，几十家公司|",
        // Shares and multiples.
        "12.5% cheaper|12.5 percent",
        "up 30 percent|30 percent",
        "三成用户|30 percent",
        "3 成用户|30 percent",
        "百分之三十|30 percent",
        "三分之二的人|66.66667 percent",
        "千分之五|0.5 percent",
        "half of users|50 percent",
        "two-thirds of users|67 percent",
        "一半用户|50 percent",
        "打七折|70/30 percent",
        "提高 3 个百分点|3 point",
        "up 2.5 percentage points|2.5 point",
        "3x faster|3 times",
        "3.5× faster|3.5 times",
        "10 times cheaper|10 times",
        "快 3 倍|3 times",
        "提升两倍|2 times",
        "10-fold gain|10 times",
        "a tenfold rise|10 times",
        "revenue doubled|2 times",
        "收入翻倍|2 times",
        "twice as fast|2 times",
        "a 1920×1080 video|1920, 1080",
        // Spans of time and sizes.
        "takes 250 ms|250 ms",
        "30s of video|30 s",
        "in 5 minutes|5 min",
        "a 24-hour run|24 hour",
        "an hour later|1 hour",
        "half an hour|0.5 hour",
        "within two weeks|2 week",
        "in six months|6 month",
        "three years ago|3 year",
        "耗时 250 毫秒|250 ms",
        "30 秒视频|30 s",
        "连续运行 24 小时|24 hour",
        "三十分钟|30 min",
        "半小时后|0.5 hour",
        "一个半小时|1.5 hour",
        "6 个月内|6 month",
        "六个月内|6 month",
        "三年前|3 year",
        "两周后|2 week",
        "7 天|7 day",
        "80GB of memory|80 gb",
        "16 GB RAM|16 gb",
        "80 GB 显存|80 gb",
        "a 1 GW campus|1 gw",
        "1 吉瓦数据中心|1 gw",
        "a 3nm chip|3 nm",
        // Versions and names.
        "Opus 4.6 beats Opus 4.5|v4.6, v4.5",
        "GPT-5 against Llama4|v5, v4",
        "DeepSeek V3.2 and R1|v3.2, v1",
        "GPT-4o|v4o",
        "Kimi k2.5|v2.5",
        "v1.2.3 is out|v1.2.3",
        "Qwen3.6-35B|v3.6, 35000000000/35",
        "Qwen3-Coder-480B|v3, 480000000000/480",
        "on 8 H100 cards|8, v100",
        "5G and 3D|v5g, v3d",
        "豆包2.0发布|2",
        // Dates, times and ordinals.
        "on May 3|@5 month, @3 day",
        "on May 3rd, 2026|@5 month, @3 day, @2026 year",
        "on 3 May 2026|@3 day, @5 month, @2026 year",
        "In February 2026|@2 month, @2026 year",
        "since Sept. 12|@9 month, @12 day",
        "you may 3 times|3 times",
        "March of this year|@3 month",
        "5月3日发布|@5 month, @3 day",
        "2026 年 2 月|@2026 year, @2 month",
        "2026年4月30日|@2026 year, @4 month, @30 day",
        "三月五日|@3 month, @5 day",
        "2026-04-30|@2026 year, @4 month, @30 day",
        "2026/4/30|@2026 year, @4 month, @30 day",
        "at 14:30 UTC|@870 clock",
        "at 2:30 pm|@870 clock",
        "at 9am|@540 clock",
        "in 2026|@2026 year",
        "2026年|@2026 year",
        "the third model|#3",
        "第三代|#3",
        "第 3 代|#3",
        "50 tokens per second|50",
        "the second model|#2",
        "the 21st century|#21",
        "Q3 revenue|#3",
        // Ranges.
        "$10–100M|10000000 usd, 100000000 usd",
        "3-5%|3 percent, 5 percent",
        "10 to 20 million users|10000000, 20000000",
        "三到五天|3 day, 5 day",
        "三五天|3 day, 5 day",
        "10 至 20 亿元|1000000000 cny, 2000000000 cny",
        "三到五成|30 percent, 50 percent",
        "$1 to $2 million|1000000/1 usd, 2000000 usd",
        "15 hours or 750K tokens|15 hour, 750000/750",
        "two to three weeks|2 week, 3 week",
        // Rounding.
        "about 300 people|~300",
        "nearly $3 billion|~3000000000 usd",
        "over 100 models|~100",
        "more than 50%|~50 percent",
        "100+ models|~100",
        "近 500 万用户|~5000000",
        "超 100 个|~100",
        "超过30亿美元|~3000000000 usd",
        "30 多亿美元|~3000000000 usd",
        "三十多家公司|~30",
        "300 余名员工|~300",
        "约 1.2 万人|~12000",
        "10 万以上|~100000",
        // No figures.
        "https://x.com/a/status/2047376561205325845|",
        "see example.com/2026/04/30 now|",
        "见https://a.cn/12了解 3 款|3",
        "qwen3.5 35b a3b|v3.5, 35000000000/35, 3000000000/3",
        "@user123 and u/name45|",
        "commit a1b2c3d4e5 of 550e8400-e29b|",
        "order 12345678901234567|",
        // Signs.
        "１２％，３００ 个|12 percent, 300",
        "共 3，000|3, 0",
        "𝟓𝟎% off|50 percent",
        "10² ways|10",
      })
  void figures_areRead(String text, String figures) {
    assertThat(shown(text)).as(text).isEqualTo(figures == null ? "" : figures);
  }

  @Test
  void places_areThoseOfTheText() {
    String text = "𝟓𝟎% of … about $3.5 billion，３００ 多万元";
    assertThat(NumberReader.read(text).stream().map(one -> text.substring(one.start(), one.end())))
        .containsExactly("𝟓𝟎%", "$3.5 billion", "３００ 多万元");
  }

  static String shown(String text) {
    return NumberReader.read(text == null ? "" : text).stream()
        .map(NumberReaderTest::shown)
        .collect(Collectors.joining(", "));
  }

  private static String shown(Quantity one) {
    String unit = one.unit().isEmpty() ? "" : " " + one.unit();
    List<BigDecimal> values = one.values();
    String number =
        values.stream()
            .map(
                value ->
                    value.signum() == 0
                        ? value.toPlainString()
                        : value.stripTrailingZeros().toPlainString())
            .collect(Collectors.joining("/"));
    return switch (one.kind()) {
      case Kind.QUANTITY -> (one.isRounded() ? "~" : "") + number + unit;
      case Kind.VERSION -> "v" + one.written();
      case Kind.DATE -> "@" + number + unit;
      case Kind.ORDINAL -> "#" + number;
    };
  }
}
