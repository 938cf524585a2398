package ainews.fetch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT&amp;T &lt;3 &#x27;you&#39; &eacute;&nbsp;&#128640;|AT&T <3 'you' é 🚀",
        "one<br>two<br/>three|one#two#three",
        "<p>one</p><p>two</p>|one##two",
        "one<p>two|one##two",
        "<ul><li>one<li>two</ul>|one##two",
        "<b>bo</b>ld <i>words</i>|bold words",
        "<div><div><p><span>deep</span></p></div></div>|deep",
        "a<script>alert(1)</script>b|ab",
        "a<style>p {}</style>b|ab",
        "a<noscript><p>Enable <b>scripts</b></p></noscript>b|ab",
        "a<template><p>later</p></template>b|ab",
        "<pre><code>if x:#    return 1</code></pre>|if x:#return 1",
        "<!-- a remark -->words|words",
        "a < b and c > d|a < b and c > d",
        "<p|''"
      })
  void html_becomesText(String html, String text) {
    assertThat(Html.toText(html.replace('#', '\n').replace("&\n", "&#")))
        .isEqualTo(text.replace('#', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<pre>", "<a href=x>"})
  void deepNesting_doesNotOverflow(String tag) {
    String html = "before" + tag.repeat(100_000) + "after";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(Html.toText(html)).startsWith("before").endsWith("after"));
  }

  @Test
  void links_areResolvedAndListedOnce() {
    String html =
        "<a href='/a'>a</a><a href='https://example.com/b'>b</a><a href='/a'>again</a>"
            + "<a href='javascript:alert(1)'>no</a><a href='mailto:a@example.org'>no</a><a>no</a>";
    assertThat(Html.links(html, "https://example.org/x"))
        .containsExactly("https://example.org/a", "https://example.com/b");
  }
}
