package ainews.local;

import ainews.fetch.Source;
import ainews.fetch.sources.arxiv.ArxivSource;
import ainews.fetch.sources.github.GitHubSource;
import ainews.fetch.sources.hackernews.HackerNewsSource;
import ainews.fetch.sources.huggingface.HuggingFaceSource;
import ainews.fetch.sources.producthunt.ProductHuntSource;
import ainews.fetch.sources.reddit.RedditSource;
import ainews.fetch.sources.rss.RssSource;
import ainews.fetch.sources.twitter.TwitterSource;
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
