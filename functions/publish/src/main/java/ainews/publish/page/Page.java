package ainews.publish.page;

import ainews.publish.Words;
import ainews.publish.site.Assets;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What every page knows of itself.
 *
 * @param base the site's address without a slash at its end
 * @param path the page's folder below it, such as {@code zh/2026-02-20/}; empty for the root
 * @param elsewhere the same page's folder in the other language, if there is one
 */
public record Page(
    Language language,
    Settings.Site site,
    String base,
    String path,
    Optional<String> elsewhere,
    String title,
    String description) {
  /** The path of the page that is given where there is none. */
  public static final String NOT_FOUND = "404.html";

  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("y年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, d MMMM y", Locale.UK);
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM y", Locale.UK);

  public Words words() {
    return new Words(language);
  }

  public String pick(String zh, String en) {
    return words().pick(zh, en);
  }

  /**
   * The way from the page to the site's root, so that the site can stand in any folder. A page that
   * stands in for others can be anywhere.
   */
  public String root() {
    return path.equals(NOT_FOUND)
        ? "/"
        : "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The way to one of the language's own folders, such as {@code archive/}. */
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

  public String asset(String name) {
    return root() + Assets.key(name);
  }

  /** The page's own address. */
  public String url() {
    return url(path);
  }

  public String url(String folder) {
    return base + "/" + folder;
  }

  /** The picture that a link to the page is shown with. */
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

  /** The other language that the site is published in, if it is. */
  public Optional<Language> other() {
    return site.languages().stream().filter(one -> one != language).findFirst();
  }

  /** A language's name in itself. */
  public static String name(Language language) {
    return new Words(language).pick("中文", "English");
  }

  public String day(LocalDate date) {
    return switch (language) {
      case ZH -> CHINESE.format(date);
      case EN -> ENGLISH.format(date);
    };
  }

  public String month(YearMonth month) {
    return switch (language) {
      case ZH -> month.getYear() + "年" + month.getMonthValue() + "月";
      case EN -> ENGLISH_MONTH.format(month);
    };
  }

  /** A title in the quotation marks of print. */
  public String title(StoryText text) {
    return Typography.set(text.title(), text.tag(language));
  }

  public String summary(StoryText text) {
    return Typography.set(text.summary(), text.tag(language));
  }
}
