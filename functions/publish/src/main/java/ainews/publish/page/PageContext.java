package ainews.publish.page;

import ainews.publish.WeekWords;
import ainews.publish.Words;
import ainews.publish.site.Assets;
import ainews.shared.edition.Category;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Remark;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Settings;
import gg.jte.Content;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The language, address and titles of a page.
 *
 * @param channels the ways that editions take to readers besides the site
 * @param base the site's address without a trailing slash
 * @param path the page's folder below it, such as {@code zh/2026-02-20/}; empty for the root
 * @param folder the page's folder below that of its language, if every language has the page
 */
public record PageContext(
    Language language,
    Settings.Site site,
    List<DeliverySettings> channels,
    String base,
    String path,
    Optional<String> folder,
    String title,
    String description) {
  /** The path of the page that is served for addresses that do not exist. */
  public static final String NOT_FOUND = "404.html";

  /** The channels of the page's language that readers can join. */
  public List<DeliverySettings> joinable() {
    return channels.stream()
        .filter(to -> to.language().equals(language) && to.join().isPresent())
        .toList();
  }

  public Words words() {
    return new Words(language);
  }

  public WeekWords weekWords() {
    return new WeekWords(words());
  }

  /** A message in the page's language, see {@link ainews.shared.text.Messages#get}. */
  public String message(String key, Object... arguments) {
    return language.messages().get(key, arguments);
  }

  /**
   * The relative link to the site's root, so that the site works in any folder. The page for
   * addresses that do not exist is served at any depth and links to the domain's root.
   */
  public String root() {
    return path.equals(NOT_FOUND)
        ? "/"
        : "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The relative link to a folder of the page's language, such as {@code archive/}. */
  public String to(String folder) {
    return root() + language + "/" + folder;
  }

  public String toDay(LocalDate date) {
    return to(date + "/");
  }

  public String toStory(LocalDate date, String story) {
    return toDay(date) + "#" + Anchors.of(story);
  }

  public String toCategory(Category category) {
    return to("category/" + category.id() + "/");
  }

  public String toTopic(Topic topic) {
    return to("topic/" + topic.id() + "/");
  }

  public String toWeek(IsoWeek week) {
    return to("week/" + week + "/");
  }

  public String asset(String name) {
    return root() + Assets.key(name);
  }

  /** The page's absolute address. */
  public String url() {
    return url(path);
  }

  public String url(String folder) {
    return base + "/" + folder;
  }

  /** The absolute address of the preview image for links to the page. */
  public String card() {
    return url(Assets.key("card-" + language + ".png"));
  }

  public String siteTitle() {
    return site.titles().get(language);
  }

  /** The title as browsers show it. */
  public String fullTitle() {
    return title.equals(siteTitle()) ? title : title + " · " + siteTitle();
  }

  /** The site's other languages. */
  public List<Language> others() {
    return site.languages().stream().filter(one -> one != language).toList();
  }

  /** The relative link to the page in another language, or to that language's front page. */
  public String to(Language other) {
    return root() + in(other);
  }

  /** The absolute address of the page in another language. */
  public String url(Language other) {
    return url(in(other));
  }

  private String in(Language other) {
    return other + "/" + folder.orElse("");
  }

  /** Whether the site has several languages and the page in each of them. */
  public boolean isInEach() {
    return folder.isPresent() && site.languages().size() > 1;
  }

  public String day(LocalDate date) {
    return language.text().day().format(date);
  }

  public String month(YearMonth month) {
    return language.text().month().format(month);
  }

  /** The day in one sentence, see {@link Words#sentence}. */
  public String sentence(Map<Language, String> sentences) {
    return words().sentence(sentences);
  }

  /** A story's title with typographic marks. */
  public Content title(StoryText text) {
    return new Unbroken(plainTitle(text));
  }

  /** The same as text, for the title of a page. */
  public String plainTitle(StoryText text) {
    return Typography.set(text.title(), text.tag(language));
  }

  public Content summary(StoryText text) {
    return new Unbroken(plainSummary(text));
  }

  /** The same as text, for the description of a page. */
  public String plainSummary(StoryText text) {
    return Typography.set(text.summary(), text.tag(language));
  }

  /** The ids of the sources that links come from, for the script by which readers hide some. */
  public String sources(List<StoryLink> links) {
    return links.stream()
        .map(link -> link.source().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A remark in one of a story's texts. */
  public Content remark(Remark remark, StoryText text) {
    return new Unbroken(Typography.set(remark.text(), text.tag(language)));
  }
}
