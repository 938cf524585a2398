package ainews.publish;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Remark;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts around the stories of an edition, in one language. */
public record Words(Language language) {
  private static final Pattern STATUS = Pattern.compile("\\b[45]\\d\\d\\b");

  /** The language of most sources, which needs no mark below the line that no model was used. */
  private static final String COMMON = "en";

  /** An edition with fewer stories says that it was a quiet day. */
  private static final int QUIET = 12;

  /** The messages for the reasons that are stored with a source that is off. */
  private static final Map<String, String> REASONS =
      Map.of("no token", "source.off.no-token", "switched off", "source.off.switched-off");

  /** A message, see {@link ainews.shared.text.Messages#get}. */
  public String get(String key, Object... arguments) {
    return language.messages().get(key, arguments);
  }

  public String title(LocalDate date) {
    return get("edition.title", "date", date);
  }

  /**
   * The title of a day's page and feed entry, which begins with the day's first headline.
   *
   * @param lead the day's first text, if it has any
   */
  public String title(LocalDate date, Optional<StoryText> lead) {
    return lead.map(text -> get("edition.title.led", "title", text.title(), "date", date))
        .orElseGet(() -> title(date));
  }

  public String count(int stories) {
    return get("edition.count", "count", stories);
  }

  /** A section's heading in Markdown, with its sign. */
  public String section(Section section) {
    String sign =
        switch (section) {
          case TOP -> "🔥 ";
          case FEATURED -> "📰 ";
          case QUICK -> "⚡ ";
        };
    return sign + sectionName(section);
  }

  public String sectionName(Section section) {
    return get("section." + section.id());
  }

  /** The label of a link in Markdown. */
  public String label(SourceId source) {
    return get("edition.label", "source", source);
  }

  public String notes() {
    return get("edition.notes");
  }

  public String footer(LocalDate date) {
    return get("edition.footer", "date", date);
  }

  /** The mark after a text in another language; empty if the text is in this language. */
  public String mark(StoryText text) {
    return text.original().map(this::mark).orElse("");
  }

  /** The mark on a page that says at its top that no model was used, if it does. */
  public String mark(StoryText text, boolean withoutModel) {
    boolean isMarkedAbove = withoutModel && text.original().equals(Optional.of(COMMON));
    return isMarkedAbove ? "" : mark(text);
  }

  /** The line at the top of an edition that no model wrote; empty for others. */
  public Optional<String> noModel(boolean withoutModel) {
    return withoutModel ? Optional.of(get("edition.no-model")) : Optional.empty();
  }

  /**
   * The day in one sentence.
   *
   * @param sentences by language; if this language is newer than the edition, the first sentence is
   *     used and marked
   */
  public String sentence(Map<Language, String> sentences) {
    String own = sentences.get(language);
    return own == null ? first(sentences) : own;
  }

  /** Why a story was amended. A reason given once for all languages is not marked. */
  public String reason(Amendment amendment) {
    Map<Language, String> reasons = amendment.reasons();
    String own = reasons.get(language);
    if (own != null) {
      return own;
    }
    boolean isOne = Set.copyOf(reasons.values()).size() == 1;
    return isOne ? reasons.values().iterator().next() : first(reasons);
  }

  private String first(Map<Language, String> texts) {
    Map.Entry<Language, String> first = texts.entrySet().iterator().next();
    return first.getValue() + mark(first.getKey().tag());
  }

  private String mark(String tag) {
    return tag.equals(StoryText.SEVERAL)
        ? get("story.original.several")
        : get(
            "story.original",
            "language",
            Locale.forLanguageTag(tag).getDisplayLanguage(language.text().locale()));
  }

  /** The text before why a story matters, which names who says so. */
  public String why(Remark remark) {
    return get("story.why", "speaker", remark.speaker());
  }

  /** The text before what people argue about, which names where. */
  public String discussion(Remark remark) {
    return get("story.discussion", "place", remark.speaker());
  }

  /** The prefix of an update's summary. */
  public String update() {
    return get("story.update");
  }

  /** The text before the title of the story that an update follows. */
  public String earlier(Update update) {
    String key = update.withdrawn().isEmpty() ? "story.earlier" : "story.earlier.retracted";
    return get(key, "date", update.date());
  }

  /** The prefix of an amendment's reason. */
  public String amended(Amendment amendment) {
    String key =
        switch (amendment.kind()) {
          case WITHDRAWN -> "story.retracted";
          case RESTORED -> "story.restored";
          case CORRECTED -> "story.corrected";
        };
    return get(key, "date", amendment.on());
  }

