package ainews.summarise.prompt;

import ainews.shared.edition.Spend;
import ainews.shared.store.SpendStore;
import ainews.summarise.model.ModelId;
import ainews.summarise.model.Prompt;
import ainews.summarise.model.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * Pays for answers from a day's budget: what a prompt may cost is put aside before it is asked, and
 * what it did cost is taken when it is answered. Safe to share between threads.
 */
public final class Wallet {
  private final SpendStore spends;
  private final LocalDate date;
  private final BigDecimal budget;
  private final BiFunction<ModelId, Usage, BigDecimal> price;
  private BigDecimal spent;
  private BigDecimal reserved = BigDecimal.ZERO;
  private Spend own = Spend.NONE;
  private boolean wasEmpty;

  /**
   * @param budget dollars for the day, all its makings together
   * @param price dollars for what a model took
   */
  public Wallet(
      SpendStore spends,
      LocalDate date,
      BigDecimal budget,
      BiFunction<ModelId, Usage, BigDecimal> price) {
    this.spends = spends;
    this.date = date;
    this.budget = budget;
    this.price = price;
    this.spent = spends.get(date).dollars();
  }

  /** Pays for something else than an answer, whatever the budget says: it was bought already. */
  public synchronized void pay(BigDecimal dollars) {
    book(Spend.of(dollars));
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
  synchronized void settle(ModelId model, Prompt prompt, Usage usage) {
    reserved = reserved.subtract(most(model, prompt));
    if (!usage.equals(Usage.NONE)) {
      long input = usage.input() + usage.cacheRead() + usage.cacheWritten();
      book(Spend.of(model.toString(), input, usage.output(), price.apply(model, usage)));
    }
  }

  /** What this making spent. */
  public synchronized Spend own() {
    return own;
  }

  /** Whether something was left unasked for want of money. */
  public synchronized boolean wasEmpty() {
    return wasEmpty;
  }

  private void book(Spend more) {
    own = own.plus(more);
    spent = spends.add(date, more).dollars();
  }

  private BigDecimal most(ModelId model, Prompt prompt) {
    long input =
        Tokens.of(prompt.system())
            + Tokens.of(prompt.text())
            + Tokens.of(prompt.schema().toString());
    return price.apply(model, new Usage(input, prompt.maxTokens(), 0, 0));
  }
}
