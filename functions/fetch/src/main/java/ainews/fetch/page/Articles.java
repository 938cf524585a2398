package ainews.fetch.page;

import ainews.shared.edition.LinkedPage;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebResponse;
import java.time.Instant;
import java.util.Optional;

/** Reads pages that are entries themselves, such as those of a sitemap. */
public final class Articles {
  private final Http http;
  private final Robots robots;

  /** A page with its own date of publication. */
  public record Article(LinkedPage page, Optional<Instant> published) {}

  public Articles(Http http) {
    this.http = http;
    this.robots = new Robots(http);
  }

  /**
   * @throws FetchException if the page cannot be requested, its owner forbids it, or it has no text
   */
  public Article read(String url) throws FetchException, InterruptedException {
    WebResponse answer = http.get(url, robots::allow);
    return PageReader.article(url, answer);
  }
}
