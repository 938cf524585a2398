package ainews.publish.site;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Everything that an edition says, for programs; nothing that tells one making from another. */
record EditionJson(
    LocalDate date,
    ZoneId zone,
    int count,
    List<Story> stories,
    List<Outcome> coverage,
    Provenance making) {

  /** What a source did, and how many of its items stories are told from. */
  record Outcome(SourceReport outcome, int used) {}

  static String of(Edition edition) {
    List<Outcome> coverage =
        edition.coverage().stream()
            .map(outcome -> new Outcome(outcome, edition.used(outcome.source())))
            .toList();
    return Json.write(
            new EditionJson(
                edition.date(),
                edition.zone(),
                edition.notWithdrawn().size(),
                edition.stories().stream().map(Story::withoutExtract).toList(),
                coverage,
                edition.making()))
        + "\n";
  }
}
