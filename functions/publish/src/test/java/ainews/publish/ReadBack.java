package ainews.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import ainews.publish.markdown.Markdown;
import ainews.publish.page.Anchors;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a parser finds in a rendered edition.
 *
 * @param count the printed count
 * @param sections the headings, including categories
 */
record ReadBack(int count, List<String> sections, List<ReadStory> stories) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern HEAD = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");
  private static final int NOTES = 1;

  /**
   * A story as it is found.
   *
   * @param title the title, between tildes if it is struck through
   * @param urls the targets of its links, in order
   * @param earlier the targets of its links to earlier editions
   */
  record ReadStory(String title, List<String> urls, List<String> earlier) {}

  /** What the Markdown of an edition must contain. */
  static ReadBack expected(Edition edition, Language language) {
    Words words = new Words(language);
    List<ReadStory> stories = new ArrayList<>();
    for (Story story : edition.stories()) {
      boolean isBare = story.text(language).summary().isEmpty();
      String title =
          story.text(language).title() + (isBare ? words.mark(story.text(language)) : "");
      stories.add(
          new ReadStory(
              story.isWithdrawn() ? struck(title) : title,
              Markdown.links(story).stream().map(StoryLink::url).toList(),
              story.isWithdrawn()
                  ? List.of()
                  : story.update().map(update -> Anchors.earlier("../", update)).stream()
                      .toList()));
    }
    List<String> sections = new ArrayList<>();
    for (Story story : edition.stories()) {
      add(sections, words.section(story.section()));
      if (story.section() == ainews.shared.edition.Section.FEATURED) {
        add(sections, story.category().label(language));
      }
    }
    return new ReadBack(edition.notWithdrawn().size(), sections, stories);
  }

  private static void add(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /** By a parser of Markdown. */
  static ReadBack ofMarkdown(String markdown) {
    Reader reader = new Reader();
    Parser.builder().build().parse(HEAD.matcher(markdown).replaceFirst("")).accept(reader);
    // The last heading is the notes'.
    List<String> sections = reader.sections.subList(0, reader.sections.size() - NOTES);
    return new ReadBack(reader.count, sections, reader.stories);
  }

  private static final class Reader extends AbstractVisitor {
    private final List<String> sections = new ArrayList<>();
    private final List<ReadStory> stories = new ArrayList<>();
    private int count = -1;

    @Override
    public void visit(BlockQuote quote) {
      // The line below the count, that no model was used, has no number.
      count = count < 0 ? number(text(quote)) : count;
    }

    @Override
    public void visit(Heading heading) {
      boolean isStory = heading.getFirstChild().getNext() instanceof StrongEmphasis;
      if (heading.getLevel() > 1 && !isStory) {
        sections.add(text(heading));
      }
      visitChildren(heading);
    }

    @Override
    public void visit(StrongEmphasis title) {
      stories.add(new ReadStory(text(title), new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      (to.startsWith("../") ? stories.getLast().earlier() : stories.getLast().urls()).add(to);
    }
  }

  private static String struck(String title) {
    return "~~" + title + "~~";
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text words) {
            text.append(words.getLiteral());
          }
        });
    return text.toString();
  }

  /** By a parser of HTML; every link is printed there. */
  static ReadBack ofPage(String html) {
    Document page = Jsoup.parse(html);
    List<ReadStory> stories = new ArrayList<>();
    for (Element story : page.select("article.story")) {
      Element heading = story.selectFirst("h3, h4");
      Element mark = heading.selectFirst(".mark");
      String title =
          heading.selectFirst("a, s").wholeText() + (mark == null ? "" : mark.wholeText());
      stories.add(
          new ReadStory(
              heading.selectFirst("s") == null ? title : struck(title),
              story.select(".links > li > a, .rest a").eachAttr("href"),
              story.select(".earlier a[lang]").eachAttr("href")));
    }
    List<String> sections =
        page.select("section:not(.notes) > h2, section.featured > h3").eachText();
    return new ReadBack(number(page.selectFirst(".count").text()), sections, stories);
  }

  /** The titles of a feed's entries by story, in their order, by a reader of feeds. */
  static List<String> titlesOfAtom(byte[] feed) throws FeedException {
    return new SyndFeedInput()
        .build(new InputStreamReader(new ByteArrayInputStream(feed), UTF_8)).getEntries().stream()
            .map(SyndEntry::getTitle)
            .toList();
  }

  /** The first address of each entry, which is the story's own. */
  static List<String> linksOfAtom(byte[] feed) throws FeedException {
    return new SyndFeedInput()
        .build(new InputStreamReader(new ByteArrayInputStream(feed), UTF_8)).getEntries().stream()
            .map(entry -> firstLink(entry.getContents().getFirst().getValue()))
            .toList();
  }

  static List<String> titlesOfJson(String feed) {
    List<String> titles = new ArrayList<>();
    Json.read(feed, JsonNode.class)
        .path("items")
        .forEach(item -> titles.add(item.path("title").asText()));
    return titles;
  }

  static List<String> linksOfJson(String feed) {
    List<String> links = new ArrayList<>();
    Json.read(feed, JsonNode.class)
        .path("items")
        .forEach(item -> links.add(firstLink(item.path("content_html").asText())));
    return links;
  }

  private static String firstLink(String html) {
    return Jsoup.parse(html).select("a").first().attr("href");
  }

  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Integer.parseInt(number.group()) : -1;
  }
}
