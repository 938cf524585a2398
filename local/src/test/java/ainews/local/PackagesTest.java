package ainews.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on the packages of each module: no cycles, and few layers and small ones in summarise. */
class PackagesTest {
  private static final String SUMMARISE = "ainews.summarise";
  private static final int MOST_LAYERS = 8;
  private static final int MOST_CLASSES = 20;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("ainews");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ainews.shared",
        "ainews.web",
        "ainews.fanout",
        "ainews.fetch",
        SUMMARISE,
        "ainews.deliver"
      })
  void packagesOfAModule_haveNoCycle(String module) {
    slices().assignedFrom(packagesOf(module)).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void summarise_hasFewLayers() {
    assertThat(layers(SUMMARISE)).hasSizeBetween(2, MOST_LAYERS);
  }

  @Test
  void packagesOfSummarise_areSmall() {
    Map<String, Long> sizes =
        in(SUMMARISE)
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(sizes).containsKey(SUMMARISE);
    assertThat(sizes.entrySet()).allMatch(size -> size.getValue() <= MOST_CLASSES);
  }

  /**
   * Sorts the packages of a module into layers. The first layer uses no other package; the number
   * of layers is the length of the longest chain of packages that use each other.
   */
  private static List<Set<String>> layers(String module) {
    Map<String, Set<String>> left = new TreeMap<>(uses(module));
    List<Set<String>> layers = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> lowest =
          left.keySet().stream()
              .filter(name -> Collections.disjoint(left.get(name), left.keySet()))
              .collect(toSet());
      assertThat(lowest).as("those without a cycle among %s", left.keySet()).isNotEmpty();
      left.keySet().removeAll(lowest);
      layers.add(lowest);
    }
    return layers;
  }

  /** Maps each package to the other packages of the module that it uses. */
  private static Map<String, Set<String>> uses(String module) {
    Map<String, Set<String>> uses = new TreeMap<>();
    in(module)
        .forEach(
            type ->
                uses.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                    .addAll(
                        type.getDirectDependenciesFromSelf().stream()
                            .map(use -> use.getTargetClass().getPackageName())
                            .filter(name -> isIn(name, module))
                            .collect(toSet())));
    uses.forEach((name, used) -> used.remove(name));
    return uses;
  }

  private static Stream<JavaClass> in(String module) {
    return CLASSES.stream().filter(type -> isIn(type.getPackageName(), module));
  }

  private static boolean isIn(String name, String module) {
    return name.equals(module) || name.startsWith(module + ".");
  }

  private static SliceAssignment packagesOf(String module) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return isIn(name, module) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + module;
      }
    };
  }
}
