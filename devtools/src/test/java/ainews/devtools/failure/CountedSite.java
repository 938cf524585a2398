package ainews.devtools.failure;

import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.util.Map;
import java.util.Optional;

/** A site store that reports its writes to {@link Writes}. */
record CountedSite(SiteStore site, Writes writes) implements SiteStore {
  @Override
  public void put(SiteFile file) {
    writes.write(
        () -> {
          site.put(file);
          return true;
        });
  }

  @Override
  public boolean putIfEqual(SiteFile file, Optional<String> seen) {
    return writes.write(() -> site.putIfEqual(file, seen));
  }

  @Override
  public Optional<byte[]> get(String key) {
    return site.get(key);
  }

  @Override
  public Map<String, String> list(String prefix) {
    return site.list(prefix);
  }

  @Override
  public String fingerprint(byte[] content) {
    return site.fingerprint(content);
  }
}
