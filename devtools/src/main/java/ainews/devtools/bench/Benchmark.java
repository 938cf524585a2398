package ainews.devtools.bench;

import java.io.IOException;
import java.util.List;

/** Measures one thing that is required of the agent. */
interface Benchmark {
  /** What the command line calls it. */
  String name();

  /**
   * Measures; may take a minute.
   *
   * @throws BenchException if what is measured does not work at all
   */
  List<Measurement> run() throws IOException, InterruptedException;
}
