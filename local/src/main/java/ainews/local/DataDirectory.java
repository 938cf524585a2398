package ainews.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** Where state and site are: an option of the commands that make or show editions. */
public final class DataDirectory {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where state and site are kept, the site under DIR/site.",
        "Default: the folder var beside this command."
      })
  private Path out;

  /**
   * The folder, made if it was not there.
   *
   * @throws StoreException if state and site cannot be kept in it
   */
  public Path directory() {
    try {
      Files.createDirectories(out());
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(e.getFile() + " is a file; --out names a folder");
    } catch (IOException e) {
      throw new StoreException("the folder " + out() + " cannot be made; --out names another");
    }
    requireWritable(out());
    return out();
  }

  private static void requireWritable(Path directory) {
    try {
      Files.delete(Files.createTempFile(directory, ".probe", ""));
    } catch (IOException e) {
      throw new StoreException(
          "the folder " + directory + " cannot be written to; --out names another");
    }
  }

  /**
   * The folder, which must hold a site; that is all that readers get, so the table may be amiss.
   */
  Path existingDirectory() {
    Path site = out().resolve(FileSiteStore.NAME);
    if (!Files.isDirectory(site)) {
      throw new StoreException(
          Files.exists(file(out()))
              ? site
                  + " is not a folder, only the table is there; an empty folder is enough for"
                  + " ./ainews rebuild"
              : "nothing is stored in " + out() + " yet; ./ainews demo makes a day");
    }
    return out();
  }

  /**
   * The table of a folder that holds a site, to be read: what has expired stays.
   *
   * @throws StoreException if nothing is stored there
   */
  SqliteTable existingTable() {
    Path file = file(existingDirectory());
    if (!Files.exists(file)) {
      throw new StoreException(
          file + " is not there, only the site; making a day again brings it back");
    }
    return SqliteTable.open(file, InstantSource.fixed(Instant.EPOCH));
  }

  SqliteTable table(InstantSource clock) {
    return SqliteTable.open(file(out()), clock);
  }

  /** The folder of the command itself, wherever it is called from. */
  public static Path home() {
    return Path.of(System.getProperty("ainews.home", ""));
  }

  /** The answers of the sample day 2026-02-20. */
  public static Path sampleDay() {
    String samples = System.getProperty("ainews.samples");
    Path folder = samples == null ? home().resolve("local/samples") : Path.of(samples);
    return folder.resolve("2026-02-20");
  }

  private Path out() {
    return out == null ? home().resolve("var") : out;
  }

  private static Path file(Path directory) {
    return directory.resolve("ainews.db");
  }
}
