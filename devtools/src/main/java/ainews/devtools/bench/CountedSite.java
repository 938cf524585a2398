package ainews.devtools.bench;

import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A site store that counts the bytes read and written. */
final class CountedSite implements SiteStore {
  private final SiteStore store;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger files = new AtomicInteger();

  CountedSite(SiteStore store) {
    this.store = store;
  }

  /** Returns the bytes of all files read or written and of all keys listed. */
  long bytes() {
    return bytes.get();
  }

  /** Returns the number of file writes. */
  int files() {
    return files.get();
  }

  @Override
  public void put(SiteFile file) {
    store.put(file);
    count(file);
  }

  @Override
  public boolean putIfEqual(SiteFile file, Optional<String> seen) {
    boolean isStored = store.putIfEqual(file, seen);
    count(file);
    return isStored;
  }

  private void count(SiteFile file) {
    files.incrementAndGet();
    bytes.addAndGet(file.bytes().length);
  }

  @Override
  public Optional<byte[]> get(String key) {
    Optional<byte[]> content = store.get(key);
    content.ifPresent(read -> bytes.addAndGet(read.length));
    return content;
  }

  @Override
  public Map<String, String> list(String prefix) {
    Map<String, String> list = store.list(prefix);
    list.keySet().forEach(key -> bytes.addAndGet(key.length()));
    return list;
  }

  @Override
  public String fingerprint(byte[] content) {
    return store.fingerprint(content);
  }
}
