package ainews.fetch.text;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.Fuzz;
import ainews.shared.text.Texts;
import java.time.Duration;
import java.util.List;
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
        "<div style='display: none'>in short</div><span hidden>in short</span>words|words",
        "<details><summary>In short</summary>words</details>|In short##words",
        "a < b and c > d|a < b and c > d",
        "<p|''"
      })
  void html_becomesText(String html, String text) {
    assertThat(Html.toText(html.replace('#', '\n').replace("&\n", "&#")))
        .isEqualTo(text.replace('#', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10<sup>25</sup> FLOPs|10^25 FLOPs",
        "10<sup><b>25</b></sup> and <b>10</b><sup>25</sup>|10^25 and 10^25",
        "10 <sup>25</sup> FLOPs, 10<sup> 25 </sup>FLOPs|10^25 FLOPs, 10^25 FLOPs",
        "10^<sup>25</sup>|10^25",
        "1e<sup>6</sup>, 5km<sup>2</sup>, 2n<sup>3</sup>|1e^6, 5km^2, 2n^3",
        "O(n log<sup>2</sup> n)|O(n log^2 n)",
        "<a href='/p#s'>10<sup>25</sup> FLOPs</a>|10^25 FLOPs",
        "3&times;10<sup>-4</sup>|3×10^-4",
        "10<sup>–4</sup>|10^-4",
        "3×10<sup>−4</sup>|3×10^-4",
        "2<sup>10</sup> GPUs|2^10 GPUs",
        "10<sup>2<sup>3</sup></sup>|10^(2^3)",
        "O(n<sup>2</sup>) and 2<sup>n+1</sup>|O(n^2) and 2^(n+1)",
        "5 km<sup>2</sup>, R<sup>2</sup>, (a+b)<sup>2</sup>|5 km^2, R^2, (a+b)^2",
        "<math><msup><mn>10</mn><mn>25</mn></msup></math>|10^25",
        "<math><msup> <mn>10</mn> <mn>25</mn> </msup></math>|10^25",
        "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>|(a+b)/2",
        "<math><msqrt><mn>2</mn></msqrt></math>|√2",
        "<math><msub><mi>x</mi><mi>i</mi></msub><annotation>x_i</annotation></math>|x_i",
        "<span><math><mi>x</mi></math></span><span aria-hidden=true>x</span>|x",
        "the 1<sup>st</sup> of 22<sup>nd</sup>|the 1st of 22nd",
        "Foo<sup>TM</sup>, Disney<sup>+</sup>|Foo™, Disney+",
        "the n<sup>th</sup>, 2<sup>e</sup>, XXI<sup>e</sup>|the nth, 2e, XXIe",
        "10&nbsp;<sup>25</sup> FLOPs and 10 <sup>24</sup>|10^25 FLOPs and 10^24",
        "Data<sup>e</sup> and words<sup>a</sup>|Data and words",
        "20<sup>°</sup>C, C<sup>++</sup>|20°C, C++",
        "H<sub>2</sub>O and CO<sub>2</sub>|H2O and CO2",
        "x<sub>i</sub>, R<sub>max</sub>, log<sub>2</sub>8|x_i, R_max, log_2 8",
      })
  void scripts_keepTheirMeaning(String html, String text) {
    assertThat(Html.toText(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "71<sup>3</sup> percent|71 percent",
        "71<sup>3</sup>% of them|71% of them",
        "in 2024<sup><a href='#fn1'>1</a></sup>, they|in 2024, they",
        "in 2024<a href='#n'><sup>1</sup></a>, they|in 2024, they",
        "the model<sup>3</sup> said.<sup>4</sup>|the model said.",
        "AI<sup>1</sup> at 10<sup class=footnote-ref>2</sup>|AI at 10",
        "words<sup>[12]</sup> more<sup>*</sup> most<sup>1,2</sup>|words more most",
        "模型<sup>1</sup>发布|模型发布",
        "Smith<sup>a</sup>|Smith",
        "100<sup><span><a href='#f1'>1</a></span></sup> GPUs|100 GPUs",
        "100<a href='#f1'><b><sup>1</sup></b></a> GPUs|100 GPUs",
        "100<sup><a href='https://example.org/paper'>1</a></sup> GPUs|100 GPUs",
        "100<sup data-footnote-ref>1</sup> GPUs|100 GPUs",
        "GPT-4<sup>1</sup> on an H100<sup>2</sup>|GPT-4 on an H100",
        "$5<sup>2</sup> billion|$5 billion",
      })
  void marksOfFootnotes_areDropped(String html, String text) {
    assertThat(Html.toText(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><iframe src=x/><p>b</p>|a##b",
        "<p>a</p><iframe src=x><p>b</p>|a##b",
        "a<IFRAME>else</iframe>b|ab",
        "a<script src=x />b|ab",
        "a<script>b<p>c|a",
        "a<style>b<p>c|a",
        "a<textarea>b<p>c|ab##c",
        "a<noscript>b<p>c|ab##c",
        "a<template>b|ab",
        "a<!-- b <p>c|a b##c",
        "İİ<iframe></iframe>a<noembed>b|İİab",
        "<![CDATA[a <b>b</b>]]>|a b",
        "<ul><li>a<li>b<div>c|a##b##c",
        "a<plaintext>b<b>c</b>|abc",
      })
  void unclosedElements_keepTheTextAfterThem(String html, String text) {
    assertThat(Html.toText(html)).isEqualTo(text.replace('#', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A model is out<script>track(1)</script>|A model is out",
        "A model is out<style>p{color:red}</style>|A model is out",
        "<script src=x>y()</script>A model is out|A model is out",
        "A <SCRIPT type='text/javascript'>track(1)</SCRIPT>model is out|A model is out",
        "A model<script>if (a < b) { c('</div>') }</script> is out|A model is out",
        "A <b>bold</b> model with 10<sup>9</sup> &amp; more|A bold model with 10^9 & more",
        "R&amp;D: &lt;i&gt;new&lt;/i&gt;|R&D: new",
        "How to centre a <div>|How to centre a <div>",
        "<![CDATA[A model]]> is out|A model is out",
        "<svg><text>logo</text></svg>A model is out|A model is out",
        "List<String> at 3 < 4|List<String> at 3 < 4",
      })
  void title_isReadAsTextOrAsHtml(String title, String words) {
    assertThat(Html.titleOf(title)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first line#second line##third para|first line#second line##third para",
        "a < b & List<String>|a < b & List<String>",
        "First<br/>second <a href='https://example.org/x'>line</a>|First#second line",
        "one#<p>two</p>|one##two",
      })
  void plainText_keepsItsLineEndsUnlessItContainsHtml(String plain, String text) {
    assertThat(Html.toText(Html.ofPlain(plain.replace('#', '\n'))))
        .isEqualTo(text.replace('#', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; 3&lt;/p&gt;|one##two & 3",
        "one&lt;br/&gt;two|one#two",
        "<p>Write &lt;b&gt;x&lt;/b&gt; for bold</p>|Write <b>x</b> for bold",
        "one#two##three|one two##three",
      })
  void markupEscapedTwice_isDecodedIfThereIsNoOther(String html, String text) {
    assertThat(Html.toText(Html.ofFeed(html.replace('#', '\n'))))
        .isEqualTo(text.replace('#', '\n'));
  }

  @Test
  void anyHtml_becomesCleanText() {
    String[] pieces =
        ("<p> </p> <b> </b> word 10 <sup> </sup> <sub> 25 <a\u00a0href='#x'> </a> <iframe> </iframe>"
                + " <iframe/> <script>CODE</script> <style>CODE</style> <script\u00a0src=x/> <!-- -->"
                + " <math> <msup> <mi> </msup> <pre> </pre> &lt; &amp; &#150; &#xD800; < > \" ' / <![CDATA["
                + " ]]> \u4f60 \ud83d\ude80 \ud83d \u0000 \u0092 <table> <tr> <td> <select> <svg> <template>")
            .split(" ");
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = pieces[i].replace('\u00a0', ' ');
    }
    Fuzz.of(
        pieces,
        html -> {
          for (String given : List.of(html, Html.ofFeed(html), Html.ofPlain(html))) {
            String words = Html.toText(given);
            assertThat(words).isEqualTo(Texts.paragraphs(words)).doesNotContain("\u0092", "\u0096");
          }
          Html.titleOf(html);
        });
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
