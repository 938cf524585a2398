package ainews.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets one writer at a time, of all threads and processes, write a file of a folder. There are some
 * turns, and a file always has the same; each has a byte of a lock file, and one name under which
 * its files are written before they are moved to their own. So what is found under that name by who
 * has the turn was left behind by a run that was killed.
 */
final class WriteLocks implements AutoCloseable {
  private static final int TURNS = 8;

  // A file lock is its process's, so threads take turns beside it, whichever folder is theirs.
  private static final ReentrantLock[] THREADS =
      Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);

  private final Path lockFile;
  private final Path folder;
  private FileChannel locks;

  /**
   * @param folder made with the first turn, if it is not there
   */
  WriteLocks(Path lockFile, Path folder) {
    this.lockFile = lockFile;
    this.folder = folder;
  }

  /** What is done in a turn. */
  @FunctionalInterface
  interface Work {
    /**
     * @param fresh where to write
     */
    boolean run(Path fresh) throws IOException;
  }

  /** Waits for the turn of a file and has the work done in it. */
  boolean take(String key, Work work) throws IOException {
    int turn = Math.floorMod(key.hashCode(), TURNS);
    THREADS[turn].lock();
    try (FileLock _ = locks().lock(turn, 1, false)) {
      return work.run(fresh(turn));
    } finally {
      THREADS[turn].unlock();
    }
  }

  /** Writes a file in a turn; a link of that name is not followed. */
  static void write(Path fresh, byte[] content) throws IOException {
    Files.write(
        fresh,
        content,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private synchronized FileChannel locks() throws IOException {
    if (locks == null) {
      Files.createDirectories(folder);
      locks = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      for (int turn = 0; turn < TURNS; turn++) {
        clear(turn);
      }
    }
    return locks;
  }

  /** Deletes what was left behind; who has the turn already overwrites it. */
  private void clear(int turn) throws IOException {
    if (THREADS[turn].tryLock()) {
      try (FileLock lock = locks.tryLock(turn, 1, false)) {
        if (lock != null) {
          Files.deleteIfExists(fresh(turn));
        }
      } finally {
        THREADS[turn].unlock();
      }
    }
  }

  private Path fresh(int turn) {
    return folder.resolve(".fresh-" + turn);
  }

  @Override
  public synchronized void close() throws IOException {
    if (locks != null) {
      locks.close();
    }
  }
}
