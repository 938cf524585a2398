package ainews.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageShapeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.com",
        "https://example.org/en/",
        "https://github.com/owner",
        "https://github.com/sponsors/owner",
        "https://github.com/security/advanced-security",
        "https://github.com/copilot/share?id=a",
        "https://github.com/Spark/somebody/app",
        "https://github.com/customer-terms/general",
        "https://huggingface.co/playground/x?modelId=a",
        "https://huggingface.co/storage",
        "https://huggingface.co/new-dataset",
        "https://huggingface.co/buckets/owner/name",
        "https://hf.co/chat/settings",
        "https://x.com/somebody",
        "https://x.com/search?q=a",
        "https://chatgpt.com/codex",
        "https://chatgpt.com/codex/get-started",
        "https://openai.com/sora/",
        "https://lmarena.ai/leaderboard/text",
        "https://example.org/leaderboard/code",
        "https://forms.gle/AbCdEfGhIjKlMnOp7",
        "https://bit.ly/4abcdef",
        "https://lnkd.in/abc-def-ghi-jkl",
        "https://huggingface.co/owner",
        "https://huggingface.co/chat/settings",
        "https://huggingface.co/spaces/a?search=b",
        "https://docs.example.org/start/first-steps",
        "https://example.org/docs/api/first-steps-of-a-new-reader",
        "https://example.readthedocs.io/en/latest/index.html",
        "https://example.org/pricing",
        "https://www.youtube.com/@somebody",
        "https://www.youtube.com/embed/live_stream?channel=a",
        "https://www.reddit.com/r/LocalLLaMA/",
        "https://en.wikipedia.org/wiki/Quokka",
      })
  void hub_isNoContent(String url) {
    String form = CanonicalUrl.of(url);
    assertThat(PageShape.isContent(form)).isFalse();
    assertThat(PageShape.isOneThing(form)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.com/index/gpt",
        "https://github.com/advisories/GHSA-1234",
        "https://huggingface.co/blog/quokka",
        "https://example.org/news/quokka-released",
        "https://example.org/blog/quokka",
        "https://example.org/2026/02/20/quokka",
        "https://example.org/quokka-released-with-open-weights",
        "https://example.org/a/17283946.html",
        "https://example.org/?p=123",
        "https://x.com/a/status/1",
        "https://arxiv.org/abs/2602.16855",
        "https://github.com/owner/name/releases/tag/v1",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://redd.it/1r9vywq",
        "https://www.reddit.com/r/x/comments/1r9/title/o5a",
      })
  void articlePaperPostOrRelease_isOneThing(String url) {
    String form = CanonicalUrl.of(url);
    assertThat(PageShape.isContent(form)).isTrue();
    assertThat(PageShape.isOneThing(form)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/owner/name",
        "https://huggingface.co/owner/model",
        "https://huggingface.co/datasets/owner/name",
        "https://chatgpt.com/share/quokka",
        "https://example.org/quokka",
        "https://example.org/#/quokka",
        "https://example.org/changelog#2026-04-a",
      })
  void otherPage_mayBeEither(String url) {
    String form = CanonicalUrl.of(url);
    assertThat(PageShape.isContent(form)).isTrue();
    assertThat(PageShape.isOneThing(form)).isFalse();
  }
}
