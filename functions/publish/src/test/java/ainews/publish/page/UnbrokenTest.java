package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {
  /** The names that stay in one line are in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qwen3.5-Max is out | [Qwen3.5-Max] is out",
        "发布GPT-5.5，与GUI-Owl-1.5 | 发布[GPT-5.5]，与[GUI-Owl-1.5]",
        "(Qwen-Scope), GPT-5's | ([Qwen-Scope]), [GPT-5]'s",
        "an open-source 2-bit model, state-of-the-art | an open-source 2-bit model, state-of-the-art",
        "Mistral-Medium-3.5-128B. | [Mistral-Medium-3.5-128B].",
        "A-very-long-name-of-a-model-with-128B | A-very-long-name-of-a-model-with-128B"
      })
  void names_areKeptInOneLine(String text, String kept) {
    assertThat(
            written(text).replaceAll("<span class=\"name[a-z ]*\">", "[").replace("</span>", "]"))
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"<b>-1</b>", "A-1<script>"})
  void markup_isEscaped(String text) {
    assertThat(written(text)).doesNotContain("<b>", "<script>");
  }

  private static String written(String text) {
    StringOutput output = new StringOutput();
    OwaspHtmlTemplateOutput html = new OwaspHtmlTemplateOutput(output);
    html.setContext("p", null);
    new Unbroken(text).writeTo(html);
    return output.toString();
  }
}
