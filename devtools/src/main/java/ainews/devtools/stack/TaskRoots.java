package ainews.devtools.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks the functions' zips, as Lambda does before it starts a function. */
public final class TaskRoots {
  private TaskRoots() {}

  /**
   * Unpacks a zip.
   *
   * @param into the folder to create
   * @return that folder
   */
  public static Path unpack(Path zip, Path into) throws IOException {
    Files.createDirectories(into);
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException(zip + " contains a path that leads out of it");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    }
    return into;
  }
}
