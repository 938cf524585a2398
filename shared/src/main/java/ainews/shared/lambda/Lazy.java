package ainews.shared.lambda;

import java.util.function.Supplier;

/**
 * A value loaded at its first use, so that a start need not wait for it. A load that failed is
 * tried again. Safe to share between threads.
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> load;
  private T loaded;

  public Lazy(Supplier<T> load) {
    this.load = load;
  }

  @Override
  public synchronized T get() {
    if (loaded == null) {
      loaded = load.get();
    }
    return loaded;
  }
}
