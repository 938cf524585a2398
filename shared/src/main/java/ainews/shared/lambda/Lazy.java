package ainews.shared.lambda;

import java.util.function.Supplier;

/**
 * Something that the first call needs and a start does not. Safe to share between threads; what
 * fails to load is tried again.
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
