package ainews.devtools.bench;

import java.io.IOException;
import java.util.List;

/** Measures one property of the agent. */
interface Benchmark {
  /** Returns its name on the command line. */
  String name();

  /**
   * Measures; may take minutes.
   *
   * @return the figures, in the order to print them
   * @throws BenchException if the benchmark cannot run
   */
  List<Measurement> run() throws IOException, InterruptedException;
}
