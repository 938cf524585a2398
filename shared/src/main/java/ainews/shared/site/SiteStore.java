package ainews.shared.site;

import java.util.Map;
import java.util.Optional;

/**
 * The published files, by key. Every write is atomic: no reader ever gets half a file.
 *
 * <p>A fingerprint identifies a file's content within one store: equal contents have equal
 * fingerprints, different contents have different ones.
 */
public interface SiteStore {
  /** Stores a file and replaces any under the same key. */
  void put(SiteFile file);

  /**
   * Stores a file if its key still has the content that the caller saw.
   *
   * @param seen the fingerprint from {@link #list}; empty if there was no such file
   * @return whether the file was stored. After false, look again: the answer to a write may get
   *     lost, so even this file may be there
   */
  boolean putIfEqual(SiteFile file, Optional<String> seen);

  /** The content of a file; empty if there is none. Any string is accepted as a key. */
  Optional<byte[]> get(String key);

  /**
   * The fingerprints of the files whose keys start with the prefix, by key. A folder (or the empty
   * prefix) lists the files directly in it; any other prefix, such as {@code zh/2026-}, lists
   * everything below it.
   */
  Map<String, String> list(String prefix);

  /** The fingerprint that {@link #list} returns for a file of this content. */
  String fingerprint(byte[] content);
}
