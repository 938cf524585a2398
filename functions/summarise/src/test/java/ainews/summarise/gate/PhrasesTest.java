package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  /** What a phrase needs is looked for first, so nothing may be found without it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a quarter of an hour, three quarters of an hour, half a percentage point, half a dollar",
        "a quarter of a million, half a billion, half a dozen, half-year, half an hour, a year and a half",
        "an hour and a half, two and a half hours, two and a half years, around the clock, 24/7, nonstop",
        "a full day, doubled, twice, threefold, thrice, quadrupled, tenfold, halved, half of it, a third of",
        "two thirds, a quarter less, three-quarters, one fifth, one sixth, an eighth, one tenth, entirely",
        "an order of magnitude, a couple of, hundredfold, sixfold, a fortnight, noon, midnight",
        "半个百分点，一个半小时，三个半钟头，两年半，一个半月，一年半，半年，半小时，半天，半个月，半美元，全天",
        "7*24，双倍，翻了一番，翻一倍，翻了两番，近半，五折，5 折，完全，个数量级，翻三番，½，¼，一刻钟，正午，零点",
        "三分之二，七成五，七五折，3e8，10的8次方，三块五，两天半，二分之一，1/3，first，dual，双，single，单，millions"
      })
  void whatIsFound_isNeverWithoutWhatItNeeds(String text) {
    Stream.of(Phrases.AMOUNTS, Phrases.SHARES, Phrases.HINTS)
        .flatMap(List::stream)
        .filter(phrase -> phrase.pattern().matcher(text).find())
        .forEach(phrase -> assertThat(phrase.mayBeIn(text)).as("%s", phrase.pattern()).isTrue());
  }
}
