package ainews.devtools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures in a separate JVM with given flags. */
final class ChildJava {
  private ChildJava() {}

  /**
   * Runs a program and reads its figures.
   *
   * @param flags the JVM's flags
   * @param main the program; prints one figure a line: a name, a tab, a number
   * @return the figures by name
   * @throws BenchException if the process fails; its error output goes to the terminal
   */
  static Map<String, Double> figures(List<String> flags, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new BenchException(main.getSimpleName() + " exited with code " + child.exitValue());
    }
    return figures(output);
  }

  static Map<String, Double> figures(String output) {
    Map<String, Double> figures = new TreeMap<>();
    for (String line : output.lines().toList()) {
      String[] cells = line.split("\t");
      figures.put(cells[0], Double.valueOf(cells[1]));
    }
    return figures;
  }
}
