package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A story's text in one language.
 *
 * @param title one line, never empty
 * @param summary one line; empty if there is nothing to say beyond the title
 * @param original the BCP 47 tag of the language of the words, if they are not translated
 * @param why why it matters, if one of its posts says so
 * @param discussion what people argue about, if comments were read
 * @param overview its sentence in the {@link Overview} of the day; empty if it has none
 * @param checked how far a model has checked it; absent if it was not written by a model
 * @param evidence the posts' words behind its sentences
 */
public record StoryText(
    String title,
    String summary,
    Optional<String> original,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Remark> why,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Remark> discussion,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String overview,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Checked> checked,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence) {
  /** The tag of a text in more than one language. */
  public static final String SEVERAL = "mul";

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  public StoryText {
    title = Texts.line(title);
    summary = Texts.line(summary);
    // Rows of earlier versions have none of these.
    why = why == null ? Optional.empty() : why;
    discussion = discussion == null ? Optional.empty() : discussion;
    overview = overview == null ? "" : Texts.line(overview);
    checked = checked == null ? Optional.empty() : checked;
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a story needs a title");
    }
    if (original.filter(tag -> !TAG.matcher(tag).matches()).isPresent()) {
      throw new IllegalArgumentException("not a language tag: " + original.get());
    }
  }

  /** A text of title and summary only. */
  public StoryText(String title, String summary, Optional<String> original) {
    this(title, summary, original, Optional.empty(), Optional.empty(), "");
  }

  /** A text that no model has checked. */
  public StoryText(
      String title,
      String summary,
      Optional<String> original,
      Optional<Remark> why,
      Optional<Remark> discussion,
      String overview) {
    this(title, summary, original, why, discussion, overview, Optional.empty(), List.of());
  }

  /**
   * The text for readers of a language. If there is none, because the language was added later, it
   * is the first text, marked with that text's language.
   *
   * @param texts by language; at least one
   */
  public static StoryText in(Language language, Map<Language, StoryText> texts) {
    StoryText own = texts.get(language);
    if (own != null) {
      return own;
    }
    Map.Entry<Language, StoryText> first = texts.entrySet().iterator().next();
    StoryText text = first.getValue();
    return text.in(Optional.of(text.tag(first.getKey())));
  }

  /** The tag of the language of the words, in an edition of the given language. */
  public String tag(Language edition) {
    return original.orElse(edition.tag());
  }

  /** A copy marked as a text in several languages, unless it is marked already. */
  public StoryText marked() {
    return in(original.or(() -> Optional.of(SEVERAL)));
  }

  private StoryText in(Optional<String> original) {
    return new StoryText(title, summary, original, why, discussion, overview, checked, evidence);
  }

  /** A copy with its sentence in the overview of the day. */
  public StoryText withOverview(String sentence) {
    return new StoryText(title, summary, original, why, discussion, sentence, checked, evidence);
  }

  /** A copy with the outcome of its check. */
  public StoryText with(Checked checked, List<Evidence> evidence) {
    return new StoryText(
        title, summary, original, why, discussion, overview, Optional.of(checked), evidence);
  }

  /** A copy for the pages of other days, which show no evidence. */
  public StoryText withoutEvidence() {
    return new StoryText(title, summary, original, why, discussion, overview);
  }

  /** A copy with the title only. */
  public StoryText withoutSummary() {
    return new StoryText(title, "", original);
  }
}
