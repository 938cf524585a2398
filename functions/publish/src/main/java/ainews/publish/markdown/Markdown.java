package ainews.publish.markdown;

import ainews.publish.Words;
import ainews.publish.page.Anchors;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import ainews.shared.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders an edition as Markdown, one file per language. */
public final class Markdown {
  private static final int MOST_LINKS = 4;

  private final Edition edition;
  private final Language language;
  private final String days;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private Markdown(Edition edition, Language language, String days) {
    this.edition = edition;
    this.language = language;
    this.days = days;
    this.words = new Words(language);
  }

  /** The Markdown in the folder of the edition. */
  public static String of(Edition edition, Language language) {
    return new Markdown(edition, language, "../").render();
  }

  /** The same in the folder of the language, for the newest edition. */
  public static String latest(Edition edition, Language language) {
    return new Markdown(edition, language, "").render();
  }

  /**
   * The links that the Markdown prints: one per source and kind, the lead's first, at most four.
   */
  public static List<StoryLink> links(Story story) {
    return links(story.links());
  }

  static List<StoryLink> links(List<StoryLink> all) {
    List<StoryLink> links = new ArrayList<>();
    for (StoryLink link : all) {
      boolean isKnown =
          links.stream()
              .anyMatch(
                  known -> known.source().equals(link.source()) && known.kind() == link.kind());
      if (!isKnown && links.size() < MOST_LINKS) {
        links.add(link);
      }
    }
    return links;
  }

  private String render() {
    head();
    top();
    featured();
    quick();
    notes();
    return out.toString();
  }

  private void head() {
    String title = words.title(edition.date());
    // Every JSON string is a valid YAML string.
    out.append("---\ntitle: ").append(Json.write(title));
    out.append("\ndate: ").append(edition.date());
    out.append("\nlang: ").append(language.tag());
    out.append("\ndescription: ")
        .append(Json.write(words.sentence(edition.provenance().sentences())))
        .append("\n---\n\n# ")
        .append(title)
        .append("\n\n> ")
        .append(words.count(edition.notWithdrawn().size()))
        .append("\n\n");
    words
        .noModel(edition.provenance().isWithoutModel())
        .ifPresent(line -> out.append("> ").append(line).append("\n\n"));
    Map<String, StoryText> overview =
        Overview.of(edition.notWithdrawn(), Story::id, story -> story.text(language));
    if (!overview.isEmpty()) {
      String gap = language.text().isSpaced() ? " " : "";
      out.append(overview.values().stream().map(this::sentence).collect(Collectors.joining(gap)))
          .append("\n\n");
    }
  }

  /** A line of the overview; a title gets a full stop. */
  private String sentence(StoryText line) {
    String words = MarkdownText.paragraph(line.title()) + mark(line);
    String ends = language.text().sentenceEnds();
    boolean isEnded = (ends + ".!?…").indexOf(words.charAt(words.length() - 1)) >= 0;
    return isEnded ? words : words + ends.charAt(0);
  }

  private void top() {
    List<Story> stories = begin(Section.TOP);
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      StoryText text = story.text(language);
      out.append("### ").append(i + 1).append(". ").append(title(story)).append("\n\n");
      String summary = summary(story, MarkdownText.paragraph(text.summary()));
      out.append(summary).append(summary.isEmpty() ? "" : " ");
      out.append(linked(story.links(), words)).append("\n\n");
    }
  }

  private void featured() {
    List<Story> stories = begin(Section.FEATURED);
    Category category = null;
    for (Story story : stories) {
      if (story.category() != category) {
        out.append(category == null ? "" : "\n");
        category = story.category();
        out.append("### ").append(category.label(language)).append("\n\n");
      }
      bullet(story);
    }
    out.append(stories.isEmpty() ? "" : "\n");
  }

  private void quick() {
    List<Story> stories = begin(Section.QUICK);
    stories.forEach(this::bullet);
    out.append(stories.isEmpty() ? "" : "\n");
  }

  private void notes() {
    out.append("---\n\n## ").append(words.notes()).append("\n\n");
    for (SourceReport report : edition.sourceReports()) {
      String line = words.reportLine(report, edition.used(report.source()));
      out.append("- ").append(MarkdownText.inline(line)).append('\n');
      for (String feed : words.feedLines(report)) {
        out.append("  - ").append(MarkdownText.inline(feed)).append('\n');
      }
    }
    for (String note : words.noteLines(edition)) {
      out.append("- ").append(MarkdownText.inline(note)).append('\n');
    }
    out.append("\n*").append(words.footer(edition.date())).append("*\n");
  }

  private List<Story> begin(Section section) {
    List<Story> stories = edition.in(section).toList();
    if (!stories.isEmpty()) {
      out.append("## ").append(words.section(section)).append("\n\n");
    }
    return stories;
  }

  private void bullet(Story story) {
    StoryText text = story.text(language);
    out.append("- ").append(title(story));
    String summary = summary(story, MarkdownText.inline(text.summary()));
    out.append(summary.isEmpty() ? "" : " — ").append(summary);
    out.append(' ').append(linked(story.links(), words)).append('\n');
  }

  private String summary(Story story, String written) {
    if (story.isWithdrawn()) {
      return amended(story.withdrawal().orElseThrow());
    }
    String summary = written.isEmpty() ? "" : written + mark(story.text(language));
    Stream<String> amendments = story.amendments().stream().map(this::amended);
    String text =
        story
            .update()
            .map(update -> words.update() + summary + earlier(update, summary))
            .orElse(summary);
    return Stream.of(Stream.of(text), remarks(story.text(language)), amendments)
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Stream<String> remarks(StoryText text) {
    return Stream.concat(
            text.why().stream().map(why -> words.why(why) + why.text()),
            text.discussion().stream().map(said -> words.discussion(said) + said.text()))
        .map(MarkdownText::inline);
  }

  private String amended(Amendment amendment) {
    return words.amended(amendment) + MarkdownText.inline(words.reason(amendment));
  }

  private String earlier(Update update, String summary) {
    StoryText title = update.title(language);
    String link =
        words.earlier(update)
            + "["
            + MarkdownText.inline(title.title())
            + mark(title)
            + "]("
            + Anchors.earlier(days, update)
            + ")";
    return summary.isEmpty() ? link : words.parenthesis(link);
  }

  // The mark follows the untranslated summary or, without a summary, the title.
  private String title(Story story) {
    StoryText text = story.text(language);
    String mark = text.summary().isEmpty() ? mark(text) : "";
    String title = MarkdownText.inline(text.title()) + mark;
    String star = story.score().isFollowed() ? " ★" : "";
    return (story.isWithdrawn() ? "**~~" + title + "~~**" : "**" + title + "**") + star;
  }

  private String mark(StoryText text) {
    return words.mark(text, edition.provenance().isWithoutModel());
  }

  /** A story's links, each with its source as its text. */
  static String linked(List<StoryLink> all, Words words) {
    return links(all).stream()
        .map(
            link ->
                "["
                    + words.label(link.source())
                    + "]("
                    + MarkdownText.destination(link.url())
                    + ")")
        .collect(Collectors.joining(" "));
  }
}
