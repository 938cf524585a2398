package ainews.fetch.sources.github;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Parses GitHub's trending page, where rows may lack a description or language. */
final class TrendingPage {
  /** Twice the most rows ever seen on the page. */
  private static final int MAX_ROWS = 50;

  private static final Pattern STARS = Pattern.compile("(\\d[\\d,]{0,14})");
  private static final Pattern TODAY = Pattern.compile("(\\d[\\d,]{0,14}) stars? today");

  private TrendingPage() {}

  /**
   * Parses the page's HTML.
   *
   * @throws FetchException if it is another page
   */
  static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    Document page = page(answer);
    List<Element> rows = page.select("article.Box-row").stream().limit(MAX_ROWS).toList();
    // When nothing is trending, the page has an element of this class.
    if (rows.isEmpty() && page.selectFirst(".blankslate") == null) {
      throw new FetchException(
          Problem.MALFORMED, "expected GitHub's trending page, got another page");
    }
    List<Item> items = new ArrayList<>();
    for (Element row : rows) {
      item(row).ifPresent(items::add);
    }
    return new Entries(items, rows.size());
  }

  private static Document page(WebResponse answer) throws FetchException {
    try (var body = new ByteArrayInputStream(answer.body())) {
      return Jsoup.parse(body, "UTF-8", "https://github.com/");
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "HTML that cannot be parsed", e);
    }
  }

  private static Optional<Item> item(Element row) {
    Element heading = row.selectFirst("h2 a[href], h1 a[href]");
    if (heading == null) {
      return Optional.empty();
    }
    String name = heading.attr("href").replaceFirst("^/", "");
    return Repositories.item(name, words(row, "> p"), words(row, "[itemprop=programmingLanguage]"))
        .map(
            item ->
                item.engagement(Metric.STARS, number(STARS, words(row, "a[href$=/stargazers]")))
                    .engagement(Metric.STARS_TODAY, number(TODAY, today(row))))
        .flatMap(Items::valid);
  }

  /** Reads only this element, since adjacent counts may run together in the row's text. */
  private static String today(Element row) {
    return row.getElementsByTag("span").stream()
        .map(Element::ownText)
        .filter(words -> TODAY.matcher(words).find())
        .findFirst()
        .orElse("");
  }

  private static String words(Element row, String path) {
    Element element = row.selectFirst(path);
    return element == null ? "" : element.text();
  }

  private static Long number(Pattern pattern, String words) {
    Matcher number = pattern.matcher(words);
    return number.find() ? Long.valueOf(number.group(1).replace(",", "")) : null;
  }
}
