package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  @ParameterizedTest
  @CsvSource({
    "大卫·雷格, David Reger",
    "艾丹·戈麦斯, Aidan Gomez",
    "乔尼·艾维, Jony Ive",
    "埃里克·施密特, Eric Schmidt",
    "詹姆斯·休斯, James Hughes",
    "普里娅·拉曼, Priya Raman",
    "沃伊切赫·扎伦巴, Wojciech Zaremba",
    "英格丽德·索尔海姆, Ingrid Solheim",
    "马克·古尔曼, Gurman"
  })
  void nameThatSoundsLikeOneOfTheItems_isKnown(String chinese, String latin) {
    assertThat(unknown("首席执行官" + chinese + "表示", latin)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "大卫·霍尔茨, David Reger",
    "阿瑟·门施, Aidan Gomez",
    "托马斯·沃尔夫, Jony Ive",
    "约瑟夫·班古拉, Priya Raman"
  })
  void otherName_isUnknown(String chinese, String latin) {
    assertThat(unknown("首席执行官" + chinese + "表示", latin)).hasSize(1);
  }

  @Test
  void nameInTheItemsOwnCharacters_isKnown() {
    assertThat(unknown("大卫·雷格表示", "首席执行官大卫·雷格称，公司已融资")).isEmpty();
  }

  private static List<String> unknown(String text, String item) {
    return Transliteration.unknown(
        text, new Vocabulary(List.of("The chief, " + item + ", said so")));
  }
}
