package ainews.local.replay;

import ainews.shared.edition.SourceId;
import ainews.shared.text.TextFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code replay.yaml} says.
 *
 * @param secrets sources that count as having their secret
 * @param limits of the HTTP client for this replay
 * @param answers the first that matches a request is given
 */
record ReplayFile(List<SourceId> secrets, Limits limits, List<ReplayRule> answers) {
  private static final ObjectReader YAML =
      new YAMLMapper()
          .readerFor(ReplayFile.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  ReplayFile {
    secrets = whole("secrets", secrets);
    secrets.forEach(source -> SourceId.known(source.id()));
    answers = whole("answers", answers);
  }

  private static <T> List<T> whole(String field, List<T> values) {
    if (values != null && values.contains(null)) {
      throw new IllegalArgumentException("one of the " + field + " is empty");
    }
    return values == null ? List.of() : List.copyOf(values);
  }

  /** In milliseconds: to connect, to wait for bytes, the first pause between tries, per host. */
  record Limits(Integer connect, Integer read, Integer backoff, Integer courtesy) {
    private static final int LONGEST = 600_000;

    Limits {
      bounded("connect", connect, 1);
      bounded("read", read, 1);
      bounded("backoff", backoff, 0);
      bounded("courtesy", courtesy, 0);
    }

    private static void bounded(String limit, Integer value, int least) {
      if (value != null) {
        ReplayRule.within(limit, value, least, LONGEST);
      }
    }
  }

  /**
   * @throws ReplayException if the file is not there or not of this shape
   */
  static ReplayFile read(Path directory) {
    Path file = directory.resolve("replay.yaml");
    if (!Files.isRegularFile(file)) {
      throw new ReplayException(file + " is not there; --replay names a folder that holds one");
    }
    try {
      ReplayFile replay = YAML.readValue(TextFile.read(file));
      if (replay == null) {
        throw new ReplayException(file + " is empty");
      }
      for (int i = 0; i < replay.answers().size(); i++) {
        requireBody(file, replay.answers().get(i), i + 1);
      }
      return replay;
    } catch (UnrecognizedPropertyException e) {
      throw new ReplayException(where(file, e) + "there is no key " + e.getPropertyName());
    } catch (ValueInstantiationException e) {
      throw new ReplayException(where(file, e) + within(e) + firstLine(e.getCause().getMessage()));
    } catch (MismatchedInputException e) {
      throw new ReplayException(where(file, e) + place(e) + " is not of the expected kind");
    } catch (JsonProcessingException e) {
      throw new ReplayException(where(file, e) + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ReplayException(file + " " + e.getMessage());
    }
  }

  private static void requireBody(Path file, ReplayRule rule, int number) {
    if (rule.body() == null) {
      return;
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (!holds(folder, rule.body())) {
      throw new ReplayException(
          "%s, answer %d: the body for %s names no file of the replay: %s"
              .formatted(file, number, rule.url(), rule.body()));
    }
  }

  private static boolean holds(Path folder, String name) {
    try {
      Path body = folder.resolve(name).normalize();
      return body.startsWith(folder) && Files.isRegularFile(body);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String where(Path file, JsonProcessingException e) {
    return file + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr()) + ": ";
  }

  /** The key at fault, such as {@code answer 4, url}, the first answer being 1. */
  private static String place(JsonMappingException e) {
    String steps = e.getPath().stream().map(ReplayFile::step).collect(Collectors.joining(", "));
    return steps.isEmpty() ? "the file" : steps.replace("answers, ", "");
  }

  private static String step(Reference step) {
    return step.getFieldName() == null
        ? (step.getFrom() instanceof List<?> ? "answer " : "") + (step.getIndex() + 1)
        : step.getFieldName();
  }

  private static String within(JsonMappingException e) {
    return e.getPath().isEmpty() ? "" : place(e) + ": ";
  }

  private static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}
