package ainews.local;

import ainews.fetch.Source;
import ainews.fetch.arxiv.ArxivSource;
import ainews.fetch.github.GitHubSource;
import ainews.fetch.hackernews.HackerNewsSource;
import ainews.fetch.huggingface.HuggingFaceSource;
import ainews.fetch.producthunt.ProductHuntSource;
import ainews.fetch.reddit.RedditSource;
import ainews.fetch.rss.RssSource;
import ainews.fetch.twitter.TwitterSource;
import java.util.List;

/** The registry of all sources. */
public final class AllSources {
  /** All eight sources; progress lines and notes follow this order. */
  public static final List<Source> LIST =
      List.of(
          new TwitterSource(),
          new HuggingFaceSource(),
          new HackerNewsSource(),
          new RedditSource(),
          new GitHubSource(),
          new ArxivSource(),
          new RssSource(),
          new ProductHuntSource());

  private AllSources() {}
}
