package ainews.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.fetch.Source;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.SettingsReader;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A source is known by its descriptor: nothing else in the program names one. */
class SourceDoorTest {
  private static final DescribedPredicate<JavaFieldAccess> A_SOURCE =
      DescribedPredicate.describe(
          "a source's id",
          access ->
              access.getTarget().getOwner().isEquivalentTo(SourceId.class)
                  && access.getTarget().getRawType().isEquivalentTo(SourceId.class));

  @Test
  void onlySourcesThemselves_nameTheirIds() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "ainews.fetch.sources..", "ainews.shared.sources..", "ainews.fetch.feed..")
        .and()
        .areNotAssignableTo(SourceId.class)
        .should()
        .accessFieldWhere(A_SOURCE)
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
