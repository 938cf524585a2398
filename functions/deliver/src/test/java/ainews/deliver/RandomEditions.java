package ainews.deliver;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.text.Urls;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Editions whose words are hostile and whose lengths vary. */
public final class RandomEditions {
  public static final LocalDate DATE = LocalDate.of(2026, 2, 20);

  private static final String[] PIECES = {
    "@here",
    "@everyone",
    "@channel",
    "<!here>",
    "<@U123>",
    "<@&42>",
    "<at id=all></at>",
    "@all",
    "*bold*",
    "_it_",
    "~~x~~",
    "`code`",
    "```",
    "||spoiler||",
    "[a](https://evil.example)",
    "](https://evil.example)",
    "<https://evil.example|click>",
    "<b>",
    "</a>",
    "<script>",
    "&amp;",
    "&",
    "&#60;",
    "<",
    ">",
    "\"",
    "\\",
    "# h",
    "> q",
    "- l",
    "1. one",
    "+",
    "=",
    "![i](u)",
    "|",
    ":smile:",
    "https://evil.example/a_b",
    "www.evil.example",
    "\u202eabc",
    "\u2066",
    "שלום",
    "مرحبا",
    "😀",
    "👨‍👩‍👧",
    "模型发布新版本，支持更长的上下文",
    "增长 37%",
    "Qwen3-Coder",
    "GPT-5.6",
    "e\u0301",
    "$x$",
    "¥",
    "。"
  };

  private RandomEditions() {}

  /** The edition of a seed. */
  public static Edition of(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(45);
    int longest = random.nextInt(5) == 0 ? 900 : 30;
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Section section = i < 3 ? Section.TOP : i < 23 ? Section.FEATURED : Section.QUICK;
      Category category = Category.values()[random.nextInt(Category.values().length)];
      Story story = Samples.written("s" + i, section, category);
      Map<Language, StoryText> texts =
          Map.of(Language.ZH, text(random, longest), Language.EN, text(random, longest));
      stories.add(linked(story.with(texts), url(random, i), words(random, 3)));
    }
    return of(Edition.inOrder(stories));
  }

  /** 45 stories with long hostile texts in both languages. */
  public static Edition whole() {
    List<Story> stories = new ArrayList<>();
    String zh = "新模型在长文档问答上的得分提高到 61.4%，训练用了 512 块加速卡。";
    String en = "The new model scores 61.4% on long documents; training took 512 accelerators. ";
    for (int i = 0; i < 45; i++) {
      Section section = i < 3 ? Section.TOP : i < 23 ? Section.FEATURED : Section.QUICK;
      String sign = PIECES[i % PIECES.length];
      Map<Language, StoryText> texts =
          Map.of(
              Language.ZH,
              new StoryText(sign + " 标题 " + i, zh.repeat(6) + sign, Optional.empty()),
              Language.EN,
              new StoryText(sign + " title " + i, en.repeat(6) + sign, Optional.empty()));
      stories.add(Samples.written("s" + i, section, Category.MODELS).with(texts));
    }
    return of(stories);
  }

  public static Edition of(List<Story> stories) {
    Provenance provenance =
        Provenance.ofExtracts(Map.of(Language.ZH, "一句话。", Language.EN, "A sentence."));
    return new Edition(DATE, ZoneOffset.UTC, stories, List.of(), provenance);
  }

  private static StoryText text(Random random, int longest) {
    Optional<String> original = random.nextInt(4) == 0 ? Optional.of("ja") : Optional.empty();
    String summary = random.nextInt(4) == 0 ? "" : words(random, longest);
    return new StoryText("t " + words(random, longest), summary, original);
  }

  private static String words(Random random, int longest) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      words.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
    }
    return words.toString();
  }

  private static Story linked(Story story, String url, String speaker) {
    return Samples.changed(
        Samples.changed(story, "links", List.of(changed(story, url, speaker))),
        "identities",
        List.of(url));
  }

  private static Object changed(Story story, String url, String speaker) {
    var link = story.links().getFirst();
    return new ainews.shared.edition.StoryLink(
        link.source(), link.kind(), url, link.engagement(), link.channel(), speaker);
  }

  private static String url(Random random, int number) {
    StringBuilder url = new StringBuilder("https://example.org/" + number + "?a=1");
    for (int i = random.nextInt(10) == 0 ? 400 : random.nextInt(8); i > 0; i--) {
      url.append(
          new String[] {"&b=%20", "_c_", "~", "!", "'", "&amp;", "@x", "$"}[random.nextInt(8)]);
    }
    return Urls.web(url.toString()).orElseThrow();
  }
}
