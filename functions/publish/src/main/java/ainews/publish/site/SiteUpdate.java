package ainews.publish.site;

import ainews.shared.edition.Language;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;

/**
 * Writes the files of a site that differ from the stored ones, except those that somebody else has
 * written since they were listed. Thread-safe.
 */
public final class SiteUpdate {
  /** Parts in progress at once: while one waits for the store, others are rendered. */
  private static final int AT_ONCE = 8;

  private static final Pattern THREAD = Pattern.compile("[^/]+/thread/([^/]+)/index\\.html");

  private final SiteStore store;
  private final Map<String, String> seen = new ConcurrentHashMap<>();
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicInteger overtaken = new AtomicInteger();

  /** The result of writing rendered files. */
  public enum Outcome {
    EQUAL,
    WRITTEN,
    /** Somebody else wrote one of them first: read the data and render again. */
    OVERTAKEN
  }

  private SiteUpdate(SiteStore store) {
    this.store = store;
  }

  /** Lists the files of some years. Whoever changes one from now on makes sure that it is right. */
  public static SiteUpdate of(
      SiteStore store, List<Language> languages, int firstYear, int lastYear) {
    SiteUpdate update = new SiteUpdate(store);
    atOnce(
        SitePlan.prefixes(languages, firstYear, lastYear),
        prefix -> update.seen.putAll(store.list(prefix)));
    return update;
  }

  /** Does the work for each element, several at a time. */
  public static <T> void atOnce(List<T> all, Consumer<T> work) {
    all.stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                one -> {
                  work.accept(one);
                  return one;
                }))
        .forEach(done -> {});
  }

  /** The ids of the threads that have pages. */
  public NavigableSet<String> threads() {
    NavigableSet<String> threads = new TreeSet<>();
    for (String key : seen.keySet()) {
      Matcher thread = THREAD.matcher(key);
      if (thread.matches()) {
        threads.add(thread.group(1));
      }
    }
    return threads;
  }

  /** The number of files written so far. */
  public int files() {
    return files.get();
  }

  /** How often somebody else wrote a file first so far. */
  public int overtaken() {
    return overtaken.get();
  }

  /** Writes the files that differ from the stored ones. */
  public Outcome write(List<SiteFile> rendered) {
    Outcome outcome = Outcome.EQUAL;
    for (SiteFile file : rendered) {
      String own = store.fingerprint(file.bytes());
      Optional<String> before = Optional.ofNullable(seen.get(file.key()));
      if (before.equals(Optional.of(own))) {
        continue;
      }
      if (store.putIfEqual(file, before)) {
        seen.put(file.key(), own);
        files.incrementAndGet();
        outcome = outcome == Outcome.EQUAL ? Outcome.WRITTEN : outcome;
      } else {
        seen.remove(file.key());
        seen.putAll(store.list(file.key()));
        overtaken.incrementAndGet();
        outcome = Outcome.OVERTAKEN;
      }
    }
    return outcome;
  }
}
