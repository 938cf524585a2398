package ainews.publish;

import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A site store in memory that can run another publisher between two writes. */
public class MemorySiteStore implements SiteStore {
  private final NavigableMap<String, String> files;
  private final Map<String, byte[]> contents = new HashMap<>();
  private final TreeSet<String> written = new TreeSet<>();
  private int left;
  private Runnable other = () -> {};

  public MemorySiteStore() {
    this(new TreeMap<>());
  }

  /**
   * @param files where the files' texts are stored by key
   */
  public MemorySiteStore(NavigableMap<String, String> files) {
    this.files = files;
  }

  /** The stored texts by key; tests may change them. */
  final Map<String, String> files() {
    return files;
  }

  /** The keys written since this set was last cleared. */
  final TreeSet<String> written() {
    return written;
  }

  /** Runs something once, before the write that follows this many others. */
  final void after(int count, Runnable other) {
    this.left = count;
    this.other = other;
  }

  @Override
  public void put(SiteFile file) {
    if (isInterrupted()) {
      other.run();
    }
    write(file);
  }

  @Override
  public boolean putIfEqual(SiteFile file, Optional<String> seen) {
    if (isInterrupted()) {
      other.run();
    }
    return writeIfEqual(file, seen);
  }

  private synchronized boolean isInterrupted() {
    return left-- == 0;
  }

  private synchronized void write(SiteFile file) {
    files.put(file.key(), file.content());
    contents.put(file.key(), file.bytes());
    written.add(file.key());
  }

  private synchronized boolean writeIfEqual(SiteFile file, Optional<String> seen) {
    boolean isEqual = get(file.key()).map(this::fingerprint).equals(seen);
    if (isEqual) {
      write(file);
    }
    return isEqual;
  }

  @Override
  public synchronized Optional<byte[]> get(String key) {
    return Optional.ofNullable(files.get(key)).map(text -> content(key, text));
  }

  /** The stored bytes, or those of the text if a test has changed it. */
  private byte[] content(String key, String text) {
    byte[] known = contents.getOrDefault(key, new byte[0]);
    return text.equals(new String(known, StandardCharsets.UTF_8))
        ? known
        : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized Map<String, String> list(String prefix) {
    boolean isFolder = prefix.isEmpty() || prefix.endsWith("/");
    Map<String, String> list = new HashMap<>();
    files.forEach(
        (key, text) -> {
          if (key.startsWith(prefix) && !(isFolder && key.indexOf('/', prefix.length()) >= 0)) {
            list.put(key, fingerprint(content(key, text)));
          }
        });
    return list;
  }

  @Override
  public String fingerprint(byte[] content) {
    return content.length + "-" + Arrays.hashCode(content);
  }
}
