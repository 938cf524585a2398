package ainews.fetch.sources.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedditLinksTest {
  @Test
  void post_hasTheSameUrlOnAllHosts() {
    String canonical = "https://www.reddit.com/r/One/comments/abc/a_slug/";
    assertThat(RedditLinks.post("/r/One/comments/abc/a_slug/")).contains(canonical);
    assertThat(RedditLinks.post("https://old.reddit.com/r/One/comments/abc/a_slug?ref=x#y"))
        .contains(canonical);
    assertThat(RedditLinks.post("http://reddit.com/r/One/comments/abc/a_slug")).contains(canonical);
    assertThat(RedditLinks.post("https://www.reddit.com/user/ada/comments/abc/a_slug/"))
        .contains("https://www.reddit.com/user/ada/comments/abc/a_slug/");
  }

  @Test
  void otherAddresses_areNotPosts() {
    assertThat(RedditLinks.post("https://www.reddit.com/r/One/")).isEmpty();
    assertThat(RedditLinks.post("https://www.reddit.com")).isEmpty();
    assertThat(RedditLinks.post("https://example.org/r/One/comments/abc/a_slug/")).isEmpty();
    assertThat(RedditLinks.post("javascript:alert(1)")).isEmpty();
    assertThat(RedditLinks.post("")).isEmpty();
  }

  @Test
  void linksToRedditsOwnPagesAndMedia_areDropped() {
    assertThat(RedditLinks.elsewhere("/u/ada")).isEmpty();
    assertThat(RedditLinks.elsewhere("https://www.reddit.com/r/One/wiki/rules")).isEmpty();
    assertThat(RedditLinks.elsewhere("https://i.redd.it/picture.png")).isEmpty();
    assertThat(RedditLinks.elsewhere("https://www.reddit.com/gallery/abc")).isEmpty();
    assertThat(RedditLinks.elsewhere("https://blog.example.org/a"))
        .contains("https://blog.example.org/a");
  }
}
