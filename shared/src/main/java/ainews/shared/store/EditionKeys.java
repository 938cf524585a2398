package ainews.shared.store;

import ainews.shared.edition.SourceId;
import ainews.shared.table.Key;
import java.time.LocalDate;

/** The table keys of an edition's parts. */
final class EditionKeys {
  static final String STORY = "STORY#";

  private EditionKeys() {}

  /** The partition of everything that belongs to one revision. */
  static String partition(LocalDate date, int revision) {
    return "EDITION#" + date + "#" + revision;
  }

  static Key plan(LocalDate date, int revision) {
    return new Key(partition(date, revision), "PLAN");
  }

  /** The settings that the revision is made with. */
  static Key settings(LocalDate date, int revision) {
    return new Key(partition(date, revision), "SETTINGS");
  }

  /** The partition of a source's reports for the revisions of a day. */
  static String sourceReports(LocalDate date, SourceId source) {
    return "REPORT#" + date + "#" + source.id();
  }

  static Key sourceReport(LocalDate date, int revision, SourceId source) {
    return new Key(sourceReports(date, source), String.valueOf(revision));
  }

  /** The key of {@link #sourceReport} in earlier versions. */
  static Key formerSourceReport(LocalDate date, int revision, SourceId source) {
    return new Key(partition(date, revision), "COVERAGE#" + source.id());
  }

  static Key provenance(LocalDate date, int revision) {
    return new Key(partition(date, revision), "MAKING");
  }

  /** The published revisions of the days around it when the revision was summarised. */
  static Key publishedRevisions(LocalDate date, int revision) {
    return new Key(partition(date, revision), "HEADS");
  }

  static Key verdicts(LocalDate date, int revision) {
    return new Key(partition(date, revision), "VERDICTS");
  }

  static Key downgrade(LocalDate date, int revision) {
    return new Key(partition(date, revision), "CORRECTION");
  }

  /** The changes to a day's stories, in all revisions. */
  static Key amendments(LocalDate date) {
    return new Key("EDITION#" + date, "AMENDMENTS");
  }

  static Key head(LocalDate date) {
    return new Key("EDITION#" + date, "HEAD");
  }
}
