package ainews.devtools.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {
  @Test
  void peak_isReadFromTheProcessStatus() {
    assertThat(ProcessUsage.peak("Name:\tjava\nVmHWM:\t  234000 kB\nVmRSS:\t  200000 kB\n"))
        .hasValue(234);
    assertThat(ProcessUsage.peak("Name:\tjava\n")).isEmpty();
  }
}
