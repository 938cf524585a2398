package ainews.local.replay;

import ainews.shared.edition.SourceId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code replay.yaml} says.
 *
 * @param secrets sources that count as having their secret
 * @param limits of the HTTP client for this replay
 * @param answers the first that matches a request is given
 */
record ReplayFile(List<SourceId> secrets, Limits limits, List<Rule> answers) {
  private static final ObjectMapper YAML =
      new YAMLMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  ReplayFile {
    secrets = secrets == null ? List.of() : List.copyOf(secrets);
    answers = answers == null ? List.of() : List.copyOf(answers);
  }

  /** In milliseconds: to connect, to wait for bytes, the first pause between tries, per host. */
  record Limits(Integer connect, Integer read, Integer backoff, Integer courtesy) {}

  /**
   * An answer and the requests it is for.
   *
   * @param url host and beginning of the path, without scheme
   * @param query parameters that must be equal
   * @param method any where absent
   * @param body a file beside replay.yaml; none where absent
   * @param status 200 where absent
   * @param delay in milliseconds
   * @param times how often it is given before later rules get their turn; always where absent
   */
  record Rule(
      String url,
      Map<String, String> query,
      String method,
      String body,
      Integer status,
      String type,
      Map<String, String> headers,
      Integer delay,
      Integer times) {
    Rule {
      if (url == null || url.isBlank() || url.contains("://")) {
        throw new IllegalArgumentException("each answer needs a url without scheme");
      }
      query = query == null ? Map.of() : Map.copyOf(query);
      headers = headers == null ? Map.of() : Map.copyOf(headers);
      status = status == null ? 200 : status;
      delay = delay == null ? 0 : delay;
    }

    String host() {
      int slash = url.indexOf('/');
      return slash < 0 ? url : url.substring(0, slash);
    }

    String path() {
      int slash = url.indexOf('/');
      return slash < 0 ? "" : url.substring(slash);
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
      ReplayFile replay = YAML.readValue(file.toFile(), ReplayFile.class);
      if (replay == null) {
        throw new ReplayException(file + " is empty");
      }
      replay.answers().forEach(rule -> requireBody(directory, rule));
      return replay;
    } catch (UnrecognizedPropertyException e) {
      throw new ReplayException(where(file, e) + "there is no key " + e.getPropertyName());
    } catch (ValueInstantiationException e) {
      throw new ReplayException(where(file, e) + firstLine(e.getCause().getMessage()));
    } catch (MismatchedInputException e) {
      throw new ReplayException(where(file, e) + place(e) + " is not of the expected kind");
    } catch (JsonProcessingException e) {
      throw new ReplayException(where(file, e) + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ReplayException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static void requireBody(Path directory, Rule rule) {
    if (rule.body() == null) {
      return;
    }
    Path folder = directory.toAbsolutePath().normalize();
    Path body = folder.resolve(rule.body()).normalize();
    if (!body.startsWith(folder) || !Files.isRegularFile(body)) {
      throw new ReplayException(
          "the answer for " + rule.url() + " names no file of the replay: " + rule.body());
    }
  }

  private static String where(Path file, JsonProcessingException e) {
    return file + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr()) + ": ";
  }

  /** The key at fault, such as {@code answers.3.url}. */
  private static String place(JsonMappingException e) {
    return e.getPath().isEmpty()
        ? "the file"
        : e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
  }

  private static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}
