package ainews.devtools.bench;

import ainews.devtools.TemporaryFolder;
import ainews.devtools.bench.floor.BucketFloor;
import ainews.devtools.bench.floor.ModelFloor;
import ainews.devtools.bench.floor.TableFloor;
import ainews.devtools.emulate.Emulator;
import ainews.devtools.flow.FlowException;
import ainews.devtools.stack.FunctionProcess;
import ainews.devtools.stack.PackagedStack;
import ainews.devtools.stack.TaskRoots;
import ainews.local.DataDirectory;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a function from the start of its JVM to its first answer, under AWS's runtime interface
 * client, and compares it with a function that has the same clients and does nothing. The event is
 * one that the function rejects, so there is no work to do.
 */
final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 7;
  private static final double MOST_TIMES = 1.25;
  private static final JsonNode NOTHING = Json.mapper().createObjectNode();

  private static final Map<String, String> LAMBDA =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "nobody",
          "AWS_SECRET_ACCESS_KEY", "nothing");

  /** One function of each zip, by its name without the stack's prefix, and its floor. */
  private static final Map<String, Class<?>> FLOORS = floors();

  /** A function, its floor, and the class folders of both. */
  record Pair(
      PackagedStack.Function function, Path root, PackagedStack.Function floor, Path floorRoot) {}

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    List<Measurement> figures = new ArrayList<>();
    try (TemporaryFolder work = TemporaryFolder.make()) {
      Map<String, Pair> pairs = pairs(work.path());
      Map<String, List<Double>> functions = new LinkedHashMap<>();
      Map<String, List<Double>> floors = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (var each : pairs.entrySet()) {
          Pair pair = each.getValue();
          floors
              .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
              .add(seconds(pair.floor(), pair.floorRoot(), work.path()));
          functions
              .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
              .add(seconds(pair.function(), pair.root(), work.path()));
        }
      }
      for (String name : pairs.keySet()) {
        double function = Median.of(functions.get(name));
        double floor = Median.of(floors.get(name));
        figures.add(
            Measurement.atMost(
                name + ", divided by its floor", function / floor, MOST_TIMES, "times"));
        figures.add(Measurement.noted(name + ", start to first answer", function, "s"));
        figures.add(Measurement.noted(name + ", its floor", floor, "s"));
      }
    }
    return figures;
  }

  /** Unpacks the zips, with floors beside them that share their libraries. */
  static Map<String, Pair> pairs(Path work) throws IOException {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    PackagedStack stack = Emulator.template();
    for (var each : FLOORS.entrySet()) {
      PackagedStack.Function function = stack.function(Emulator.STACK + "-" + each.getKey());
      Path zip = DataDirectory.home().resolve(function.zip());
      if (!Files.exists(zip)) {
        throw new BenchException(zip + " is missing; create it with ./mvnw package");
      }
      Path root = TaskRoots.unpack(zip, work.resolve(each.getKey()));
      Path floorRoot = Files.createDirectory(work.resolve(each.getKey() + "-floor"));
      Files.createSymbolicLink(floorRoot.resolve("lib"), root.resolve("lib"));
      copy(TableFloor.class, floorRoot);
      copy(each.getValue(), floorRoot);
      PackagedStack.Function floor = function.handledBy(each.getValue().getName());
      pairs.put(each.getKey(), new Pair(function, root, floor, floorRoot));
    }
    return pairs;
  }

  /** Returns the seconds from the start of the JVM to the answer. */
  static double seconds(PackagedStack.Function function, Path root, Path work)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (FunctionProcess process =
        FunctionProcess.start(function, root, LAMBDA, List.of(), work.resolve("log"))) {
      process.initialised();
      answer(process);
      return (System.nanoTime() - start) / 1e9;
    } catch (FlowException e) {
      throw new BenchException(function.name() + " failed to start: " + e.detail());
    }
  }

  private static void answer(FunctionProcess process) throws InterruptedException {
    try {
      process.call(NOTHING);
    } catch (FlowException e) {
      if (!e.error().equals(IllegalArgumentException.class.getName())) {
        throw e;
      }
    }
  }

  private static void copy(Class<?> type, Path root) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream bytes = type.getResourceAsStream("/" + name)) {
      Files.write(file, bytes.readAllBytes());
    }
  }

  private static Map<String, Class<?>> floors() {
    Map<String, Class<?>> floors = new LinkedHashMap<>();
    floors.put("fan-out", TableFloor.class);
    floors.put("fetch-hackernews", TableFloor.class);
    floors.put("summarise", ModelFloor.class);
    floors.put("publish", BucketFloor.class);
    floors.put("deliver", TableFloor.class);
    return floors;
  }
}
