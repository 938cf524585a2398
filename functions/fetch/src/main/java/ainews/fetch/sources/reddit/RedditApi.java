package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads Reddit through its API, with an application's OAuth token. */
final class RedditApi implements RedditPages {
  private final Http http;
  private final String token;

  private RedditApi(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  /**
   * Signs in with an application's credentials.
   *
   * @throws FetchException if Reddit refuses the credentials or returns no token
   */
  static RedditApi signIn(Http http, String id, String secret)
      throws FetchException, InterruptedException {
    byte[] credentials = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    WebRequest request =
        WebRequest.post(
                "https://www.reddit.com/api/v1/access_token",
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    String token = JsonFields.text(ResponseChecks.json(http.send(request)), "access_token");
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new FetchException(
          Problem.UNAUTHORISED,
          "Reddit returned no token: check REDDIT_CLIENT_ID and REDDIT_CLIENT_SECRET");
    }
    return new RedditApi(http, token);
  }

  @Override
  public Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException {
    String uri =
        "https://oauth.reddit.com/r/%s/new?limit=100&raw_json=1%s"
            .formatted(
                URLEncoder.encode(subreddit, StandardCharsets.UTF_8),
                after.map(id -> "&after=" + id).orElse(""));
    return RedditListing.parse(
        http.send(WebRequest.get(uri).header("Authorization", "Bearer " + token)));
  }
}
