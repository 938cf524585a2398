package ainews.publish;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
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

/** The words that every edition is printed with, in its language. */
public record Words(Language language) {
  private static final Pattern STATUS = Pattern.compile("\\b[45]\\d\\d\\b");

  /** An edition with fewer stories says that the day was quiet. */
  private static final int QUIET = 12;

  /** Reasons for a source being off that other parts store in these words. */
  private static final Map<String, String> REASONS =
      Map.of("no token", "source.off.no-token", "switched off", "source.off.switched-off");

  /** A message, see {@link ainews.shared.text.Messages#get}. */
  public String get(String key, Object... arguments) {
    return language.messages().get(key, arguments);
  }

  public String title(LocalDate date) {
    return get("edition.title", "date", date);
  }

  public String count(int stories) {
    return get("edition.count", "count", stories);
  }

  /** A section's heading in Markdown. */
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

  /** What marks a text that is left in another language; empty for one that is not. */
  public String mark(StoryText text) {
    return text.original().map(this::mark).orElse("");
  }

  /**
   * The day in a sentence.
   *
   * @param sentences by language; where that is newer than the edition, the first is marked
   */
  public String sentence(Map<Language, String> sentences) {
    String own = sentences.get(language);
    return own == null ? first(sentences) : own;
  }

  /** Why a story was amended. What the operator wrote in one language only may be in any. */
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

  /** What an update's summary starts with. */
  public String update() {
    return get("story.update");
  }

  /** What stands before the title of the story that an update follows. */
  public String earlier(Update update) {
    String key = update.withdrawn().isEmpty() ? "story.earlier" : "story.earlier.retracted";
    return get(key, "date", update.date());
  }

  /** What an amendment's reason starts with. */
  public String amended(Amendment amendment) {
    String key =
        switch (amendment.kind()) {
          case WITHDRAWN -> "story.retracted";
          case RESTORED -> "story.restored";
          case CORRECTED -> "story.corrected";
        };
    return get(key, "date", amendment.on());
  }

  /** A story's title where it stands alone, such as in a list of days. */
  public String headline(String title, boolean isWithdrawn) {
    return isWithdrawn ? get("story.headline.retracted", "title", title) : title;
  }

  /** A source's name and what it did, as pages say it. */
  public String coverage(SourceReport coverage, int used) {
    return coverage(coverage, coverage.source().title(), used, "");
  }

  /** A source's id and what it did, as the Markdown says it. */
  public String coverageLine(SourceReport coverage, int used) {
    return coverage(coverage, coverage.source().id(), used, "markdown.");
  }

  private String coverage(SourceReport coverage, String name, int used, String form) {
    String read = get(form + "source.read", "read", coverage.read(), "used", used);
    String outcome =
        switch (coverage.state()) {
          case ANSWERED -> read;
          case EMPTY -> get("source.empty");
          case OFF -> off(coverage.detail());
          case CANNOT_LOOK_BACK -> get("source.no-past-days");
          case PARTIAL -> read + get(form + "source.incomplete", "why", why(coverage, form));
          case FAILED -> get(form + "source.failed", "why", why(coverage, form));
        };
    String thin =
        coverage.usual().map(usual -> get(form + "source.thin", "usual", usual)).orElse("");
    return get("source", "source", name, "outcome", outcome + thin);
  }

  /** The feeds of a source that failed, changed or are thin, a line each, as pages say it. */
  public List<String> feeds(SourceReport coverage) {
    return feeds(coverage, "");
  }

  /** The same as the Markdown says it. */
  public List<String> feedLines(SourceReport coverage) {
    return feeds(coverage, "markdown.");
  }

  private List<String> feeds(SourceReport coverage, String form) {
    return coverage.feeds().stream()
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

  private String why(SourceReport coverage, String form) {
    return why(coverage.problem(), coverage.detail(), form);
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

  /** Who wrote, how the texts were checked, what it cost: a line each, as pages say it. */
  public List<String> notes(Edition edition) {
    return notes(edition, "note.");
  }

  /** The same as the Markdown says it. */
  public List<String> noteLines(Edition edition) {
    return notes(edition, "markdown.");
  }

  private List<String> notes(Edition edition, String form) {
    int count = edition.standing().size();
    int retracted = edition.stories().size() - count;
    long untranslated =
        edition.standing().stream()
            .filter(story -> story.text(language).original().isPresent())
            .count();
    List<String> lines = new ArrayList<>();
    if (retracted > 0) {
      lines.add(get("note.retracted", "count", retracted));
    }
    if (count < QUIET) {
      lines.add(get("note.quiet", "count", count));
    }
    edition.making().notes().forEach(note -> lines.add(get("note." + note)));
    ProvenanceWords words = new ProvenanceWords(this);
    lines.add(words.writer(edition.making(), form.equals("note.") ? "" : form));
    lines.add(words.check(edition.making(), untranslated, form));
    edition.making().writing().map(words::ended).ifPresent(lines::addAll);
    lines.add(words.cost(edition.making()));
    return lines;
  }

  /** The words as an aside, after others. */
  public String parenthesis(String words) {
    return get("aside", "words", words);
  }

  /**
   * Several texts as one.
   *
   * @param key of the message that joins two
   */
  String joined(String key, List<String> texts) {
    return texts.stream()
        .reduce((first, next) -> get(key, "first", first, "next", next))
        .orElse("");
  }
}