  /** A story's title in feeds, which says so if the story is retracted. */
  public String headline(String title, boolean isWithdrawn) {
    return isWithdrawn ? get("story.headline.retracted", "title", title) : title;
  }

  /** A source report on pages, such as {@code X: 31 posts read, 12 used}. */
  public String report(SourceReport report, int used) {
    return report(report, report.source().descriptor().name(), used, "");
  }

  /** A source report in Markdown, such as {@code twitter: read 31, used 12}. */
  public String reportLine(SourceReport report, int used) {
    return report(report, report.source().id(), used, "markdown.");
  }

  private String report(SourceReport report, String name, int used, String form) {
    String read = get(form + "source.read", "read", report.read(), "used", used);
    String outcome =
        switch (report.state()) {
          case ANSWERED -> read;
          case EMPTY -> get("source.empty");
          case OFF -> off(report.detail());
          case CANNOT_LOOK_BACK -> get("source.no-past-days");
          case PARTIAL -> read + get(form + "source.incomplete", "why", why(report, form));
          case FAILED -> get(form + "source.failed", "why", why(report, form));
        };
    String thin = report.usual().map(usual -> get(form + "source.thin", "usual", usual)).orElse("");
    return get("source", "source", name, "outcome", outcome + thin);
  }

  /** Lines on pages for the feeds of a source that failed, changed or are thin. */
  public List<String> feeds(SourceReport report) {
    return feeds(report, "");
  }

  /** The same lines in Markdown. */
  public List<String> feedLines(SourceReport report) {
    return feeds(report, "markdown.");
  }

  private List<String> feeds(SourceReport report, String form) {
    return report.feeds().stream()
        .filter(FeedReport::isNotable)
        .map(feed -> get("source", "source", feed.name(), "outcome", outcome(feed, form)))
        .toList();
  }

  private String outcome(FeedReport feed, String form) {
    if (feed.problem().isEmpty()) {
      return get(
          form + "source.feed.thin", "read", feed.read(), "usual", feed.usual().orElseThrow());
    }
    String key = feed.kept() > 0 ? "source.feed.incomplete" : "source.failed";
    return get(form + key, "why", why(feed.problem(), feed.detail(), form));
  }

  private String off(String why) {
    if (why.isEmpty()) {
      return get("source.off");
    }
    return get("source.off.why", "why", REASONS.containsKey(why) ? get(REASONS.get(why)) : why);
  }

  private String why(SourceReport report, String form) {
    return why(report.problem(), report.detail(), form);
  }

  private String why(Optional<Problem> problem, String detail, String form) {
    String name = problem.map(one -> problem(one, form)).orElse("");
    Matcher status = STATUS.matcher(detail);
    return status.find()
        ? get(form + "source.status", "status", status.group(), "problem", name)
        : name;
  }

  String problem(Problem problem, String form) {
    String name = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return get(form + "problem." + name);
  }

  /** The notes on pages: who wrote, how the texts were checked, what it cost; one line each. */
  public List<String> notes(Edition edition) {
    return notes(edition, "note.");
  }

  /** The same notes in Markdown. */
  public List<String> noteLines(Edition edition) {
    return notes(edition, "markdown.");
  }

  private List<String> notes(Edition edition, String form) {
    int count = edition.notWithdrawn().size();
    int retracted = edition.stories().size() - count;
    long untranslated =
        edition.notWithdrawn().stream()
            .filter(story -> story.text(language).original().isPresent())
            .count();
    List<String> lines = new ArrayList<>();
    if (retracted > 0) {
      lines.add(get("note.retracted", "count", retracted));
    }
    if (count < QUIET) {
      lines.add(get("note.quiet", "count", count));
    }
    edition.provenance().notes().forEach(note -> lines.add(get("note." + note)));
    ProvenanceWords words = new ProvenanceWords(this);
    lines.add(words.writer(edition.provenance(), form.equals("note.") ? "" : form));
    lines.add(words.check(edition.provenance(), untranslated, form));
    edition.provenance().writing().map(words::ended).ifPresent(lines::addAll);
    lines.add(words.cost(edition.provenance()));
    edition.provenance().delivered().map(words::delivered).ifPresent(lines::add);
    return lines;
  }

  /** The name of a channel for readers. */
  public String channel(String id) {
    return get("channel." + id);
  }

  /** Puts words in the parentheses of the language, with a space before them where it has one. */
  public String parenthesis(String words) {
    return get("aside", "words", words);
  }
}
