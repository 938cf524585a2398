package ainews.shared.settings;

import ainews.shared.text.TextFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads {@code settings.yaml}. A file needs only what it changes: it overrides the packaged
 * settings, merging maps and replacing lists and values.
 */
public final class SettingsReader {
  private static final String PACKAGED = "/ainews/settings.yaml";
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final ObjectReader SETTINGS = SettingValues.reader();

  private SettingsReader() {}

  /** The settings packaged with the code. */
  public static Settings packaged() {
    try {
      return SETTINGS.readValue(defaults());
    } catch (IOException e) {
      // Reading again is slower, but finds the line for the message.
      return read("{}", "the packaged settings");
    }
  }

  /**
   * Settings that override others.
   *
   * @param name their name in messages
   */
  public record Layer(String name, String yaml) {}

  /**
   * The settings of files, each overriding those before it.
   *
   * @throws SettingsException if a file is missing or a setting is invalid; the message names the
   *     line
   */
  public static Settings read(Path... files) {
    return read(Stream.of(files).map(file -> new Layer(file.toString(), text(file))).toList());
  }

  /**
   * @param layers each overrides those before it, the first one the packaged settings
   * @throws SettingsException as {@link #read(Path...)}
   */
  public static Settings read(List<Layer> layers) {
    JsonNode below = defaults();
    Settings settings = packaged();
    for (Layer layer : layers) {
      settings = read(layer.yaml(), layer.name(), below);
      below = over(below, parse(layer.yaml(), layer.name()));
    }
    return settings;
  }

  /**
   * @param name the text's name in messages
   * @throws SettingsException as {@link #read(Path...)}
   */
  public static Settings read(String yaml, String name) {
    return read(yaml, name, defaults());
  }

  /**
   * Settings as {@link ainews.shared.json.Json#write} stored them, in any version. Settings added
   * since are as packaged, unknown ones are ignored, and sources added since are off.
   *
   * @throws IllegalArgumentException if they are not settings
   */
  public static Settings stored(String json) {
    try {
      JsonNode settings = SETTINGS.readTree(json);
      if (!settings.isObject()) {
        throw new IllegalArgumentException("no stored settings");
      }
      JsonNode known = completed(FormerNames.renamed(settings), defaults(), Settings.class);
      return SETTINGS.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(known);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("invalid stored settings: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the settings that are missing; maps and lists are values, to which nothing is added. */
  private static JsonNode completed(JsonNode stored, JsonNode packaged, Class<?> block) {
    if (stored instanceof ObjectNode settings) {
      for (RecordComponent setting : block.getRecordComponents()) {
        String name = setting.getName();
        if (!settings.has(name) && packaged.has(name)) {
          settings.set(name, packaged.get(name));
        } else if (setting.getType() == Settings.Sources.class) {
          settings
              .path(name)
              .properties()
              .forEach(s -> addMissing(s.getValue(), packaged.path(name).path(s.getKey())));
        } else if (setting.getType().isRecord()) {
          completed(settings.path(name), packaged.path(name), setting.getType());
        }
      }
    }
    return stored;
  }

  private static void addMissing(JsonNode stored, JsonNode packaged) {
    if (stored instanceof ObjectNode source) {
      packaged.properties().forEach(s -> source.putIfAbsent(s.getKey(), s.getValue()));
    }
  }

  private static Settings read(String yaml, String name, JsonNode below) {
    Node lines = compose(yaml, name);
    JsonNode changes = parse(yaml, name);
    refuseEmpty(lines, "", name);
    JsonNode joined = over(below, changes);
    try {
      return SETTINGS.readValue(joined);
    } catch (JsonMappingException e) {
      throw new SettingFault(e, joined).in(name, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return TextFile.read(file);
    } catch (NoSuchFileException e) {
      throw new SettingsException(file + " does not exist; --settings must name a settings file");
    } catch (IOException e) {
      throw new SettingsException(
          file + " " + e.getMessage() + "; --settings must name a settings file");
    }
  }

  private static JsonNode defaults() {
    try (InputStream packaged = SettingsReader.class.getResourceAsStream(PACKAGED)) {
      return YAML.readTree(new String(packaged.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node compose(String yaml, String name) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new SettingsException(name + ", line " + line + ": " + problem(e));
    } catch (YAMLException e) {
      throw new SettingsException(name + ": invalid YAML: " + firstLine(e.getMessage()));
    }
  }

  private static String problem(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    return problem.contains("TAB")
        ? "YAML does not allow tabs for indentation; use spaces"
        : "invalid YAML: " + firstLine(problem);
  }

  private static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  private static JsonNode parse(String yaml, String name) {
    try {
      JsonNode root = YAML.readTree(yaml);
      if (root == null || root.isMissingNode() || root.isNull()) {
        return YAML.createObjectNode();
      }
      if (!root.isObject()) {
        throw new SettingsException(name + ", line 1: expected lines of \"name: value\"");
      }
      return FormerNames.renamed(root);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new SettingsException(
          name + ", line " + line + ": " + firstLine(e.getOriginalMessage()));
    }
  }

  private static JsonNode over(JsonNode below, JsonNode above) {
    if (!(below instanceof ObjectNode) || !above.isObject()) {
      return above;
    }
    ObjectNode joined = ((ObjectNode) below).deepCopy();
    above
        .properties()
        .forEach(
            field -> {
              JsonNode known = joined.get(field.getKey());
              joined.set(
                  field.getKey(), known == null ? field.getValue() : over(known, field.getValue()));
            });
    return joined;
  }

  private static void refuseEmpty(Node node, String setting, String name) {
    switch (node) {
      case MappingNode map ->
          map.getValue()
              .forEach(entry -> refuseEmpty(entry.getValueNode(), named(setting, entry), name));
      case SequenceNode list -> list.getValue().forEach(value -> refuseEmpty(value, setting, name));
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> {
        int line = scalar.getStartMark().getLine() + 1;
        throw new SettingsException(name + ", line " + line + ": " + setting + ": value missing");
      }
      case null, default -> {}
    }
  }

  private static String named(String parent, NodeTuple entry) {
    String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    return parent.isEmpty() ? name : parent + "." + name;
  }
}
