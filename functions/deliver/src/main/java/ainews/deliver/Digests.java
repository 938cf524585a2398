package ainews.deliver;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Edition;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.text.Messages;
import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the digest of an edition that the settings of a channel ask for. */
public final class Digests {
  /** The language of most sources, which needs no mark below the line that no model was used. */
  private static final String COMMON = "en";

  private final Edition edition;
  private final Language language;
  private final Messages messages;

  private Digests(Edition edition, Language language) {
    this.edition = edition;
    this.language = language;
    this.messages = language.messages();
  }

  /**
   * @param site the address of the site, if it is public
   * @return without entries if no story is to be sent
   */
  public static Digest of(Edition edition, DeliverySettings settings, Optional<String> site) {
    return new Digests(edition, settings.language()).digest(settings, site);
  }

  /**
   * The message that a story was corrected or retracted.
   *
   * @param story as it is after the change
   */
  public static Digest of(
      Edition edition, Story story, Amendment amendment, Language language, Optional<String> site) {
    return new Digests(edition, language).digest(story, amendment, site);
  }

  private Digest digest(Story story, Amendment amendment, Optional<String> site) {
    boolean isRetracted = amendment.kind() == Amendment.Kind.WITHDRAWN;
    String title =
        messages.get(isRetracted ? "delivery.retracted" : "delivery.corrected", "title", title());
    Map<Language, String> reasons = amendment.reasons();
    String reason = reasons.getOrDefault(language, reasons.values().iterator().next());
    DigestEntry entry = entry(story, Optional.empty(), story.text(language));
    DigestEntry shown = isRetracted ? entry.with(entry.title(), Optional.empty()) : entry;
    return digest(title, site, List.of(reason), List.of(shown));
  }

  private Digest digest(DeliverySettings settings, Optional<String> site) {
    List<Story> all = edition.notWithdrawn();
    List<Story> stories =
        all.stream()
            .filter(story -> isWanted(story, settings))
            .limit(settings.stories().orElse(Integer.MAX_VALUE))
            .toList();
    List<DigestEntry> entries =
        settings.what() == What.OVERVIEW
            ? overview(stories)
            : entries(stories, settings.what() == What.FULL);
    List<String> lead = new ArrayList<>();
    lead.add(
        entries.size() == all.size()
            ? messages.get("edition.count", "count", all.size())
            : messages.get("delivery.count", "shown", entries.size(), "count", all.size()));
    if (edition.provenance().isWithoutModel()) {
      lead.add(messages.get("edition.no-model"));
    }
    return digest(title(), site, lead, entries);
  }

  private String title() {
    return messages.get("edition.title", "date", edition.date());
  }

  private Digest digest(
      String title, Optional<String> site, List<String> lead, List<DigestEntry> entries) {
    return new Digest(
        edition.date().toString(),
        language,
        title,
        site.map(address -> address + language.id() + "/" + edition.date() + "/"),
        messages.get("delivery.page"),
        lead,
        entries);
  }

  private static boolean isWanted(Story story, DeliverySettings settings) {
    return (settings.what() != What.TOP || story.section() == Section.TOP)
        && (settings.categories().isEmpty() || settings.categories().contains(story.category()))
        && (settings.sources().isEmpty()
            || story.items().stream().map(ItemKey::source).anyMatch(settings.sources()::contains));
  }

  private List<DigestEntry> overview(List<Story> stories) {
    Map<String, StoryText> lines = Overview.of(stories, Story::id, story -> story.text(language));
    return stories.stream()
        .filter(story -> lines.containsKey(story.id()))
        .map(story -> entry(story, Optional.empty(), lines.get(story.id())))
        .toList();
  }

  private List<DigestEntry> entries(List<Story> stories, boolean isFull) {
    List<DigestEntry> entries = new ArrayList<>();
    String above = "";
    for (Story story : stories) {
      String heading = isFull ? heading(story) : "";
      Optional<String> first = heading.equals(above) ? Optional.empty() : Optional.of(heading);
      entries.add(entry(story, first, story.text(language)));
      above = heading;
    }
    return entries;
  }

  private String heading(Story story) {
    return story.section() == Section.FEATURED
        ? story.category().label(language)
        : messages.get("section." + story.section().id());
  }

  private DigestEntry entry(Story story, Optional<String> heading, StoryText text) {
    StoryLink link = story.links().getFirst();
    String speaker = link.speaker().isEmpty() ? link.source().descriptor().name() : link.speaker();
    boolean isShort = text.summary().isEmpty();
    String update = story.update().isPresent() && !isShort ? messages.get("story.update") : "";
    return new DigestEntry(
        story.id(),
        heading,
        text.title() + (isShort ? mark(text) : ""),
        Optional.of(link.url()),
        Texts.line(speaker),
        isShort ? "" : update + text.summary() + mark(text));
  }

  /** The mark of words in another language; empty if the lead says it already. */
  private String mark(StoryText text) {
    Optional<String> tag = text.original();
    if (tag.isEmpty() || edition.provenance().isWithoutModel() && tag.equals(Optional.of(COMMON))) {
      return "";
    }
    return tag.get().equals(StoryText.SEVERAL)
        ? messages.get("story.original.several")
        : messages.get(
            "story.original",
            "language",
            Locale.forLanguageTag(tag.get()).getDisplayLanguage(language.text().locale()));
  }
}
