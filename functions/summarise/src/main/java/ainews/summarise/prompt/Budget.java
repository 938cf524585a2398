package ainews.summarise.prompt;

import ainews.shared.edition.Spend;
import ainews.shared.store.SpendStore;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import ainews.summarise.llm.Prompt;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Pays for answers from a day's budget: what a prompt may cost is put aside before it is asked, and
 * what it did cost is taken when it is answered. Safe to share between threads.
 */
public final class Budget {
  private final SpendStore spends;
  private final LocalDate date;
  private final BigDecimal budget;
  private final Prices prices;
  private BigDecimal spent;
  private BigDecimal reserved = BigDecimal.ZERO;
  private boolean wasEmpty;

  /**
   * @param budget dollars for the day, all its makings together
   */
  public Budget(SpendStore spends, LocalDate date, BigDecimal budget, Prices prices) {
    this.spends = spends;
    this.date = date;
    this.budget = budget;
    this.prices = prices;
    this.spent = spends.get(date).models();
  }

  /**
   * Puts aside what an answer may cost at most.
   *
   * @return false if the budget does not allow it; then nothing was put aside
   */
  synchronized boolean reserve(ModelId model, Prompt prompt) {
    BigDecimal most = most(model, prompt);
    if (spent.add(reserved).add(most).compareTo(budget) > 0) {
      wasEmpty = true;
      return false;
    }
    reserved = reserved.add(most);
    return true;
  }

  /** Pays for what was taken in place of what was put aside. */
  synchronized void settle(ModelId model, Prompt prompt, ModelUsage usage) {
    reserved = reserved.subtract(most(model, prompt));
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

  /** Whether something was left unasked for want of money. */
  public synchronized boolean wasEmpty() {
    return wasEmpty;
  }

  private BigDecimal most(ModelId model, Prompt prompt) {
    long input =
        Tokens.of(prompt.system())
            + Tokens.of(prompt.text())
            + Tokens.of(prompt.schema().toString());
    return prices.dollars(model, new ModelUsage(input, prompt.maxTokens(), 0, 0));
  }
}
