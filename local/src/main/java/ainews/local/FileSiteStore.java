package ainews.local;

import ainews.shared.edition.Language;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Stores the site as plain files in a folder that several processes may use at once. Each file is
 * written under a temporary name and then moved into place.
 *
 * <p>A fingerprint is the size and two checksums of 32 bits each. Every method throws {@link
 * StoreException} when the disk fails; writing also does where a symbolic link could lead out of
 * the folder.
 */
public final class FileSiteStore implements SiteStore, AutoCloseable {
  /** The name of the site's folder. */
  public static final String NAME = "site";

  /**
   * The address at which {@code serve} serves the site by default. Pages contain it whatever the
   * actual port, so that the same edition has the same bytes.
   */
  public static final String SITE_URL = "http://localhost:8080/";

  /** Unfinished files left by killed runs of earlier versions, which wrote through a server. */
  private static final Pattern LEFTOVER =
      Pattern.compile(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path site;
  private final WriteLocks locks;

  private FileSiteStore(Path directory) {
    this.site = directory.resolve(NAME);
    this.locks = new WriteLocks(directory.resolve(NAME + ".lock"), site);
  }

  /**
   * Returns a store over {@code directory/site}.
   *
   * @param directory the parent of the site's folder, which is created with the first file
   */
  public static FileSiteStore in(Path directory) {
    return new FileSiteStore(directory);
  }

  @Override
  public void put(SiteFile file) {
    write(file, to -> true);
  }

  @Override
  public boolean putIfEqual(SiteFile file, Optional<String> seen) {
    return write(file, to -> read(to).map(this::fingerprint).equals(seen));
  }

  @Override
  public Optional<byte[]> get(String key) {
    Optional<Path> file = path(key);
    try {
      return file.isEmpty() ? Optional.empty() : read(file.get());
    } catch (IOException e) {
      throw new StoreException(file.get() + " cannot be read");
    }
  }

  @Override
  public Map<String, String> list(String prefix) {
    int slash = prefix.lastIndexOf('/') + 1;
    String folder = prefix.substring(0, slash);
    String start = prefix.substring(slash);
    Map<String, String> fingerprints = new HashMap<>();
    try {
      list(folder, start, !start.isEmpty(), fingerprints);
    } catch (IOException e) {
      throw new StoreException("the files under " + site.resolve(folder) + " cannot be read");
    }
    return fingerprints;
  }

  private void list(String folder, String start, boolean isDeep, Map<String, String> fingerprints)
      throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(site.resolve(folder))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.startsWith(start) || isUnfinished(name)) {
          continue;
        }
        if (!isFolder(file)) {
          read(file).ifPresent(content -> fingerprints.put(folder + name, fingerprint(content)));
        } else if (isDeep) {
          list(folder + name + "/", "", true, fingerprints);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // No such folder: nothing to list.
    }
  }

  // The command runs without the optimising compiler, where MD5 is many times slower.
  @Override
  public String fingerprint(byte[] content) {
    return content.length + "-" + hex(new CRC32(), content) + hex(new CRC32C(), content);
  }

  private static String hex(Checksum checksum, byte[] content) {
    checksum.update(content, 0, content.length);
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  Path folder() {
    return site;
  }

  /**
   * Checks that every folder of a day is a folder or missing.
   *
   * @throws StoreException naming the file or link in the way
   */
  void requireFree(LocalDate day) {
    if (Files.exists(site) && !Files.isDirectory(site)) {
      throw inTheWay(site);
    }
    requireFree(site.resolve(day.toString()));
    for (Language language : Language.all()) {
      requireFree(site.resolve(language.id()));
      requireFree(site.resolve(language.id()).resolve(day.toString()));
    }
  }

  private static void requireFree(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isFolder(folder)) {
      throw inTheWay(folder);
    }
  }

  @Override
  public void close() {
    try {
      locks.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds(Path to) throws IOException;
  }

  private boolean write(SiteFile file, Condition condition) {
    Path to = path(file.key()).orElseThrow();
    try {
      return locks.take(
          file.key(),
          fresh -> {
            createFolders(to.getParent());
            if (!condition.holds(to)) {
              return false;
            }
            WriteLocks.write(fresh, file.bytes());
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
          });
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Creates a folder and its parents; none of them may be a symbolic link. */
  private void createFolders(Path folder) throws IOException {
    if (folder.equals(site)) {
      return;
    }
    createFolders(folder.getParent());
    if (!isFolder(folder)) {
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // Another process may have created it in between.
        requireFree(folder);
      }
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns a key's file; empty if the key leads out of the folder or names an unfinished file. */
  private Optional<Path> path(String key) {
    boolean isSound =
        key.indexOf('\\') < 0
            && Stream.of(key.split("/", -1)).noneMatch(n -> n.isEmpty() || isUnfinished(n));
    try {
      return isSound ? Optional.of(site.resolve(key)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isUnfinished(String name) {
    return name.startsWith(".") || LEFTOVER.matcher(name).matches();
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static StoreException inTheWay(Path path) {
    String what = Files.isSymbolicLink(path) ? "a link" : "a file";
    return new StoreException(
        "%s is %s where the site needs a folder: move it away, or choose another folder with --out"
            .formatted(path, what));
  }

  private StoreException unwritable(IOException e) {
    // Thrown only when a file has the name of the site's own folder.
    return e instanceof FileAlreadyExistsException
        ? inTheWay(site)
        : new StoreException(
            "the site's files cannot be written under "
                + site
                + "; check its permissions and whether the disk is full");
  }
}
