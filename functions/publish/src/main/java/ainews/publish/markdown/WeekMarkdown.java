package ainews.publish.markdown;

import ainews.publish.WeekWords;
import ainews.publish.Words;
import ainews.publish.page.Anchors;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.PublishedWeek.Entry;
import ainews.shared.edition.Section;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a weekly edition as Markdown, one file per language. */
public final class WeekMarkdown {
  private final PublishedWeek week;
  private final Language language;
  private final Words words;
  private final WeekWords weekWords;
  private final StringBuilder out = new StringBuilder();

  private WeekMarkdown(PublishedWeek week, Language language) {
    this.week = week;
    this.language = language;
    this.words = new Words(language);
    this.weekWords = new WeekWords(words);
  }

  /** The Markdown in the folder of the week. */
  public static String of(PublishedWeek week, Language language) {
    return new WeekMarkdown(week, language).render();
  }

  private String render() {
    head();
    section("🔥 " + words.get("week.top"), week.top());
    for (int i = 0; i < week.top().size(); i++) {
      top(i + 1, week.top().get(i));
    }
    section(words.section(Section.FEATURED), week.categories());
    for (Category category : week.categories()) {
      out.append("### ").append(category.label(language)).append("\n\n");
      week.featured(category).forEach(this::bullet);
      out.append('\n');
    }
    out.append("---\n\n## ").append(words.notes()).append("\n\n");
    weekWords.notes(week).forEach(note -> line("- ", note));
    out.append("\n*").append(words.get("edition.footer", "date", week.week())).append("*\n");
    return out.toString();
  }

  private void head() {
    String title = weekWords.title(week.week());
    // Every JSON string is a valid YAML string.
    out.append("---\ntitle: ").append(Json.write(title));
    out.append("\ndate: ").append(week.week().sunday());
    out.append("\nweek: ").append(week.week());
    out.append("\nlang: ").append(language.tag());
    out.append("\ndescription: ").append(Json.write(weekWords.sentence(week)));
    out.append("\n---\n\n# ").append(title).append("\n\n");
    line("> ", words.count(week.stories().size()));
    out.append('\n');
    words
        .noModel(week.withoutModel())
        .ifPresent(text -> out.append("> ").append(text).append("\n\n"));
    List<StoryText> overview = week.withoutModel() ? List.of() : overview();
    if (!overview.isEmpty()) {
      out.append(
              overview.stream()
                  .map(text -> MarkdownText.paragraph(text.title()) + mark(text))
                  .collect(Collectors.joining(language.text().isSpaced() ? " " : "")))
          .append("\n\n");
    }
  }

  private List<StoryText> overview() {
    return Overview.sentences(week.texts(language));
  }

  private void line(String before, String text) {
    out.append(before).append(MarkdownText.inline(text)).append('\n');
  }

  private void section(String heading, List<?> shown) {
    if (!shown.isEmpty()) {
      out.append("## ").append(heading).append("\n\n");
    }
  }

  private void top(int number, Entry entry) {
    out.append("### ").append(number).append(". ").append(title(entry)).append("\n\n");
    String summary = summary(entry, MarkdownText.paragraph(text(entry).summary()));
    out.append(summary)
        .append(summary.isEmpty() ? "" : " ")
        .append(Markdown.linked(entry.story().links(), words))
        .append("\n\n");
    stages(entry, "");
    out.append('\n');
  }

  private void bullet(Entry entry) {
    String summary = summary(entry, MarkdownText.inline(text(entry).summary()));
    out.append("- ").append(title(entry)).append(summary.isEmpty() ? "" : " — ").append(summary);
    out.append(' ').append(Markdown.linked(entry.story().links(), words)).append('\n');
    stages(entry, "  ");
  }

  private String title(Entry entry) {
    StoryText text = text(entry);
    String mark = text.summary().isEmpty() ? mark(text) : "";
    return "**" + MarkdownText.inline(text.title()) + mark + "**";
  }

  private String summary(Entry entry, String written) {
    StoryText text = text(entry);
    List<String> parts = new ArrayList<>();
    if (!written.isEmpty()) {
      parts.add(written + mark(text));
    }
    text.why().ifPresent(why -> parts.add(MarkdownText.inline(words.why(why) + why.text())));
    text.discussion()
        .ifPresent(said -> parts.add(MarkdownText.inline(words.discussion(said) + said.text())));
    for (Amendment amendment : entry.story().amendments()) {
      parts.add(words.amended(amendment) + MarkdownText.inline(words.reason(amendment)));
    }
    return String.join(" ", parts);
  }

  private void stages(Entry entry, String indent) {
    for (PublishedWeek.Stage stage : entry.stages()) {
      out.append(indent)
          .append("- [")
          .append(stage.date())
          .append("](../../")
          .append(stage.date())
          .append("/#")
          .append(Anchors.of(stage.story()))
          .append(") ")
          .append(MarkdownText.inline(weekWords.stage(stage, stage == entry.stages().getFirst())))
          .append('\n');
    }
  }

  private StoryText text(Entry entry) {
    return entry.story().text(language);
  }

  private String mark(StoryText text) {
    return words.mark(text, week.withoutModel());
  }
}
