package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notNegative;
import static ainews.shared.settings.SettingChecks.positive;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The language models to use, and what they may cost. A model is {@code bedrock:<id of a model or
 * inference profile>}, {@code openai:<base url of a compatible service>#<model>}, {@code none} or
 * {@code auto}.
 *
 * @param desk decides what is about AI, what is one event and how much it matters
 * @param write writes the texts
 * @param check checks what was written
 * @param parallel requests at once
 * @param context most tokens of a prompt and its answer; if empty, 4,000 on Ollama's port and
 *     32,000 elsewhere
 * @param budget most dollars a day
 * @param timeout limit of one request, from first to last byte
 * @param prices by model; unlisted models are priced like the most expensive listed one
 * @param post dollars for one post read from X
 * @param judge former name of {@code desk}, which {@link FormerNames} takes over
 * @param relevance another former name of {@code desk}
 */
public record ModelSettings(
    String desk,
    String write,
    String check,
    int parallel,
    Optional<Integer> context,
    BigDecimal budget,
    Duration timeout,
    List<Price> prices,
    BigDecimal post,
    Optional<String> judge,
    Optional<String> relevance) {
  /** Uses the models that this machine has access to, if any. */
  public static final String AUTO = "auto";

  private static final Pattern BEDROCK = Pattern.compile("bedrock:[A-Za-z0-9][A-Za-z0-9._:/-]*");
  private static final Pattern OPENAI = Pattern.compile("openai:(https?://[^\\s#]+)#\\S+");

  public ModelSettings {
    prices = List.copyOf(prices);
    judge.ifPresent(model -> requireModel("judge", model));
    relevance.ifPresent(model -> requireModel("relevance", model));
    requireModel("desk", desk);
    requireModel("write", write);
    requireModel("check", check);
    atLeast(1, "parallel", parallel);
    context.ifPresent(tokens -> atLeast(2_000, "context", tokens));
    notNegative("budget", budget);
    positive("timeout", timeout);
    notNegative("post", post);
    Set<String> priced = new HashSet<>();
    for (Price price : prices) {
      if (!priced.add(price.model())) {
        throw new InvalidSettingException("prices", "duplicate price: " + price.model());
      }
    }
  }

  /** A copy with one model for everything; {@code none} for no model at all. */
  public ModelSettings with(String model) {
    return with(model, model, model);
  }

  /** A copy with these models. */
  public ModelSettings with(String desk, String write, String check) {
    return new ModelSettings(
        desk, write, check, parallel, context, budget, timeout, prices, post, judge, relevance);
  }

  /** A copy in which posts are free. */
  public ModelSettings withFreePosts() {
    return new ModelSettings(
        desk,
        write,
        check,
        parallel,
        context,
        budget,
        timeout,
        prices,
        BigDecimal.ZERO,
        judge,
        relevance);
  }

  /** Returns which former names of {@code desk} are set. */
  List<String> formerNames() {
    List<String> set = new ArrayList<>();
    judge.ifPresent(model -> set.add("models.judge"));
    relevance.ifPresent(model -> set.add("models.relevance"));
    return set;
  }

  /**
   * @param model id without provider
   * @param input dollars for a million tokens
   * @param output dollars for a million tokens
   */
  public record Price(String model, BigDecimal input, BigDecimal output) {
    public Price {
      notNegative("input", input);
      notNegative("output", output);
    }
  }

  /**
   * @param setting its name, for the message
   * @throws InvalidSettingException if the text is not one of the forms above
   */
  public static void requireModel(String setting, String model) {
    boolean isKnown =
        model.equals(AUTO)
            || model.equals("none")
            || BEDROCK.matcher(model).matches()
            || isCompatible(model);
    if (!isKnown) {
      throw new InvalidSettingException(
          setting,
          "expected auto, none, bedrock:<id> or openai:<url>#<model>,"
              + " such as openai:http://localhost:11434/v1#qwen3");
    }
  }

  private static boolean isCompatible(String model) {
    var parts = OPENAI.matcher(model);
    try {
      if (!parts.matches()) {
        return false;
      }
      // A key belongs to the secrets, not into a url.
      URI base = URI.create(parts.group(1));
      return base.getHost() != null && base.getUserInfo() == null && base.getQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
