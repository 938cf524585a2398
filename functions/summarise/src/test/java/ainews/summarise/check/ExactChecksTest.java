package ainews.summarise.check;

import static ainews.summarise.check.CheckStories.en;
import static ainews.summarise.check.CheckStories.posts;
import static ainews.summarise.check.CheckStories.texts;
import static ainews.summarise.check.CheckStories.zh;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactChecksTest {
  private final List<Finding> worked = new ArrayList<>();

  private String found(String post, String language, Field field, String text) {
    return words(ExactChecks.of(posts(post), Language.of(language), field, text, worked));
  }

  /** Each finding's reason and words. */
  private static String words(List<Finding> findings) {
    return findings.stream()
        .map(found -> found.reason().id() + " " + found.words())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          en | The model has 9 billion parameters        | It has 9 billion parameters.
          en | The model has 9B parameters               | It has 9 billion parameters.
          en | 该模型有 90 亿参数                          | It has 9 billion parameters.
          zh | The model has 9B parameters               | 该模型有 90 亿参数。
          zh | It has 1.2 million users                  | 用户达 120 万。
          zh | It has 12,000 stars                       | 已有 1.2 万颗星。
          en | 已有 1.2 万颗星                             | It has 12,000 stars.
          en | It has 12k stars                          | It has 12,000 stars.
          en | It has 12000 stars                        | It has 12k stars.
          zh | A context of 128K tokens                  | 上下文为 12.8 万个词元。
          en | The lab raised $30M                       | The lab raised $30 million.
          zh | The lab raised $30M                       | 该实验室融资 3000 万美元。
          zh | The lab raised $2.3 billion               | 该实验室融资 23 亿美元。
          en | 公司融资 5 亿元                              | The company raised 500 million yuan.
          en | It answers 71% of the questions           | It answers 71 percent of them.
          zh | It answers 71% of the questions           | 答对率为 71%。
          zh | It answers 71% of the questions           | 答对率为百分之七十一。
          zh | Twelve people work there                  | 那里有十二人工作。
          en | 那里有十二人工作                             | It has 12 people.
          en | It has twelve people                      | It has 12 people.
          zh | A team of 35 people                       | 团队有三十五人。
          en | Released as Quokka 2.5                    | Quokka 2.5 is out.
          zh | Released as v2.5.1                        | 2.5.1 版已发布。
          en | A seven-day test with 40 people           | It had 40 people.
          en | Nothing said                              | Two labs and three people agree.
          zh | Nothing said                              | 两家实验室和 3 个人同意。
          en | Nothing said                              | It starts on 20 February 2026.
          zh | Nothing said                              | 2 月 20 日开始。
          en | It makes 3D pictures                      | It makes 3D pictures.
          """)
  void figureOfAPost_passesInEveryUsualForm(String language, String post, String text) {
    assertThat(found(post, language, Field.SUMMARY, text)).isEmpty();
    assertThat(worked).as("nothing to work out").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          en | The model has 9 billion parameters  | It has 9 million parameters.   | figure 9 million
          en | The model has 9B parameters         | It has 90 billion parameters.  | figure 90 billion
          zh | The model has 9B parameters         | 该模型有 9 亿参数。              | figure 9 亿
          zh | It has 12,000 stars                 | 已有 12 万颗星。                 | figure 12 万
          zh | The lab raised $30M                 | 该实验室融资 3 亿美元。          | figure 3 亿美元
          zh | The lab raised $30M                 | 该实验室融资 3000 万元。         | figure 3000 万元
          en | The lab raised $30M                 | The lab raised €30M.           | figure €30M
          en | It answers 71% of the questions     | It answers 17% of them.        | figure 17%
          zh | It answers 71% of the questions     | 答对率为 77%。                   | figure 77%
          en | It has 4,000 users                  | It has 5,127 users.            | figure 5,127
          en | Released as Quokka 2.5              | Quokka 3.5 is out.             | version 3.5
          zh | Released as v2.5.1                  | 2.5.2 版已发布。                 | version 2.5.2
          zh | It opens on 20 February             | 它于 3 月 27 日开放。            | figure 3; figure 27
          zh | It opens in spring                  | 它于 2024 年开放。               | figure 2024
          """)
  void figureOfNoPost_isAFinding(String language, String post, String text, String expected) {
    assertThat(found(post, language, Field.SUMMARY, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          en | It rents 400 chips, then 250 chips      | It rents 650 chips.
          en | It rents 400 chips, then 250 chips      | It gave back 150 chips.
          en | It cost $40, now it costs $50           | It costs 25% more.
          zh | 40 of 160 patients agreed               | 25% 的患者同意。
          en | Lists many models                       | It lists 14 models.
          en | It runs fast                            | It runs twice as fast.
          en | It opens on 20 February                 | It opens in March.
          """)
  void figureThatMayFollow_isLeftToTheModel(String language, String post, String text) {
    assertThat(found(post, language, Field.SUMMARY, text)).isEmpty();
    assertThat(worked).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          It has 40 users.           | 有 40 名用户。        | ^^
          It has 12,000 users.       | 有 1.2 万名用户。     | ^^
          It has 40 users.           | 有许多用户。          | parity 40
          It has many users.         | 有 40 名用户。        | parity 40
          It has 40 users.           | 有 41 名用户。        | parity 40; parity 41
          Two labs use Quokka 2.5.   | Quokka 2.5 有用户。   | ^^
          Labs use Quokka 2.5.       | Quokka 有用户。       | parity 2.5
          """)
  void figureOfOneLanguageAlone_isAFinding(String english, String chinese, String expected) {
    Posts posts = posts("Quokka 2.5 has 40 users, 41 users or 12,000 users");
    List<Finding> found =
        ExactChecks.of(posts, texts(en("Quokka", english), zh("Quokka", chinese))).findings();
    assertThat(found.stream().map(each -> words(List.of(each))).sorted())
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("; "));
  }

  @Test
  void figureInTheTitleOfTheOtherLanguage_agrees() {
    Posts posts = posts("Quokka has 40 users");
    assertThat(
            ExactChecks.of(
                    posts, texts(en("Quokka", "It has 40 users."), zh("Quokka 有 40 名用户", "")))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          en | We will never sell the data of any user     | The lab says “We will never sell the data of any user.” | ^^
          en | We will never sell the data of any user     | The lab says "we will never sell the data of any user". | ^^
          en | We will never ever sell the data of any user | They say “We will never … sell the data of any user.”  | ^^
          en | We will never sell the data of any user     | The lab says “We will always sell the data of users.”   | quotation We will always sell the data of users.
          en | We keep it                                  | The lab calls it “the friendly model”.                  | ^^
          zh | 我们绝不会出售任何用户的数据，也不会公开           | 该实验室称：“我们绝不会出售任何用户的数据。”                | ^^
          zh | We will never sell the data of any user     | 该实验室称：“我们绝不会出售任何用户的数据。”                | quotation 我们绝不会出售任何用户的数据。
          zh | 我们绝不会出售任何用户的数据                    | 该实验室称：「我们会出售所有用户的全部数据」               | quotation 我们会出售所有用户的全部数据
          zh | 我们绝不会出售任何用户的数据                    | 该实验室提出“数据承诺”。                                 | ^^
          """)
  void quotation_standsInAPostInThatLanguage(
      String language, String post, String text, String expected) {
    assertThat(found(post, language, Field.SUMMARY, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          zh | Quokka by Example Lab | Example Lab 发布 Quokka。     | ^^
          zh | quokka by example lab | Example Lab 发布 QUOKKA。     | ^^
          zh | Quokka is out         | Example Wire 报道 Quokka。    | ^^
          zh | Quokka is out         | Wombat 发布 Quokka。          | name Wombat
          zh | Quokka is out         | Quokka 支持 macOS。           | name macOS
          zh | Quokka is out         | Quokka 的 agent 可用。        | ^^
          zh | Quokka is out         | Quokka 有 X 版。              | ^^
          en | Quokka is out         | Yesterday Quokka came out.   | ^^
          """)
  void latinNameInAnotherScript_standsInAPost(
      String language, String post, String text, String expected) {
    assertThat(found(post, language, Field.SUMMARY, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          en | See https://example.org/a for more.       | address
          en | See www.example.org for more.             | address
          en | Write to ann@example.org today.           | address
          zh | 详见 example.org/a 一文。                    | address
          en | It is **new** today.                      | markup
          en | It is <b>new</b> today.                   | markup
          en | It is [new](/a) today.                    | markup
          zh | 这是 `quokka` 模型。                         | markup
          en | Лаборатория открыла модель.               | language
          en | 实验室发布了模型。                            | language
          zh | The lab opens its model today.            | language
          zh | ラボがモデルを公開した。                       | language
          zh | 실험실이 모델을 공개했다.                      | language
          en | Zoë Müller measures α and β.              | ^^
          zh | 实验室发布了 quokka 模型。                    | ^^
          en | Say nothing that the posts do not say.    | prompt
          en | Both languages tell the same facts with the same figures, it says. | prompt
          en | A question, a hope and an opinion.        | ^^
          """)
  void formOfASummary_isPlainTextOfItsLanguage(String language, String text, String expected) {
    assertThat(
            ShapeCheck.of(Language.of(language), Field.SUMMARY, text).stream()
                .map(found -> found.reason().id()))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quokka", "Quokka 2", "发布 Quokka Wombat Koala"})
  void chineseTitleOfANameOrWithChineseWords_isOfItsLanguage(String title) {
    assertThat(ShapeCheck.of(Language.ZH, Field.TITLE, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, TITLE, a, 110, true",
    "en, TITLE, a, 111, false",
    "zh, TITLE, 字, 44, true",
    "zh, TITLE, 字, 45, false",
    "en, SUMMARY, a, 700, true",
    "en, SUMMARY, a, 701, false",
    "zh, SUMMARY, 字, 240, true",
    "zh, SUMMARY, 字, 241, false",
    "en, TITLE, a, 0, false",
    "en, SUMMARY, a, 0, true",
    "en, SUMMARY, 'It is so. ', 3, true",
    "en, SUMMARY, 'It is so. ', 4, false",
    "zh, SUMMARY, 的确如此。, 4, false",
    "en, WHY, 'It is so. ', 1, true",
    "en, WHY, 'It is so. ', 2, false"
  })
  void lengthBeyondTheLanguagesLimit_isAFinding(
      String language, Field field, String piece, int times, boolean isSound) {
    assertThat(ShapeCheck.of(Language.of(language), field, piece.repeat(times)))
        .extracting(Finding::reason)
        .isEqualTo(isSound ? List.of() : List.of(Reason.LENGTH));
  }

  @Test
  void sentencesWithinAQuotation_areNotCounted() {
    String text = "Ann said “It is. It was. It will be. It can be.” and left.";
    assertThat(ShapeCheck.of(Language.EN, Field.SUMMARY, text)).isEmpty();
  }

  @Test
  void lineBreakInATitle_isMarkup() {
    assertThat(ShapeCheck.of(Language.EN, Field.TITLE, "Quokka\nis out"))
        .extracting(Finding::reason)
        .containsExactly(Reason.MARKUP);
  }
}
