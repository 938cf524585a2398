package ainews.shared.settings;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notNegative;
import static ainews.shared.settings.SettingChecks.positive;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The language models to use, and what they may cost. A model is {@code bedrock:<id of a model or
 * inference profile>}, {@code openai:<base url of a compatible service>#<model>}, {@code none} or
 * {@code auto}.
 *
 * @param relevance decides what is about AI
 * @param judge decides whether two posts report the same event
 * @param write writes the texts
 * @param parallel requests at once
 * @param budget most dollars a day
 * @param timeout limit of one request, from first to last byte
 * @param prices by model; unlisted models are priced like the most expensive listed one
 * @param post dollars for one post read from X
 */
public record ModelSettings(
    String relevance,
    String judge,
    String write,
    int parallel,
    BigDecimal budget,
    Duration timeout,
    List<Price> prices,
    BigDecimal post) {
  /** Uses the models that this machine has access to, if any. */
  public static final String AUTO = "auto";

  private static final Pattern BEDROCK = Pattern.compile("bedrock:[A-Za-z0-9][A-Za-z0-9._:/-]*");
  private static final Pattern OPENAI = Pattern.compile("openai:(https?://[^\\s#]+)#\\S+");

  public ModelSettings {
    prices = List.copyOf(prices);
    requireModel("relevance", relevance);
    requireModel("judge", judge);
    requireModel("write", write);
    atLeast(1, "parallel", parallel);
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
    return new ModelSettings(model, model, model, parallel, budget, timeout, prices, post);
  }

  /** A copy in which posts are free. */
  public ModelSettings withFreePosts() {
    return new ModelSettings(
        relevance, judge, write, parallel, budget, timeout, prices, BigDecimal.ZERO);
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
