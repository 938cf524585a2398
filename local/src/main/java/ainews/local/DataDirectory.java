package ainews.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** The {@code --out} option: the folder that holds the table and the site. */
public final class DataDirectory {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "The data folder: DIR/ainews.db and DIR/site.",
        "Default: the folder var beside this command."
      })
  private Path out;

  /**
   * Returns the folder and creates it if it is missing.
   *
   * @throws StoreException if it cannot be created or written to
   */
  public Path directory() {
    try {
      Files.createDirectories(out());
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(e.getFile() + " is a file; --out needs a folder");
    } catch (IOException e) {
      throw new StoreException(
          "the folder " + out() + " cannot be created; choose another with --out");
    }
    requireWritable(out());
    return out();
  }

  private static void requireWritable(Path directory) {
    try {
      Files.delete(Files.createTempFile(directory, ".probe", ""));
    } catch (IOException e) {
      throw new StoreException(
          "the folder " + directory + " cannot be written to; choose another with --out");
    }
  }

  /**
   * Returns the folder, which must hold a site. The table is not checked: showing and serving the
   * site do not need it.
   *
   * @throws StoreException if there is no site
   */
  Path existingDirectory() {
    Path site = out().resolve(FileSiteStore.NAME);
    if (!Files.isDirectory(site)) {
      throw new StoreException(
          Files.exists(file(out()))
              ? site
                  + " is missing, but the table is there; create that folder empty, then run"
                  + " ./ainews rebuild"
              : "nothing is stored in " + out() + " yet; ./ainews demo makes a first day");
    }
    return out();
  }

  /**
   * Opens the table of a folder that holds a site, for reading. Its clock stands at the epoch, so
   * that opening removes no expired row.
   *
   * @throws StoreException if the site or the table is missing
   */
  SqliteTable existingTable() {
    Path file = file(existingDirectory());
    if (!Files.exists(file)) {
      throw new StoreException(
          file + " is missing, only the site is there; ./ainews run creates it again");
    }
    return SqliteTable.open(file, InstantSource.fixed(Instant.EPOCH));
  }

  SqliteTable table(InstantSource clock) {
    return SqliteTable.open(file(out()), clock);
  }

  /** Returns the folder of the {@code ainews} script, whatever the working directory. */
  public static Path home() {
    return Path.of(System.getProperty("ainews.home", ""));
  }

  /** Returns the folder with the replay of the sample day 2026-02-20. */
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
