package ainews.fetch.sources.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.FeedClient;
import ainews.fetch.Hostile;
import ainews.shared.edition.Problem;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void capturedReadme_becomesPlainText() throws Exception {
    String text = Readme.text(Captures.answer("github/readme_rook.json"));
    assertThat(text)
        .startsWith("What is Rook?\n\nRook is an open source cloud-native storage orchestrator");
    assertThat(text).doesNotContain("img.shields.io", "](", "**", "<img", "# ", "```");
  }

  @Test
  void markdown_becomesPlainText() {
    String markdown =
        """
        <!-- a comment
        of two lines -->
        <div align="center"><img src="logo.svg"/><h1>Engine</h1></div>

        [![build](https://b.example.org/i.svg)](https://b.example.org) [English](README.md) | [中文](README.zh.md)

        Title
        =====

        > [!NOTE]
        > It is **fast**, `small` and _kind_; snake_case &amp; 2 < 3 stay. See [the paper][1] or <https://x.example.org>.

        - [x] one *thing*
        - two

        ```sh
        pip install engine
        ```

        | Model | Score |
        |-------|:-----:|
        | a | 1 |

        <pre><code>gone</code></pre>

        [1]: https://paper.example.org
        Last\\_line ![picture](p.png)
        """;
    assertThat(ReadmeText.of(markdown))
        .isEqualTo(
            """
            Engine

            English | 中文

            Title

            It is fast, small and kind; snake_case & 2 < 3 stay. See the paper or .

            one thing
            two

            Model Score

            a 1

            Last_line""");
  }

  @Test
  void answersWithoutReadme_areMalformed() {
    for (String body :
        List.of("{}", "[]", "", "{\"encoding\": \"none\", \"content\": \"x\"}", json("%%%="))) {
      assertThatThrownBy(() -> Readme.text(Hostile.answer(body)))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
    }
  }

  @Test
  void hostileReadmes_areParsedOrRefused() throws Exception {
    FeedClient.Parser parser =
        answer -> {
          assertThat(Readme.text(answer)).isNotNull();
          return new Entries(List.of(), 1);
        };
    Hostile.assertSurvives(parser, json(base64("# A readme\n\nWith *words*.")));
    for (String unit :
        List.of(
            "> ", "[", "![", "[[a](b)", "*", "_a", "<div>", "<!--", "`", "|", "\\", "<pre>", "#",
            "&", "( ")) {
      assertThat(Readme.text(Hostile.answer(json(base64(unit.repeat(3_000_000 / unit.length()))))))
          .isNotNull();
    }
  }

  @Test
  void invalidUtf8_isReplaced() throws Exception {
    byte[] latin = "caf\u00e9 words".getBytes(StandardCharsets.ISO_8859_1);
    String text = Readme.text(Hostile.answer(json(Base64.getEncoder().encodeToString(latin))));
    assertThat(text).startsWith("caf").endsWith("words");
  }

  static String json(String content) {
    return "{\"encoding\": \"base64\", \"content\": \"" + content + "\"}";
  }

  static String base64(String markdown) {
    return Base64.getEncoder().encodeToString(markdown.getBytes(StandardCharsets.UTF_8));
  }
}
