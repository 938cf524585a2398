package ainews.publish;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.PublishedWeek.Stage;
import ainews.shared.edition.WeeklyEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The texts around the stories of a weekly edition, in one language. */
public record WeekWords(Words words) {
  public String title(IsoWeek week) {
    return words.get("week.title", "week", week);
  }

  /** The title of a week's page and feed entry, which begins with its first headline. */
  public String title(PublishedWeek week) {
    return week.texts(words.language()).stream()
        .findFirst()
        .map(text -> words.get("edition.title.led", "title", text.title(), "date", week.week()))
        .orElseGet(() -> title(week.week()));
  }

  /** The first and the last day. */
  public String days(IsoWeek week) {
    return words.get("week.days", "first", week.monday(), "last", week.sunday());
  }

  /** The week in one sentence. */
  public String sentence(PublishedWeek week) {
    return words.get(
        "week.sentence",
        "count",
        week.stories().size(),
        "all",
        week.reported(),
        "days",
        week.days().size());
  }

  /** Says that a week has no edition of its own. */
  public String none(List<LocalDate> days) {
    return words.get("week.none", "days", days.size());
  }

  /**
   * What became of an event with a story, such as "Released, corrected"; never empty.
   *
   * @param isFirst whether it is the event's first story of the week
   */
  public String stage(Stage stage, boolean isFirst) {
    List<String> parts = new ArrayList<>();
    if (stage.withdrawal().isPresent()) {
      parts.add(words.get("week.retracted"));
    } else {
      stage.stage().map(this::name).ifPresent(parts::add);
      if (parts.isEmpty()) {
        parts.add(words.get(isFirst ? "week.reported" : "week.updated"));
      }
      boolean isCorrected =
          stage.amendments().stream().anyMatch(one -> one.kind() == Amendment.Kind.CORRECTED);
      if (isCorrected) {
        parts.add(words.get("week.corrected"));
      }
    }
    return joined("list", parts);
  }

  private String name(WeeklyEdition.Stage stage) {
    return switch (stage) {
      case EXPECTED -> words.get("week.expected");
      case RELEASED -> words.get("week.released");
      case TAKEN_BACK -> words.get("week.taken-back");
    };
  }

  /** Says from which days the edition is made, and whose words it prints. */
  public List<String> notes(PublishedWeek week) {
    List<String> notes = new ArrayList<>();
    List<LocalDate> missing =
        week.week().days().stream().filter(day -> !week.days().contains(day)).toList();
    if (!missing.isEmpty()) {
      notes.add(
          words.get(
              "week.missing",
              "days",
              joined("names", missing.stream().map(LocalDate::toString).toList())));
    }
    notes.add(words.get("week.order"));
    notes.add(words.get("week.texts"));
    return notes;
  }

  private String joined(String message, List<String> parts) {
    return parts.stream()
        .reduce((first, next) -> words.get(message, "first", first, "next", next))
        .orElseThrow();
  }
}
