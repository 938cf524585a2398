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

/** The one list of the sources there are. */
public final class AllSources {
  /** The eight sources, in the order of their ids. */
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
