package ainews.publish;

import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Category;
import ainews.shared.edition.Checked;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site with a page of every kind: days of two months with a gap between them, an event of three
 * days, bare headlines, other languages, and corrected, retracted and restored stories.
 */
final class SeveralDays {
  static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  static final LocalDate LAST = FIRST.plusDays(4);

  private static final Instant AMENDING = Instant.parse("2026-03-08T07:00:00Z");
  private static final Story START = Samples.written("start", Section.TOP, Category.MODELS);
  private static final Story SECOND =
      Samples.update(Samples.written("second", Section.TOP, Category.MODELS), FIRST, START);
  private static final Story THIRD =
      Samples.update(
          Samples.written("third", Section.TOP, Category.MODELS), FIRST.plusDays(1), SECOND);

  /** The files after each day is published. */
  static final Map<String, String> PUBLISHED;

  /** The files after the first and the last day are made again. */
  static final Map<String, String> MADE_AGAIN;

  /** The files after one story of the first day is corrected, one retracted and one restored. */
  static final Map<String, String> AMENDED;

  static {
    MemorySite site = new MemorySite();
    List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(3), LAST)
        .forEach(day -> site.put(day, 1, stories(day)));
    PUBLISHED = Map.copyOf(site.files());
    List.of(FIRST, LAST).forEach(day -> site.put(day, 2, stories(day)));
    MADE_AGAIN = Map.copyOf(site.files());
    amend(new Amender(site.editions(), site.publish(), InstantSource.fixed(AMENDING)));
    AMENDED = Map.copyOf(site.files());
  }

  private SeveralDays() {}

  private static void amend(Amender amend) {
    amend.correct(
        FIRST,
        new ChangeRequest(
            "1",
            Optional.of("13B & not <31B>."),
            Map.of(),
            Map.of(Language.EN, "A better title", Language.ZH, "更好的标题"),
            Map.of()));
    amend.withdraw(FIRST, change("2"));
    amend.withdraw(FIRST, change("3"));
    amend.restore(FIRST, change("3"));
  }

  private static ChangeRequest change(String story) {
    return new ChangeRequest(story, Optional.of("It was wrong."), Map.of(), Map.of(), Map.of());
  }

  private static Story[] stories(LocalDate date) {
    List<Story> first =
        date.equals(FIRST)
            ? List.of(START)
            : date.equals(FIRST.plusDays(1))
                ? List.of(SECOND)
                : date.equals(LAST) ? List.of(THIRD) : List.of();
    List<Story> others =
        List.of(
            Samples.checked(
                Samples.written("a-" + date, Section.FEATURED, Category.RESEARCH),
                Checked.PARTLY,
                new Evidence(1, "It's 3 < 5 & \"there\".", "https://example.org/a", "somebody"),
                new Evidence(1, "新しいモデルを公開した。", "https://example.org/b?c=1&d=2", ""),
                new Evidence(3, "So it is.", "https://example.org/a", "somebody")),
            Samples.story(
                "b-" + date, Section.FEATURED, Category.RESEARCH, japanese("Paper B", "So.")),
            Samples.written("c-" + date, Section.FEATURED, Category.AGENTS),
            Samples.story(
                "d-" + date,
                Section.FEATURED,
                Category.AGENTS,
                Samples.text("Mistral's \"model\" & co", "It's 3 < 5 & \"there\".")),
            Samples.written("e-" + date, Section.QUICK, Category.OTHER),
            Samples.story("f-" + date, Section.QUICK, Category.OTHER, japanese("A headline", "")));
    return Stream.concat(first.stream(), others.stream()).toArray(Story[]::new);
  }

  private static StoryText japanese(String title, String summary) {
    return Editions.english(title, summary);
  }
}
