package ainews.summarise.history;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.sources.TwitterDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foo 2 leaked by a tester|Example AI releases Foo 2|out",
        "Example AI to release Foo 2 next month|Foo 2 is out|out",
        "Foo 2 is announced, coming next week|Foo 2 is now available to all|out",
        "Example AI releases Foo 2|Example AI changes the licence of Foo 2 to MIT|licence",
        "Foo 2 by Example AI is out|Price cut: Foo 2 at half|price cut",
        "The chief executive of Example AI resigns|Example AI names a successor to its chief|filled",
        "Foo 2 scores 80 on a hard test|Example AI withdraws Foo 2|withdrawn",
        "Example AI launches Foo 2|Foo 2 is recalled after complaints|withdrawn",
        "An outage of Foo|The outage of Foo is resolved|mended",
        "A zero-day in Foo|Example AI patches Foo|patched",
        "Example AI plans to acquire Bar|Example AI to acquire Bar|agreed",
        "Example AI in talks to buy Bar|Example AI acquires Bar|agreed",
        "Example AI acquires Bar|The acquisition is off: judge blocks the deal|off",
        "Authors sue: class action against Example AI|Example AI settles with authors|decided",
        "传 Foo 2 下周发布|Foo 2 正式发布|out",
        "Foo 2 曝光|示例公司推出 Foo 2|out",
        "示例公司发布 Foo 2|示例公司修改 Foo 2 的开源协议|licence",
        "示例公司发布 Foo 2|Foo 2 全线降价|price cut",
        "示例公司发布 Foo 2|Foo 2 被下架|withdrawn",
        "Foo 宕机|Foo 已恢复正常|mended",
        "示例公司有意收购小公司|示例公司宣布收购小公司|agreed",
        "Foo 2 曝光|Example AI releases Foo 2|out",
        "Example AI releases Foo 2|A security flaw in Foo 2 lets anyone read chats|found",
        "Example AI releases Foo 2|Publishers sue Example AI over Foo 2|sued",
        "Foo 2 reads maps and timetables|Foo 2 is down for many users|broken now",
        "Example AI acquires Bar|Shareholders file suit over the sale of Bar|sued",
        "示例公司发布 Foo 2|研究者发现 Foo 2 存在严重漏洞|found"
      })
  void laterStage_isRecognised(String earlier, String later, String stage) {
    assertThat(of(later).after(of(earlier)))
        .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(stage));
    assertThat(of(earlier).after(of(later))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example AI releases Foo 2|Foo 2 by Example AI is here",
        "Example AI releases Foo 2|Foo 2 reads maps and timetables",
        "Foo 2 leaked by a tester|Rumour: Example AI releases Foo 2 in June",
        "Foo 2 leaked by a tester|What we know about Foo 2",
        "Foo 2 leaked by a tester|Example AI will launch Foo 2 in June",
        "Example AI releases Foo 2|Rumour: Example AI withdraws Foo 2",
        "Example AI releases Foo 2|Foo 2 has a recall of 92 on long texts",
        "Example AI releases Foo 2|The outage of Bar is resolved",
        "Example AI releases Foo 2, which finds vulnerabilities|Foo 2 found a security hole here",
        "Example AI withdraws Foo 2|Example AI releases Foo 2",
        "Example AI to acquire Bar|Example AI acquires Bar",
        "A zero-day in Foo was patched|Example AI patches Foo",
        "The outage of Foo is resolved|Foo was down for two hours yesterday",
        "Example AI names a new CEO|The chief executive of Example AI resigns",
        "示例公司发布 Foo 2|Foo 2 即将下架"
      })
  void unsureOrSameStage_isNotLater(String earlier, String later) {
    assertThat(of(later).after(of(earlier))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example AI relicenses Foo 2|Example AI cuts the price of Foo 2",
        "Example AI doubles the price of Foo 2|Example AI cuts the price of Foo 2",
        "Foo 2 涨价|Foo 2 降价",
        "The outage of Foo is resolved|Foo is down again"
      })
  void changesOfOneRankAndRestartableStages_followEachOther(String one, String other) {
    assertThat(of(one).after(of(other))).isPresent();
    assertThat(of(other).after(of(one))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Price change for Foo 2|Example AI cuts the price of Foo 2",
        "An outage of Foo|Foo is down for many users"
      })
  void stageNamedMorePrecisely_isTheSame(String one, String other) {
    assertThat(of(one).after(of(other))).isEmpty();
    assertThat(of(other).after(of(one))).isEmpty();
  }

  @Test
  void oneVoiceAmongMany_decidesNothing() {
    String rumour = "Foo 2 leaked by a tester";
    Stages mostly = of(rumour, rumour, rumour, "Foo 2 is out");
    assertThat(mostly.after(of(rumour))).isEmpty();
    assertThat(of("Foo 2 is out").after(mostly)).isPresent();
    assertThat(of(rumour, "Foo 2 is out").after(of(rumour))).isPresent();
  }

  @Test
  void backgroundFurtherDown_isNoStage() {
    String long1 = "Foo 2 reads maps. " + "It reads them well. ".repeat(20) + "Bar is withdrawn.";
    assertThat(of(long1).after(of("Example AI releases Foo 2"))).isEmpty();
  }

  @Test
  void lawsuit_isNewsInAHeadlineOnly() {
    String further =
        "Foo 2 by Example AI reads maps of whole cities and timetables of buses and trains, and it"
            + " comes after a lawsuit over Foo 1";
    assertThat(of(further).after(of("Example AI releases Foo 2"))).isEmpty();
  }

  private static Stages of(String... posts) {
    List<Item> items =
        IntStream.range(0, posts.length)
            .mapToObj(
                i ->
                    Item.of(TwitterDescriptor.ID, "" + i, "https://x.com/a/status/" + i)
                        .text(Arrays.asList(posts).get(i))
                        .build())
            .toList();
    return Stages.of(items);
  }
}
