package ainews.publish.site;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An edition as JSON for programs, without anything that differs between runs. */
record EditionJson(
    LocalDate date,
    ZoneId zone,
    int count,
    Map<Language, List<String>> overview,
    List<Story> stories,
    @JsonProperty("coverage") List<Outcome> sources,
    @JsonProperty("making") Provenance provenance) {

  /** A source report, and how many of the source's items are used in stories. */
  record Outcome(@JsonProperty("outcome") SourceReport report, int used) {}

  static String of(Edition edition) {
    List<Outcome> sources =
        edition.sourceReports().stream()
            .map(report -> new Outcome(report, edition.used(report.source())))
            .toList();
    return Json.write(
            new EditionJson(
                edition.date(),
                edition.zone(),
                edition.notWithdrawn().size(),
                overview(edition),
                edition.stories().stream().map(Story::withoutExtract).toList(),
                sources,
                edition.provenance()))
        + "\n";
  }

  private static Map<Language, List<String>> overview(Edition edition) {
    Map<Language, List<String>> overview = new TreeMap<>();
    for (Language language : edition.languages()) {
      overview.put(
          language,
          Overview.of(edition.notWithdrawn(), Story::id, story -> story.text(language))
              .values()
              .stream()
              .map(StoryText::title)
              .toList());
    }
    return overview;
  }
}
