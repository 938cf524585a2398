package ainews.devtools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures in a Java process of its own, with the flags that the figure is about. */
final class ChildJava {
  private ChildJava() {}

  /**
   * @param flags of the virtual machine
   * @param main prints one figure a line: a name, a tab, a number
   * @return figures by name
   * @throws BenchException if the process fails; what it said about it stands in the terminal
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
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new BenchException(main.getSimpleName() + " ended with code " + child.exitValue());
    }
    return figures(said);
  }

  static Map<String, Double> figures(String said) {
    Map<String, Double> figures = new TreeMap<>();
    for (String line : said.lines().toList()) {
      String[] cells = line.split("\t");
      figures.put(cells[0], Double.valueOf(cells[1]));
    }
    return figures;
  }
}
