package ainews.fetch.sources.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextTest {
  @Test
  void quotedPost_isSeparatedFromOwnText() {
    PostText text =
        PostText.scraped("Look at this!\n\nAda Example\n\n6h\n\nOur model is out.\n\nIt is small.");
    assertThat(text.own()).isEqualTo("Look at this!");
    assertThat(text.quoted()).isEqualTo("Our model is out.\n\nIt is small.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Example\n\n21h", "Ada Example\n\n@ada\\_example\n\nApr 28",
            "Ada 🤗 @ada_example\n\n5m",
        "Ada\\\n\\\n@ada\\\n\\\n10h\\\n\\", "Ada\n\n25 Jan 2025", "Ada\n\nDec 3, 2024"
      })
  void headOfQuotedPost_isRecognisedInEveryForm(String head) {
    PostText text = PostText.scraped("Own.\n\n" + head + "\n\nQuoted.");
    assertThat(text.own()).isEqualTo("Own.");
    assertThat(text.quoted()).isEqualTo("Quoted.");
  }

  @Test
  void postWithOnlyAQuote_hasNoOwnText() {
    PostText text =
        PostText.scraped("Ada Example\n\nApr 27\n\nUsed the tool.\n\nEnable hls playback");
    assertThat(text.own()).isEmpty();
    assertThat(text.quoted()).isEqualTo("Used the tool.");
  }

  @Test
  void ownParagraphs_areNotMistakenForAHead() {
    String words = "Three days\n\nof rain\n\nApril 28\n\nand 6h of sun";
    assertThat(PostText.scraped(words).own()).isEqualTo(words);
    assertThat(PostText.scraped(words).quoted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enable hls playback",
        "Show more",
        "Translated from Japanese",
        "ALT A Cat GIF",
        "Load more",
        "Ada Example retweeted",
        "Show this thread",
        "12\n\n7\n\n140\n\nmore replies",
        "3\n\n19\n\nLoad more",
        "The media could not be played.",
        "Enable hls playback\\"
      })
  void interfaceStrings_areRemoved(String boilerplate) {
    assertThat(PostText.scraped("A robot sorts bags.\n\n" + boilerplate).own())
        .isEqualTo("A robot sorts bags.");
  }

  @Test
  void singleNumberInOwnText_isKept() {
    assertThat(PostText.scraped("Guess the score\n\n42").own()).isEqualTo("Guess the score\n\n42");
  }

  @Test
  void reply_listsTheAccountsItAnswers() {
    PostText text = PostText.scraped("Replying to @ada\\_example @bo\n\nI agree.");
    assertThat(text.replyTo()).containsExactly("ada_example", "bo");
    assertThat(text.own()).isEqualTo("I agree.");
  }

  @Test
  void quotedReply_doesNotMakeThePostAReply() {
    PostText text = PostText.scraped("Good.\n\nAda\n\n2h\n\nReplying to @bo\n\nIt works.");
    assertThat(text.replyTo()).isEmpty();
    assertThat(text.quoted()).isEqualTo("It works.");
  }

  @Test
  void markdown_isUnescaped() {
    assertThat(
            PostText.scraped(
                    "\\> he said\n\\- one **bold** word by @a\\_b, \\*very\\* fast, 1\\. done")
                .own())
        .isEqualTo("> he said\n- one bold word by @a_b, *very* fast, 1. done");
  }

  @Test
  void linkCard_becomesQuotedText() {
    PostText text =
        PostText.scraped(
            "We wrote it up: example.org/blog/fish\n\n\\\\\n\\\\\n**How \\| we fish** \\\\\n\\\\\nA long way to the sea.\\\\\n\\\\\nexample.org\n\nAda\n\n4h\n\nNice");
    assertThat(text.own()).isEqualTo("We wrote it up.");
    assertThat(text.quoted()).isEqualTo("How | we fish\n\nA long way to the sea.\n\nNice");
    assertThat(text.links()).containsExactly("https://example.org/blog/fish");
  }

  @Test
  void linkCardOnOneLine_becomesQuotedText() {
    PostText text = PostText.scraped("Hiring\n\n**Fish Labs** fish.example.org");
    assertThat(text.own()).isEqualTo("Hiring");
    assertThat(text.quoted()).isEqualTo("Fish Labs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.org/abs/1.2||https://example.org/abs/1.2",
        "https://example.org/a?b=1&c=2||https://example.org/a?b=1&c=2",
        "Paper: example.org/p||https://example.org/p",
        "Site: example.com||https://example.com",
        "The full report is here: example.org/r|The full report is here.|https://example.org/r",
        "See example.org/r for more|See example.org for more|https://example.org/r",
        "All results at example.org/r|All results at example.org|https://example.org/r",
        "Great work ( example.org/r)|Great work|https://example.org/r",
        "Read (https://en.example.org/wiki/A_(b)).|Read.|https://en.example.org/wiki/A_(b)",
        "Ask nitter.net/ada/status/5|Ask|https://x.com/ada/status/5",
        "Watch it piped.video/watch?v=AbC|Watch it|https://www.youtube.com/watch?v=AbC",
      })
  void address_becomesALink(String words, String own, String link) {
    PostText text = PostText.scraped(words);
    assertThat(text.own()).isEqualTo(own == null ? "" : own);
    assertThat(text.links()).containsExactly(link.replace("(b)", "%28b%29"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.com/i/article/20495…|''",
        "Look example.org/a-long-na…|Look",
        "Slides: docs.example.com/pres…|''",
        "model here.exam…|model",
        "torch.compile and/or Node.js 1.118 by e.g. me|torch.compile and/or Node.js 1.118 by e.g. me",
        "Arena.ai says so|Arena.ai says so",
        "mail me@example.org|mail me@example.org",
        "well…|well…",
      })
  void truncatedAddressOrName_isNotALink(String words, String own) {
    assertThat(PostText.scraped(words).own()).isEqualTo(own);
    assertThat(PostText.scraped(words).links()).isEmpty();
  }

  @Test
  void pointerToAddressOnItsOwnLine_isRemoved() {
    assertThat(PostText.scraped("We found fish in the sea:\n\nexample.org/f").own())
        .isEqualTo("We found fish in the sea.");
    assertThat(PostText.scraped("Big news\n\nRead more:\nexample.org/f").own())
        .isEqualTo("Big news");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.", "\\", "**", "\n\n", "[", "example.org/", "@a ", "1h\n\n", "(", "https://"})
  void enormousText_isReadInTime(String part) {
    String text = part.repeat(25_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(PostText.scraped(text)).isNotNull());
  }
}
