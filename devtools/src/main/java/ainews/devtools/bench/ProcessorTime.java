package ainews.devtools.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures a thread's processor time including garbage collection pauses, but without the time of
 * the compiler and of other programs.
 */
final class ProcessorTime {
  private ProcessorTime() {}

  /** Returns the nanoseconds this thread has used so far; only differences are meaningful. */
  static long used() {
    long pauses =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + pauses * 1_000_000;
  }
}
