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
 * The content of {@code replay.yaml}.
 *
 * @param secrets the sources that are given a placeholder secret
 * @param limits the HTTP client's limits for this replay; null keeps those of the settings
 * @param answers the rules; the first that matches a request answers it
 */
record ReplayFile(List<SourceId> secrets, Limits limits, List<ReplayRule> answers) {
  private static final ObjectReader YAML =
      new YAMLMapper()
          .readerFor(ReplayFile.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  ReplayFile {
    secrets = requireFilled("secrets", secrets);
    secrets.forEach(source -> SourceId.known(source.id()));
    answers = requireFilled("answers", answers);
  }

  private static <T> List<T> requireFilled(String field, List<T> values) {
    if (values != null && values.contains(null)) {
      throw new IllegalArgumentException(field + " contains an empty entry");
    }
    return values == null ? List.of() : List.copyOf(values);
  }

  /**
   * Limits in milliseconds; null keeps the value of the settings.
   *
   * @param connect the connect timeout
   * @param read the longest wait for bytes
   * @param backoff the pause before the first retry
   * @param courtesy the pause between two requests to one host
   */
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
        ReplayRule.requireRange(limit, value, least, LONGEST);
      }
    }
  }

  /**
   * Reads a folder's {@code replay.yaml}.
   *
   * @throws ReplayException if the file is missing or invalid
   */
  static ReplayFile read(Path directory) {
    Path file = directory.resolve("replay.yaml");
    if (!Files.isRegularFile(file)) {
      throw new ReplayException(file + " is missing; --replay needs a folder that holds one");
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
      throw new ReplayException(where(file, e) + "unknown key " + e.getPropertyName());
    } catch (ValueInstantiationException e) {
      throw new ReplayException(where(file, e) + within(e) + firstLine(e.getCause().getMessage()));
    } catch (MismatchedInputException e) {
      throw new ReplayException(where(file, e) + place(e) + " has a value of the wrong type");
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
          "%s, answer %d: the body for %s is not a file in the replay's folder: %s"
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

  /** Returns the invalid key, such as {@code answer 4, url}; answers count from 1. */
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
