package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.text.Quotes;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractTest {
  @Test
  void longText_givesItsFirstSentencesUpToTheLimit() {
    String sentence = "This is one sentence of exactly ten plain English words. ";
    Extract extract =
        extract(
            rss(
                "A title",
                sentence.strip() + " Two" + sentence + "Three" + sentence + sentence.repeat(9)));
    assertThat(TextCleaner.count(extract.summary())).isBetween(20, 55);
    assertThat(extract.summary()).startsWith(sentence.strip()).endsWith(".");
  }

  @Test
  void chineseText_isLimitedByCharacters() {
    Extract extract = extract(rss("标题在这里", "第一句话说了一件事情。" + "后面还有许多话要说，".repeat(30) + "完。"));
    assertThat(extract.summary()).isEqualTo("第一句话说了一件事情。");
  }

  @Test
  void headlineAlone_staysAHeadline() {
    Item item =
        Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1")
            .title("Example Corp unveils a model")
            .link("https://example.org/model")
            .build();
    assertThat(extract(item)).isEqualTo(new Extract("Example Corp unveils a model", ""));
  }

  @Test
  void linkPost_quotesItsPage() {
    LinkedPage page =
        new LinkedPage(
            "x", "The page says in one good sentence what the new model of Example can do.", "");
    Item item =
        Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1")
            .title("Example model")
            .links(List.of(new Link("https://example.org/model", Optional.of(page))))
            .build();
    assertThat(extract(item).summary()).isEqualTo(page.description());
  }

  @Test
  void statusWithoutTitle_isTitledByItsFirstSentence() {
    Extract extract =
        extract(status("🚀 Example 2 is here. It runs on a phone. Try it: https://example.org/x"));
    assertThat(extract.title()).isEqualTo("Example 2 is here");
    assertThat(extract.summary())
        .startsWith("It runs on a phone.")
        .doesNotContain("Example 2", "http");
  }

  @Test
  void longFirstSentence_isSplitAtAClause() {
    Extract extract =
        extract(
            status(
                "We gave the model of Example Corp a set of ninety-nine problems from biology labs,"
                    + " and it solved eighty of them without any help from the experts who wrote them."
                    + " It is free."));
    assertThat(extract.title()).hasSizeLessThanOrEqualTo(141).endsWith("labs…");
    assertThat(extract.summary()).isEqualTo("It is free.");
  }

  @Test
  void statusCutInTheMiddle_endsWithASentence() {
    Extract extract =
        extract(status("Example 2 is here. It runs on a phone. It also has a new wa"));
    assertThat(extract.summary()).isEqualTo("It runs on a phone.");
  }

  @Test
  void sentenceCutInAWord_isLeftOut_orMarkedIfItIsTheOnlyOne() {
    String cut = "It runs " + "and runs ".repeat(20) + "on a pho";
    assertThat(extract(status("Example 2 is here. " + cut)).summary()).isEmpty();
    assertThat(extract(status(cut)).title()).startsWith("It runs and runs").endsWith("and…");
  }

  @Test
  void longFirstSentence_isSplitAtAColonBeforeAComma() {
    Extract extract =
        extract(
            status(
                "Example Corp has opened the recipes of its models for everybody: one of them runs"
                    + " on a phone, another one on a watch that somebody made in a garage by hand."));
    assertThat(extract.title())
        .isEqualTo("Example Corp has opened the recipes of its models for everybody");
  }

  @Test
  void sentenceLittleLongerThanATitle_isOneAsAWhole() {
    String sentence = "Example Corp has opened " + "the recipes of ".repeat(7) + "its models.";
    assertThat(extract(status(sentence + " They are free.")))
        .isEqualTo(new Extract(sentence.substring(0, sentence.length() - 1), "They are free."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "模", "é", "โ", "한", "a,", "“"})
  void runWithoutSpaces_isCutByCharacters(String part) {
    String run = part.repeat(4_000);
    assertThat(extract(rss("A title", "It says " + run)).summary().length()).isLessThan(500);
    assertThat(extract(rss("A title", run)).summary().length()).isLessThan(500);
    Extract untitled = extract(status("It says " + run + ". " + run));
    assertThat(untitled.title().length() + untitled.summary().length()).isLessThan(700);
    assertThat(extract(rss(run, "")).title().length()).isLessThan(450);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blog: https://example.org/a\nPaper: https://example.org/b",
        "Blog example.org/a/ \nPaper https",
        "(link) pic.twitter.com/abc",
        "pic.twitter.com… https://t.co/a…",
        "t.co",
        "Read the paper here: https://example.org/b",
        "2/5",
        "00:00 Intro",
        "It comes with:",
      })
  void whatIsLeftOfLinksAndLists_isNoSentence(String rest) {
    assertThat(extract(status("Example 2 is here.\nIt draws maps of towns.\n" + rest)))
        .isEqualTo(new Extract("Example 2 is here", "It draws maps of towns."));
  }

  @Test
  void labelBeforeTheNews_isNoTitle() {
    assertThat(extract(status("Paper:\n\nExample 2 is a model of towns.")).title())
        .isEqualTo("Example 2 is a model of towns");
  }

  @Test
  void lineEndWithinASentence_endsNone() {
    assertThat(extract(status("Example 2 is here\nand it draws maps of towns. It is free.")))
        .isEqualTo(new Extract("Example 2 is here and it draws maps of towns", "It is free."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He said: \"It is here. | He said: \"It is here.\"",
        "“It is here. It | “It is here. It”",
        "It is here.\" It is | It is here. It is",
        "“It” is \"here\" | “It” is \"here\"",
        "the “thing\" is here | the “thing\" is here",
        "a 27\" screen and a \"thing | a 27\" screen and a \"thing\"",
        "the \"GPT-5\" model | the \"GPT-5\" model",
        "「它来了 | 「它来了」",
        "它来了” | 它来了",
      })
  void quotationMarks_comeInPairs(String text, String paired) {
    assertThat(Quotes.paired(text)).isEqualTo(paired);
  }

  @Test
  void pictogramBetweenSentences_endsTheTitle() {
    Extract extract = extract(status("Example-9B is out under Apache-2.0 🪶 A dense model it is."));
    assertThat(extract)
        .isEqualTo(new Extract("Example-9B is out under Apache-2.0", "A dense model it is."));
  }

  @ParameterizedTest
  @ValueSource(strings = {" 🎉 ", " 🎉🎉 ", "🎉 ", " 🎉 🚀 ", " 👏🏽 ", "! 🎉 "})
  void pictogramsAtTheEndOfASentence_endIt(String end) {
    Extract extract = extract(status("Today we release Kestrel-3" + end + "It has 40B params."));
    assertThat(extract.title()).matches("Today we release Kestrel-3!?");
    assertThat(extract.summary()).isEqualTo("It has 40B params.");
  }

  @Test
  void pictogramBeforeAName_endsNoSentence() {
    assertThat(extract(status("Today we release the 🦙 Llama model for maps of towns.")).title())
        .isEqualTo("Today we release the Llama model for maps of towns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/ Kestrel-3 is here. 2/ It draws maps of towns. 3/ Weights: 4/ Thanks to all!",
        "Kestrel-3 is here. (1/3) It draws maps of towns. (2/3) Thanks to all! (3/3)",
        "(1/3) Kestrel-3 is here.\n[2/n] It draws maps of towns.\n3/ Thanks to all!",
        "Kestrel-3 is here. 1/n It draws maps of towns.",
      })
  void numbersOfAThread_areLeftOut(String text) {
    assertThat(extract(status(text)))
        .isEqualTo(new Extract("Kestrel-3 is here", "It draws maps of towns."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It solved most of the tasks (4/5).",
        "Its score is 9/10 on maps of towns.",
        "It is open 24/7 for all who draw towns.",
      })
  void fractions_areNoNumbersOfAThread(String sentence) {
    assertThat(extract(status("Kestrel-3 is here. " + sentence)).summary()).isEqualTo(sentence);
  }

  @Test
  void quotationCutByTheTitle_isClosed() {
    String words =
        "we will open the weights of all our models to everybody who wants to read and to change"
            + " them, because nobody should have to ask";
    Extract extract = extract(status("The founder of Example says “" + words + "” to a paper."));
    assertThat(extract.title()).startsWith("The founder of Example says “we will").endsWith("…”");
    assertThat(extract.summary()).isEmpty();
    assertThat(Quotes.opened("a “b 「c")).isEqualTo("“「");
    assertThat(Quotes.opened("a “b” c")).isEmpty();
  }

  @Test
  void boilerplateOfAPage_isNoSummary() {
    assertThat(
            extract(
                    rss(
                        "A title",
                        "By Jane Roe, Mar 3, 2026. Skip to content. Sign up for our newsletter."
                            + " Cookie policy. We use cookies to serve you. All rights reserved."))
                .summary())
        .isEmpty();
    String news = "Cookie policy banners vanish from the sites of Example. Sign in takes a second.";
    assertThat(extract(rss("A title", news)).summary()).isEqualTo(news);
  }

  @Test
  void titleThatIsCut_isCutAtAClause_notWithinAList() {
    Extract extract =
        extract(
            status(
                "Kestrel can now read all the files that people keep including documents, @Example"
                    + " sheets, pictures of whiteboards, and recordings of meetings, calls and talks."));
    assertThat(extract.title()).isEqualTo("Kestrel can now read all the files that people keep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are releasing Kestrel 3 today. | @quokka: We are releasing Kestrel 3 today",
        "You can now draw towns with Kestrel. | @quokka: You can now draw towns with Kestrel",
        "Introducing Kestrel 3. | @quokka: Introducing Kestrel 3",
        "Kestrel 3 is better than its maker says. | @quokka: Kestrel 3 is better than its maker says",
        "Example Labs releases Kestrel 3. | Example Labs releases Kestrel 3",
        "我们今天发布 Kestrel 3。 | @quokka：我们今天发布 Kestrel 3",
      })
  void titleThatSomebodySays_isHeadedByTheSpeaker(String text, String title) {
    Item item =
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/quokka/status/1")
            .text(text)
            .author("quokka")
            .build();
    assertThat(extract(item).title()).isEqualTo(title);
    Item signed = item.toBuilder().author("@quokka").build();
    assertThat(extract(signed).title()).isEqualTo(title);
    Item unsigned = item.toBuilder().author("").build();
    assertThat(extract(unsigned).title()).isEqualTo(title.replaceFirst("^@quokka[:：] ?", ""));
  }

  @Test
  void titleOfAForumOrFeed_isHeadedByItsCommunityOrName() {
    assertThat(extract(titled(RedditDescriptor.ID, "r/Example", "I drew my town")).title())
        .isEqualTo("r/Example: I drew my town");
    assertThat(extract(titled(RssDescriptor.ID, "Example Labs", "How we draw towns")).title())
        .isEqualTo("Example Labs: How we draw towns");
    assertThat(extract(titled(RssDescriptor.ID, "Example Labs", "Kestrel 3 is here")).title())
        .isEqualTo("Kestrel 3 is here");
  }

  @Test
  void sentenceThatNamesSomething_isTheTitle() {
    assertThat(extract(status("Big day. Kestrel 3 is here. It draws maps of towns.")))
        .isEqualTo(new Extract("Kestrel 3 is here", "It draws maps of towns."));
  }

  @Test
  void abstract_givesItsLastResultWithAFigure() {
    String text =
        "Maps are hard to draw. We propose Quokka. Quokka improves drawing by 12% on towns. It"
            + " outperforms all baselines. Code will be open.";
    assertThat(
            extract(titled(ArxivDescriptor.ID, "cs.CV", "Quokka: Maps of Towns", text)).summary())
        .isEqualTo("Quokka improves drawing by 12% on towns.");
    assertThat(
            extract(
                    titled(
                        ArxivDescriptor.ID,
                        "cs.CV",
                        "Quokka: Maps of Towns",
                        "Maps are hard to draw. We propose Quokka. It reads words."))
                .summary())
        .isEqualTo("We propose Quokka.");
  }

  @Test
  void summary_hasTwoSentencesAtMost() {
    assertThat(extract(rss("A title", "It is one. It is two. It is three.")).summary())
        .isEqualTo("It is one. It is two.");
  }

  private static Item titled(SourceId source, String channel, String title, String... text) {
    return Item.of(source, "1", "https://example.org/1")
        .channel(channel)
        .title(title)
        .text(String.join("", text))
        .build();
  }

  @Test
  void bylinesCreditsHeadingsAndRequests_areLeftOut() {
    assertThat(
            extract(
                    rss(
                        "A title",
                        "Example Labs · 20 February 2026.\nImage: Example Wire\nThe model reads maps.\n"
                            + "Contents\nHow it works\n1. It looks at the roads first.\n"
                            + "Full details:"))
                .summary())
        .isEqualTo("The model reads maps. It looks at the roads first.");
  }

  @Test
  void requestsAndQuestionsOfAPost_areLeftOut() {
    assertThat(
            extract(
                    status(
                        "Example 2 is here. It draws good maps of small towns:\nHas anyone tried it?\nLet me know!"
                            + "\nFull details:"))
                .summary())
        .isEqualTo("It draws good maps of small towns.");
  }

  @Test
  void prices_areNotFormulas() {
    assertThat(TextCleaner.of("It costs $0.29 / $1.15 a token, $x^2$ of ``golden'' noise"))
        .isEqualTo("It costs $0.29 / $1.15 a token, x^2 of “golden” noise");
  }

  @Test
  void spacesBetweenCharacters_areDropped() {
    assertThat(TextCleaner.of("強力に 後押し します。OpenAI 发布")).isEqualTo("強力に後押しします。OpenAI 发布");
  }

  @Test
  void titleRepeatedInTheText_isPrintedOnce() {
    assertThat(
            extract(
                    rss(
                        "Example raises money",
                        "Example raises money. The round was led by nobody at all."))
                .summary())
        .isEqualTo("The round was led by nobody at all.");
  }

  @Test
  void markupAndPictograms_areNotPrinted() {
    assertThat(
            TextCleaner.of(
                "**Bold** `code` \\- 🎉 list [link]\n\\\\\n- item $x^2$ see example.org/a"))
        .doesNotContain("*", "`", "\\", "🎉", "$", "example.org", "[link]")
        .contains("Bold", "code", "item");
  }

  private static Extract extract(Item item) {
    return Extract.of(item).orElseThrow();
  }

  private static Item rss(String title, String text) {
    return Item.of(RssDescriptor.ID, "1", "https://example.org/a").title(title).text(text).build();
  }

  private static Item status(String text) {
    return Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text(text).build();
  }
}
