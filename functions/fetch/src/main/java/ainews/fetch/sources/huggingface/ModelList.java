package ainews.fetch.sources.huggingface;

import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses a list of models without quantised copies. Copies that name their model are left out. Of
 * copies known only by their names, the first is kept if the model itself is not listed.
 */
public final class ModelList {
  /** The channel of models; papers have none. */
  static final String CHANNEL = "models";

  private static final Pattern ID = Pattern.compile("[\\w.-]{1,96}/[\\w.-]{1,96}");
  private static final String QUANTISED = "base_model:quantized:";

  /** A number format or width in a model's name, and the rest of the name. */
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)[-_.](?:i?\\d?-?(?:gguf|ggml|awq|gptq|mlx|exl[23]|bnb|onnx|openvino)"
              + "|(?:nv|mx)?fp[48]|int[48]|[1-8]-?bits?|w\\d+a\\d+|i?q[1-8](?:_\\w+)?)(?:[-_.].*)?$");

  private ModelList() {}

  /**
   * @throws FetchException if the answer is not a list
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    if (!json.isArray()) {
      throw new FetchException(Problem.MALFORMED, "not a list of models");
    }
    List<JsonNode> own = json.valueStream().filter(model -> !isQuantised(model)).toList();
    Set<String> known = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (boolean isCopy : new boolean[] {false, true}) {
      own.stream()
          .filter(model -> FORMAT.matcher(text(model, "id")).find() == isCopy)
          .filter(model -> known.add(folded(text(model, "id"))) || !isCopy)
          .forEach(model -> item(model).ifPresent(items::add));
    }
    return new Entries(items, json.size());
  }

  private static boolean isQuantised(JsonNode model) {
    return model.path("tags").valueStream().anyMatch(tag -> tag.asText().startsWith(QUANTISED));
  }

  /** Returns the name that a model shares with its copies by any maker. */
  private static String folded(String id) {
    String name = id.substring(id.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    return FORMAT.matcher(name).replaceFirst("");
  }

  private static Optional<Item> item(JsonNode model) {
    String id = text(model, "id");
    if (!ID.matcher(id).matches() || JsonFields.isTrue(model, "private")) {
      return Optional.empty();
    }
    String url = "https://huggingface.co/" + id;
    String task = text(model, "pipeline_tag").replace('-', ' ');
    return Items.valid(
        Item.of(HuggingFaceDescriptor.ID, id, url)
            .title(id.substring(id.indexOf('/') + 1))
            .text(task.isBlank() ? "" : task + " model")
            .author(id.substring(0, id.indexOf('/')))
            .channel(CHANNEL)
            .time(JsonFields.time(model, "createdAt"))
            .engagement(Metric.LIKES, JsonFields.count(model, "likes"))
            .link(url)); // its page, which holds the model's card
  }
}
