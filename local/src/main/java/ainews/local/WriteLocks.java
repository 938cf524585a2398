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
 * Locks that let only one thread of one process write a given file of a folder at a time. Each file
 * maps to one of a few slots. A slot has one byte of a lock file and one temporary name, under
 * which its files are written before they are moved into place. A file found under that name while
 * the slot is free was left by a killed run.
 */
final class WriteLocks implements AutoCloseable {
  private static final int SLOTS = 8;

  // A file lock belongs to the process, so threads need locks too; all folders share these.
  private static final ReentrantLock[] THREADS =
      Stream.generate(ReentrantLock::new).limit(SLOTS).toArray(ReentrantLock[]::new);

  private final Path lockFile;
  private final Path folder;
  private FileChannel locks;

  /**
   * @param folder created with the first write, if it is missing
   */
  WriteLocks(Path lockFile, Path folder) {
    this.lockFile = lockFile;
    this.folder = folder;
  }

  /** Writes a file while the lock is held. */
  @FunctionalInterface
  interface Work {
    /**
     * @param temporary the file to write to
     */
    boolean run(Path temporary) throws IOException;
  }

  /** Waits for the lock of a file and runs the work under it. */
  boolean take(String key, Work work) throws IOException {
    int slot = Math.floorMod(key.hashCode(), SLOTS);
    THREADS[slot].lock();
    try (FileLock _ = locks().lock(slot, 1, false)) {
      return work.run(temporary(slot));
    } finally {
      THREADS[slot].unlock();
    }
  }

  /** Writes a temporary file; does not follow a symbolic link of that name. */
  static void write(Path temporary, byte[] content) throws IOException {
    Files.write(
        temporary,
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
      for (int slot = 0; slot < SLOTS; slot++) {
        clear(slot);
      }
    }
    return locks;
  }

  /** Deletes a leftover file, unless the slot is in use: then its owner overwrites it. */
  private void clear(int slot) throws IOException {
    if (THREADS[slot].tryLock()) {
      try (FileLock lock = locks.tryLock(slot, 1, false)) {
        if (lock != null) {
          Files.deleteIfExists(temporary(slot));
        }
      } finally {
        THREADS[slot].unlock();
      }
    }
  }

  private Path temporary(int slot) {
    return folder.resolve(".fresh-" + slot);
  }

  @Override
  public synchronized void close() throws IOException {
    if (locks != null) {
      locks.close();
    }
  }
}
