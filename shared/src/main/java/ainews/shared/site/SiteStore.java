package ainews.shared.site;

import java.util.Map;
import java.util.Optional;

/**
 * The published files, by key. Every write is whole or not there: no reader ever gets half a file.
 *
 * <p>A fingerprint stands for a file's content within one store: equal content has equal
 * fingerprints, and another content another.
 */
public interface SiteStore {
  /** Stores a file in place of what its key had. */
  void put(SiteFile file);

  /**
   * Stores a file if its key still has what the caller saw.
   *
   * @param seen the fingerprint from {@link #list}; empty if there was no such file
   * @return whether the file was stored; after false, look again: a cloud's answer may be lost on
   *     the way, so that even the file itself may be there
   */
  boolean putIfEqual(SiteFile file, Optional<String> seen);

  /** The content of a file; empty if there is none, whatever the key is made of. */
  Optional<byte[]> get(String key);

  /**
   * The fingerprints of the files whose keys begin so, by key. A prefix that is a folder, or empty,
   * gives the files in it and not deeper; any other, such as {@code zh/2026-}, gives all below it.
   */
  Map<String, String> list(String prefix);

  /** The fingerprint that {@link #list} gives for a file of this content. */
  String fingerprint(byte[] content);
}
