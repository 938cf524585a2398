package ainews.fetch.sources.reddit;

import ainews.fetch.text.Boilerplate;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.sources.RedditDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Builds items from the fields that the Atom feed and the API share. */
final class RedditPost {
  private static final Boilerplate BOILERPLATE = Boilerplate.of("reddit");
  private static final Pattern ID = Pattern.compile("t3_\\w{1,20}");
  private static final Set<String> GONE =
      Set.of("[deleted]", "[removed]", "[deleted by user]", "[removed by reddit]");

  private RedditPost() {}

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /**
   * Starts a post's item.
   *
   * @param id full name, such as {@code t3_abc}
   * @param address the post's page on any of Reddit's hosts
   * @param words element with the post's text; is modified
   * @param link address that the post links to; may be the post itself
   * @return empty if the id or the address is invalid, or the post was removed and has no link
   */
  static Optional<Item.Builder> item(
      String id, String address, String title, Element words, String link) {
    Optional<String> url = RedditLinks.post(address);
    if (!isId(id) || url.isEmpty()) {
      return Optional.empty();
    }
    dropPictures(words);
    String text = BOILERPLATE.drop(Html.toText(words));
    Item.Builder item =
        Item.of(RedditDescriptor.ID, id, url.get())
            .title(isGone(title) ? "" : Html.unescape(title));
    List<String> links = links(words, link, url.get());
    // A removed post without a link has nothing left to read.
    if (isGone(text) && links.isEmpty()) {
      return Optional.empty();
    }
    links.forEach(item::link);
    return Optional.of(item.text(isGone(text) ? "" : text));
  }

  /** The account name without the prefix /u/; empty for deleted accounts. */
  static String author(String name) {
    String account = name.strip();
    account = account.startsWith("/u/") ? account.substring(3) : account;
    return isGone(account) ? "" : account;
  }

  static boolean isGone(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    return GONE.contains(words) || words.startsWith("[ removed by");
  }

  private static void dropPictures(Element words) {
    for (Element anchor : words.getElementsByTag("a")) {
      // Reddit adds the bare addresses of a post's pictures to its text.
      if (RedditLinks.isMedia(anchor.attr("href")) && anchor.text().startsWith("http")) {
        anchor.remove();
      }
    }
  }

  private static List<String> links(Element words, String main, String own) {
    List<String> links = new ArrayList<>();
    RedditLinks.elsewhere(main).ifPresent(links::add);
    words.getElementsByTag("a").stream()
        .map(anchor -> RedditLinks.elsewhere(anchor.attr("href")))
        .flatMap(Optional::stream)
        .distinct()
        .limit(Item.MAX_LINKS)
        .forEach(links::add);
    links.removeIf(own::equals);
    return links;
  }
}
