package ainews.devtools.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.flow.Template;
import ainews.devtools.stack.PackagedStack;
import ainews.shared.lambda.Environment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorTest {
  private static final HostAddress HERE = new HostAddress("127.0.0.1", "127.0.0.1");

  @TempDir private Path work;

  @Test
  void env_namesEveryFunctionAndOnlyVariablesThatSamSets() {
    Template template = Template.parse(Template.packaged());
    try (Emulator emulator = Emulator.start(work, HERE, Optional.empty(), "eu-west-1")) {
      JsonNode env = emulator.env();

      assertThat(env.properties())
          .extracting(Map.Entry::getKey)
          .containsExactlyElementsOf(template.ids("AWS::Serverless::Function"));
      for (PackagedStack.Function function : emulator.stack().functions()) {
        Set<String> named = new HashSet<>(function.variables().keySet());
        named.addAll(function.open());
        assertThat(env.path(function.id()).properties())
            .extracting(Map.Entry::getKey)
            .contains(Environment.TABLE)
            .isSubsetOf(named);
        assertThat(function.open()).allMatch(variable -> env.path(function.id()).has(variable));
        assertThat(env.path(function.id())).allMatch(JsonNode::isTextual);
      }
    }
  }

  @Test
  void env_givesPublishTheBucketsAddress() {
    try (Emulator emulator = Emulator.start(work, HERE, Optional.empty(), "eu-west-1")) {
      JsonNode publish = emulator.env().path("Publish");

      assertThat(publish.path("AWS_ENDPOINT_URL_S3").asText()).isEqualTo(emulator.s3());
      assertThat(publish.path(Environment.BUCKET).asText()).isEqualTo(LocalBucket.NAME);
      assertThat(publish.path(Environment.SITE_URL).asText()).isEqualTo("http://localhost:8080/");
      assertThat(emulator.dynamoDb()).isEmpty();
      assertThat(publish.path("AWS_ENDPOINT_URL_DYNAMODB").asText())
          .isEqualTo("https://dynamodb.eu-west-1.amazonaws.com");
    }
  }

  @Test
  void env_givesNoTokens() {
    try (Emulator emulator = Emulator.start(work, HERE, Optional.empty(), "eu-west-1")) {
      assertThat(emulator.env().findValuesAsText(Environment.SECRETS)).hasSize(4).containsOnly("");
    }
  }

  @Test
  void table_isOpenInEveryFunctionOfTheTemplate() {
    assertThat(Emulator.template().functions())
        .allMatch(function -> function.open().contains("AWS_ENDPOINT_URL_DYNAMODB"))
        .filteredOn(function -> function.open().contains("AWS_ENDPOINT_URL_S3"))
        .extracting(PackagedStack.Function::id)
        .isEqualTo(List.of("FanOut", "Publish"));
  }

  @Test
  void addressOfAnotherMachine_isServedOnTheLoopback() {
    assertThat(HostAddress.of("192.0.2.200"))
        .isEqualTo(new HostAddress("192.0.2.200", "127.0.0.1"));
    assertThat(HostAddress.of("127.0.0.1")).isEqualTo(HERE);
    assertThat(HostAddress.usual()).matches("\\d+(\\.\\d+){3}");
  }
}
