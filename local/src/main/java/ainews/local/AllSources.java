package ainews.local;

import ainews.fetch.Source;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The sources named in {@code META-INF/services/ainews.fetch.Source}. */
public final class AllSources {
  /** All sources, in the order of their ids; progress lines and notes follow it. */
  public static final List<Source> LIST =
      ServiceLoader.load(Source.class, Source.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Source::id))
          .toList();

  private AllSources() {}
}
