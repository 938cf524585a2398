package ainews.local.browser;

import ainews.shared.edition.Category;
import ainews.shared.edition.Checked;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented stories that are hard to lay out. */
final class Stories {
  private static final String LONG_WORD = "Heron".repeat(30);

  private Stories() {}

  static String id(String name) {
    return Story.idOf(url(name));
  }

  /** Returns a story written in both languages, with the words of its posts behind it. */
  static Story written(String name, Section section, String zh, String en) {
    StoryText chinese = Samples.text(zh, zh + "，团队说“可以离线运行”，需要 12 GB 显存。");
    StoryText english =
        Samples.text(en, en + ", and the team says that it \"runs offline\" in 12 GB of memory.");
    StoryText extract = new StoryText(en, en + ".", Optional.of("en"));
    List<Evidence> evidence =
        List.of(
            new Evidence(1, en + ". It runs offline.", url(name), "样例媒体甲"),
            new Evidence(1, zh + "，显存占用约 12 GB。", url(name) + "?more", ""),
            new Evidence(1, "يعمل Heron-9B على بطاقة بسعة 12 GB.", url(name), "r/" + LONG_WORD));
    return story(
        name,
        section,
        Map.of(
            Language.ZH,
            chinese.with(Checked.WHOLLY, evidence),
            Language.EN,
            english.with(Checked.PARTLY, evidence)),
        Map.of(Language.ZH, extract, Language.EN, Samples.text(en, en + ".")),
        "样例媒体甲");
  }

  /** Returns a story that is only a headline in its original language. */
  static Story bare(String name, String title, String tag) {
    return original(name, title, "", tag, "Example Wire");
  }

  /** Returns Arabic, Hebrew and Persian stories with left-to-right names and figures. */
  static List<Story> fromTheRight() {
    return List.of(
        original(
            "arabic",
            "شركة Tidewater تطلق نموذج Heron-9B بأوزان مفتوحة (9 مليارات)",
            "يعمل النموذج على بطاقة بسعة 12 GB، وتقول الشركة إنه يجيب عن 61.4% من الأسئلة.",
            "ar",
            "أخبار الذكاء"),
        original("hebrew", "חברת Example משחררת מודל 2.0!", "", "he", "חדשות AI"),
        original(
            "persian",
            "مدل تازه‌ی فارسی منتشر شد: Simorgh 7B",
            "این مدل برای زبان فارسی است.",
            "fa",
            "r/example"));
  }

  /**
   * Returns stories with unbreakable words, mixed languages, markup characters and rare letters.
   */
  static List<Story> awkward() {
    return List.of(
        original("long", LONG_WORD, LONG_WORD + ".", "en", "r/" + LONG_WORD),
        original("japanese", "新しいモデルを公開、性能は2倍に", "東京の研究室が発表した。", "ja", "日本のニュース"),
        original("several", "模型 Heron 性能 doubled 今天", "一半中文 and the other half not.", "mul", "x"),
        original(
            "marks",
            "<b>\"Quotes\"</b> & 'more' <script>alert(1)</script>",
            "1 < 2 > 0.",
            "en",
            ""));
  }

  /** Returns a story left in its original language in every edition. */
  static Story original(String name, String title, String summary, String tag, String channel) {
    StoryText there = new StoryText(title, summary, Optional.of(tag));
    StoryText english =
        new StoryText(title, summary, Optional.of(tag).filter(one -> !one.equals("en")));
    return story(
        name, Section.QUICK, Map.of(Language.ZH, there, Language.EN, english), Map.of(), channel);
  }

  private static Story story(
      String name,
      Section section,
      Map<Language, StoryText> texts,
      Map<Language, StoryText> extract,
      String channel) {
    return new Story(
        id(name),
        List.of(new ItemKey(RssDescriptor.ID, name), new ItemKey(HackerNewsDescriptor.ID, name)),
        List.of(
            new StoryLink(
                RssDescriptor.ID,
                StoryLink.Kind.POST,
                url(name),
                Engagement.NONE,
                channel,
                channel),
            new StoryLink(
                HackerNewsDescriptor.ID,
                StoryLink.Kind.POST,
                "https://news.example.org/item?id=" + name,
                Engagement.NONE.with(Metric.POINTS, 1234),
                "",
                "somebody")),
        List.of(url(name)),
        section,
        Category.OTHER,
        Samples.SCORE,
        texts,
        Optional.of(Samples.NOON),
        Optional.empty(),
        List.of(),
        extract,
        List.of(),
        List.of());
  }

  private static String url(String name) {
    return "https://example.org/told/" + name;
  }
}
