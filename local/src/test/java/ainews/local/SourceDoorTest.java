package ainews.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.fetch.Source;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.SettingsReader;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A source is known by its descriptor: nothing else in the program names one. */
class SourceDoorTest {
  @Test
  void onlySourcesThemselves_useWhatIsTheirs() {
    String[] sources = {"ainews.fetch.sources..", "ainews.shared.sources.."};
    noClasses()
        .that()
        .resideOutsideOfPackages(sources)
        // The feed parser makes the items of the source rss.
        .and()
        .resideOutsideOfPackage("ainews.fetch.feed")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(sources)
        .orShould()
        .callMethod(SourceId.class, "of", String.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("ainews"));
  }

  @Test
  void everySource_hasADescriptorSettingsAndAReader() {
    assertThat(AllSources.LIST).extracting(Source::id).isEqualTo(SourceId.all());
    assertThat(SettingsReader.packaged().sources().blocks().keySet())
        .containsExactlyElementsOf(SourceId.all());
  }
}
