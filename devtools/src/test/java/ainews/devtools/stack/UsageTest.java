package ainews.devtools.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
  @Test
  void peak_isReadFromWhatTheMachineTells() {
    assertThat(Usage.peak("Name:\tjava\nVmHWM:\t  234000 kB\nVmRSS:\t  200000 kB\n")).hasValue(234);
    assertThat(Usage.peak("Name:\tjava\n")).isEmpty();
  }
}
