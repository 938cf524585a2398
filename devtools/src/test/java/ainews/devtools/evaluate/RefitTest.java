package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.PairModel;
import ainews.summarise.text.Idf;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefitTest {
  @TempDir private Path root;
  private Path resources;
  private Labels labels;

  @BeforeEach
  void write() throws Exception {
    labels = new LabelledFolder(root).fill().labels();
    resources = root.resolve("resources");
    Path folder = resources.resolve("ainews/summarise");
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("cluster"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Refit(folder).write(labels, new PrintStream(out, true));
    assertThat(out.toString()).contains("text").contains("pair-model.tsv");
  }

  @Test
  void program_readsTheFittedValues() throws Exception {
    Idf idf = Idf.of(labels.posts().stream().map(ClusterPost::words).toList()).without(2);
    List<LabelledPair> pairs = labels.pairs();
    PairModel fitted =
        Logistic.fit(
            PairEvaluation.features(pairs, idf), pairs.stream().map(LabelledPair::same).toList());

    try (URLClassLoader program = program()) {
      Object words = packaged(program.loadClass(Idf.class.getName()));
      Object model = packaged(program.loadClass(PairModel.class.getName()));

      assertThat(value(words, "posts")).isEqualTo(idf.posts());
      assertThat((SortedMap<?, ?>) value(words, "frequencies")).isEqualTo(idf.frequencies());
      assertThat((double) value(model, "bias")).isCloseTo(fitted.bias(), within(5.1e-6));
      assertThat((double[]) value(model, "weights"))
          .containsExactly(fitted.weights(), within(5.1e-6));
    }
    assertThat(Arrays.stream(fitted.weights()).map(Math::abs).max().orElseThrow())
        .isGreaterThan(.1);
  }

  /** Loads the program's classes again, with the written files instead of the packaged ones. */
  private URLClassLoader program() throws Exception {
    List<URL> path = new ArrayList<>();
    path.add(resources.toUri().toURL());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Object packaged(Class<?> type) throws Exception {
    Method packaged = type.getDeclaredMethod("packaged");
    packaged.setAccessible(true);
    return packaged.invoke(null);
  }

  private static Object value(Object of, String name) throws Exception {
    return of.getClass().getMethod(name).invoke(of);
  }
}
