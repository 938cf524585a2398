package ainews.devtools.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory and processor time that a process has used so far.
 *
 * @param megabytes the peak resident memory; absent if the operating system does not report it
 * @param processor the processor time of all its threads
 */
public record ProcessUsage(OptionalDouble megabytes, Duration processor) {
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

  public static ProcessUsage of(ProcessHandle process) throws IOException {
    return new ProcessUsage(
        peak(process.pid()), process.info().totalCpuDuration().orElse(Duration.ZERO));
  }

  private static OptionalDouble peak(long pid) throws IOException {
    try {
      return peak(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
    } catch (NoSuchFileException e) {
      return OptionalDouble.empty();
    }
  }

  static OptionalDouble peak(String status) {
    Matcher peak = PEAK.matcher(status);
    return peak.find()
        ? OptionalDouble.of(Long.parseLong(peak.group(1)) / 1000.0)
        : OptionalDouble.empty();
  }
}
