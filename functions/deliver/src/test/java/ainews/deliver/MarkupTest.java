package ainews.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.run.AllChannels;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of one hostile story in each channel's markup. */
class MarkupTest {
  private static final String TITLE = "*a* [b](https://c.example) <!here> @all & `d` x_y _z_";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "slack¦/blocks/1/text/text¦*<https://example.org/?a=1&amp;b=2|∗a∗ ［b］（https://c.example） ‹！here› @\u2060all &amp; ˋdˋ x_y ˍzˍ>* · Lab",
        "discord¦/embeds/0/description¦**[\\*a\\* \\[b\\]\\(https\\://c.example\\) \\<\\!here\\> @\u2060all \\& \\`d\\` x\\_y \\_z\\_](https://example.org/?a=1&b=2)** · Lab",
        "telegram¦/text¦<b><a href=\"https://example.org/?a=1&amp;b=2\">*a* [b](https://c.example) &lt;!here&gt; @\u2060all &amp; `d` x_y _z_</a></b> · Lab",
        "feishu¦/card/body/elements/1/content¦**[&#42;a&#42; &#91;b&#93;&#40;https&#58;//c.example&#41; &#60;&#33;here&#62; @\u2060all &#38; &#96;d&#96; x&#95;y &#95;z&#95;](https://example.org/?a=1&b=2)** · Lab",
        "dingtalk¦/markdown/text¦**[∗a∗ ［b］（https://c.example） ‹！here› @\u2060all & ˋdˋ x_y ˍzˍ](https://example.org/?a=1&b=2)** · Lab",
        "wecom¦/markdown_v2/content¦**[∗a∗ ［b］（https://c.example） ‹！here› @\u2060all & ˋdˋ x_y ˍzˍ](https://example.org/?a=1&b=2)** · Lab",
        "ntfy¦/message¦**[\\*a\\* \\[b\\]\\(https\\://c.example\\) \\<\\!here\\> @\u2060all \\& \\`d\\` x\\_y \\_z\\_](https://example.org/?a=1&b=2)** · Lab",
        "email¦/html¦<b><a href=\"https://example.org/?a=1&amp;b=2\"><bdi>*a* [b](https://c.example) &lt;!here&gt; @all &amp; `d` x_y _z_</bdi></a></b> · <bdi>Lab</bdi>",
        "webhook¦/stories/0/title¦" + TITLE
      })
  void hostileTitle_isPlainText(String channel, String place, String expected) {
    String body = AllChannels.named(channel).compose(part("- 1. text", Optional.empty())).body();

    assertThat(Json.read(body, JsonNode.class).at(place).asText()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "discord¦- x¦\\- x",
        "discord¦1. x¦1\\. x",
        "discord¦www.x.example¦www\\.x.example",
        "ntfy¦# x¦\\# x",
        "feishu¦- x¦&#45; x",
        "feishu¦12. x¦12&#46; x",
        "wecom¦1. x¦1․ x",
        "wecom¦- x¦– x",
        "dingtalk¦+ x¦＋ x"
      })
  void textLikeAListOrAHeading_isNone(String channel, String text, String expected) {
    String body = AllChannels.named(channel).compose(part(text, Optional.empty())).body();

    assertThat(Json.read(body, JsonNode.class).findValuesAsText(field(channel)).toString())
        .contains("\n" + expected);
  }

  @Test
  void secondMessage_hasItsNumberAndNoLead() {
    Digest digest = part("text", Optional.of("Models")).digest();
    String body =
        AllChannels.named("wecom").compose(new DigestPart(digest, 2, digest.entries())).body();

    assertThat(body).contains("Daily （2）", "▍Models").doesNotContain("45 stories");
  }

  private static String field(String channel) {
    return switch (channel) {
      case "discord" -> "description";
      case "ntfy" -> "message";
      case "feishu", "wecom" -> "content";
      default -> "text";
    };
  }

  private static DigestPart part(String text, Optional<String> heading) {
    DigestEntry entry =
        new DigestEntry(
            "0", heading, TITLE, Optional.of("https://example.org/?a=1&b=2"), "Lab", text);
    return new DigestPart(
        new Digest(
            "2026-02-20",
            Language.EN,
            "Daily",
            Optional.empty(),
            "all",
            List.of("45 stories"),
            List.of(entry)),
        1,
        List.of(entry));
  }
}
