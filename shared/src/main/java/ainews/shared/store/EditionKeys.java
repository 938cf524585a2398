package ainews.shared.store;

import ainews.shared.edition.SourceId;
import ainews.shared.table.Key;
import java.time.LocalDate;

/** Where the parts of an edition stand in the table. */
final class EditionKeys {
  static final String COVERAGE = "COVERAGE#";
  static final String STORY = "STORY#";

  private EditionKeys() {}

  /** Of everything that is one revision's. */
  static String partition(LocalDate date, int revision) {
    return "EDITION#" + date + "#" + revision;
  }

  static Key plan(LocalDate date, int revision) {
    return new Key(partition(date, revision), "PLAN");
  }

  /** What the revision is made with. */
  static Key settings(LocalDate date, int revision) {
    return new Key(partition(date, revision), "SETTINGS");
  }

  /** Of what a source did for each revision of a day. */
  static String reports(LocalDate date, SourceId source) {
    return "REPORT#" + date + "#" + source.id();
  }

  static Key report(LocalDate date, int revision, SourceId source) {
    return new Key(reports(date, source), String.valueOf(revision));
  }

  /** Where earlier versions kept what {@link #report} holds. */
  static Key coverage(LocalDate date, int revision, SourceId source) {
    return new Key(partition(date, revision), COVERAGE + source.id());
  }

  static Key making(LocalDate date, int revision) {
    return new Key(partition(date, revision), "MAKING");
  }

  /** What the days around it had published when the revision was summarised. */
  static Key heads(LocalDate date, int revision) {
    return new Key(partition(date, revision), "HEADS");
  }

  static Key verdicts(LocalDate date, int revision) {
    return new Key(partition(date, revision), "VERDICTS");
  }

  static Key correction(LocalDate date, int revision) {
    return new Key(partition(date, revision), "CORRECTION");
  }

  /** Of a day's stories, whatever the revision. */
  static Key amendments(LocalDate date) {
    return new Key("EDITION#" + date, "AMENDMENTS");
  }

  static Key head(LocalDate date) {
    return new Key("EDITION#" + date, "HEAD");
  }
}
