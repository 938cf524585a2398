package ainews.devtools.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.SampleDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the packaged zips. */
class ZipsIT {
  /** The client of Systems Manager alone, which only functions with tokens have, takes 6 MB. */
  private static final long MOST_BYTES = 20_000_000;

  private static final LocalDateTime MOMENT = LocalDateTime.parse("2026-01-01T00:00:00");

  /** The AWS services whose clients may be packaged. */
  private static final Map<String, List<String>> SERVICES =
      Map.of(
          "fan-out", List.of("dynamodb", "s3"),
          "fetch", List.of("dynamodb", "secretsmanager"),
          "summarise", List.of("bedrockruntime", "dynamodb"),
          "publish", List.of("dynamodb", "s3", "sns"),
          "deliver", List.of("dynamodb"));

  /** Transitive libraries that no function uses. */
  private static final String UNWANTED =
      "lib/(netty|apache5?-client|aws-crt|crt-core|javax|jakarta|kotlin-stdlib-(jdk|common)|annotations-13|"
          + "jsr305|junit|assertj|logback|slf4j-simple|sqlite|s3proxy|DynamoDBLocal|"
          + "aws-lambda-java-(events|runtime|serialization)).*";

  /** What only mail needs. */
  private static final String MAIL = "lib/jakarta\\.(mail|activation)-api-.*";

  @ParameterizedTest
  @ValueSource(strings = {"fan-out", "fetch", "summarise", "publish", "deliver"})
  void zip_containsOnlyLibrariesAndIsSmall(String part) throws IOException {
    assertThat(Files.size(zip(part))).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(names(part)).allMatch(name -> name.matches("lib/([^/]+\\.jar)?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan-out", "fetch", "summarise", "publish", "deliver"})
  void zip_containsOnlyWhatItsFunctionsNeed(String part) throws IOException {
    List<String> names = names(part);
    assertThat(names)
        .filteredOn(name -> !part.equals("deliver") || !name.matches(MAIL))
        .noneMatch(name -> name.matches(UNWANTED));
    List<String> modules =
        List.of("fetch", "deliver").contains(part)
            ? List.of("shared", "web", part)
            : List.of("shared", part);
    assertThat(names.stream().filter(name -> name.matches("lib/ainews-.*")))
        .containsExactlyInAnyOrderElementsOf(
            modules.stream().map(module -> "lib/ainews-" + module + "-0.1.0.jar").toList());
    assertThat(
            SERVICES.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(
                    service ->
                        names.stream().anyMatch(n -> n.matches("lib/" + service + "-\\d.*"))))
        .containsExactlyInAnyOrderElementsOf(SERVICES.get(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan-out", "fetch", "summarise", "publish", "deliver"})
  void zip_containsNoBuildTime(String part) throws IOException {
    try (ZipFile zip = new ZipFile(zip(part).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal)).isNotEmpty().containsOnly(MOMENT);
    }
  }

  private static List<String> names(String part) throws IOException {
    try (ZipFile zip = new ZipFile(zip(part).toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static Path zip(String part) {
    return SampleDay.project().resolve("functions/" + part + "/target/ainews-" + part + ".zip");
  }
}
