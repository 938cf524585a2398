package ainews.devtools.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * The processor time that a thread's work takes, with the collector's pauses and without what other
 * programs on the machine or the compiler take.
 */
final class ProcessorTime {
  private ProcessorTime() {}

  /** Nanoseconds that this thread has used so far; only differences mean something. */
  static long used() {
    long pauses =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + pauses * 1_000_000;
  }
}
