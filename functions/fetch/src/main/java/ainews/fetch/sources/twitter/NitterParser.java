package ainews.fetch.sources.twitter;

import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.fetch.feed.FeedDates;
import ainews.fetch.feed.FeedXml;
import ainews.fetch.feed.XmlEntry;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.sources.TwitterDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parses the RSS feed of an X account on a Nitter instance. */
public final class NitterParser {
  private static final Pattern STATUS =
      Pattern.compile("https?://[^/]+/(?<user>\\w{1,30})/status/(?<id>\\d{1,19})\\b.*");
  private static final String REPOST = "RT by @";
  private static final String REPLY = "R to @";

  private NitterParser() {}

  /**
   * Parses a feed into posts, replies and reposts.
   *
   * @throws FetchException if the instance blocks the request or limits its rate, or the answer is
   *     not a feed
   */
  public static Timeline parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    FeedXml feed = FeedXml.read(answer);
    List<XPost> posts = feed.entries().stream().flatMap(entry -> post(entry).stream()).toList();
    return new Timeline(posts, feed.entries().size(), feed.problem(), Optional.empty());
  }

  private static Optional<XPost> post(XmlEntry entry) {
    Matcher status = STATUS.matcher(entry.text("guid", "link"));
    if (!status.matches() && !(status = STATUS.matcher(entry.text("link"))).matches()) {
      return Optional.empty();
    }
    String user = status.group("user");
    String title = entry.text("title");
    Element body = Html.body(entry.first("description").map(XmlEntry.Field::html).orElse(""));
    String quoted = quoted(body);
    PostText text = PostText.scraped(Html.toText(body));
    Item.Builder item =
        Item.of(
                TwitterDescriptor.ID,
                status.group("id"),
                "https://x.com/" + user + "/status/" + status.group("id"))
            .text(text.own())
            .quoted(quoted.isEmpty() ? text.quoted() : PostText.scraped(quoted).own())
            .author(user)
            .time(FeedDates.parse(entry.text("pubdate")).orElse(null));
    text.links().forEach(item::link);
    boolean repliesToAnother = title.startsWith(REPLY) && !title.startsWith(REPLY + user + ":");
    boolean isNews = !title.startsWith(REPOST) && !repliesToAnother;
    return Items.valid(item).map(valid -> new XPost(valid, isNews));
  }

  /**
   * Removes the quoted post from the body and returns its text. Shows the full address of each
   * remaining link, except links to accounts and tags.
   */
  private static String quoted(Element body) {
    Element quote = body.selectFirst("blockquote");
    String words = "";
    if (quote != null) {
      quote.select("b, footer, cite").remove();
      words = Html.toText(quote);
      quote.remove();
    }
    for (Element link : body.select("a[href]")) {
      String shown = link.text();
      if (!shown.startsWith("@")
          && !shown.startsWith("#")
          && link.attr("href").startsWith("http")) {
        link.text(link.attr("href"));
      }
    }
    return words;
  }
}
