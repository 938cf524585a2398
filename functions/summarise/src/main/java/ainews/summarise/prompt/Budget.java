package ainews.summarise.prompt;

import ainews.shared.edition.Spend;
import ainews.shared.store.SpendStore;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's budget for models: a prompt's highest cost is reserved before it is sent, and its real
 * cost is booked afterwards. Thread-safe.
 */
public final class Budget {
  private final SpendStore spends;
  private final LocalDate date;
  private final BigDecimal budget;
  private final Prices prices;
  private BigDecimal spent;
  private BigDecimal reserved = BigDecimal.ZERO;
  private boolean ranOut;

  /**
   * @param budget dollars for the day, over all its revisions
   */
  public Budget(SpendStore spends, LocalDate date, BigDecimal budget, Prices prices) {
    this.spends = spends;
    this.date = date;
    this.budget = budget;
    this.prices = prices;
    this.spent = spends.get(date).models();
  }

  /**
   * Reserves the highest cost of an answer.
   *
   * @return false if the budget does not allow it; then nothing is reserved
   */
  synchronized boolean reserve(ModelId model, Prompt prompt) {
    BigDecimal most = highestCost(model, prompt);
    if (spent.add(reserved).add(most).compareTo(budget) > 0) {
      ranOut = true;
      return false;
    }
    reserved = reserved.add(most);
    return true;
  }

  /** Books the real cost and releases the reservation. */
  synchronized void settle(ModelId model, Prompt prompt, ModelUsage usage) {
    reserved = reserved.subtract(highestCost(model, prompt));
    if (!usage.equals(ModelUsage.NONE)) {
      long input = usage.input() + usage.cacheRead() + usage.cacheWritten();
      Spend answer =
          Spend.of(
              model.name(),
              input,
              usage.output(),
              prices.dollars(model, usage),
              prices.knows(model));
      spent = spends.add(date, answer).models();
    }
  }

  /** Whether any prompt was refused for lack of money. */
  public synchronized boolean ranOut() {
    return ranOut;
  }

  private BigDecimal highestCost(ModelId model, Prompt prompt) {
    ModelUsage most = new ModelUsage(Tokens.of(prompt), prompt.maxTokens(), 0, 0);
    return prices.dollars(model, most);
  }
}
