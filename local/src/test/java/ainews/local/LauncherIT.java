package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script {@code ./ainews} with the real program, in a small checkout where builds are only
 * counted.
 */
class LauncherIT {
  private static final String JAR = "local/target/ainews-local-0.1.0.jar";
  private static final String BARE = "env -i PATH=/usr/bin:/bin JAVA_HOME=\"$JAVA_HOME\" ";

  @TempDir private Path work;

  /** A fake JDK, for tests that only count builds. */
  private String jdk;

  @BeforeEach
  void checkOut() throws IOException {
    Path project = SampleDay.project();
    Path checkout = work.resolve("checkout");
    for (String file :
        List.of(
            "local/src/main/A.java",
            "shared/src/main/B.java",
            "functions/one/src/main/C.java",
            "shared/pom.xml",
            "functions/one/pom.xml",
            "template.yaml")) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.writeString(checkout.resolve(file), file);
    }
    for (String file : List.of("ainews", "settings.yaml", "pom.xml", "local/pom.xml", JAR)) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.copy(project.resolve(file), checkout.resolve(file));
    }
    mvnw(
        "echo \"$@\" >>builds\n"
            + ("ln -sfn " + project.resolve("local/target/lib") + " local/target/lib"));
    jdk = work.resolve("jdk").toString();
    Files.createDirectories(work.resolve("jdk/bin"));
    Files.writeString(work.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    executable(work.resolve("jdk/bin/javac"), "exit 1");
    executable(work.resolve("jdk/bin/java"), "echo ran");
    assertThat(sh("./ainews --version").out()).isEqualTo("ran\n");
    assertThat(builds("checkout")).containsExactly("-q -Dlean=true package -pl local -am");
  }

  /** JUnit would warn about every link that leads out of the folder. */
  @AfterEach
  void removeLinks() throws IOException {
    sh("find .. -type l -exec rm {} +");
  }

  @Test
  void sameSources_areNotBuiltAgain() throws IOException {
    assertThat(sh("./ainews --version").errors()).isEmpty();
    assertThat(builds("checkout")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cp -R ../checkout ../copy",
        "mkdir ../copy && tar -cf - . | tar -C ../copy -xmf -",
        "cp -R ../checkout ../copy && find ../copy/local/target -type f -exec touch -t 202001010000 {} +"
      })
  void copiedCheckout_isNotBuiltAgain(String copy) throws IOException {
    assertThat(sh(copy + " && ../copy/ainews --version").errors()).isEmpty();
    assertThat(builds("copy")).hasSize(1);
  }

  @Test
  void copiedCheckout_hasItsOwnClassArchive() throws IOException {
    jdk = System.getProperty("java.home");
    sh("./ainews --version; cp -R ../checkout ../copy && ../copy/ainews --version");
    assertThat(sh("JDK_JAVA_OPTIONS=-Xlog:class+load ../copy/ainews --version").out())
        .containsPattern("ainews.local.Main .*shared objects file \\(top\\)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo >>functions/one/src/main/C.java",
        "echo >>shared/src/main/B.java && touch -t 202001010000 shared/src/main/B.java",
        "mv local/src/main/A.java local/src/main/Other.java",
        "rm shared/src/main/B.java",
        "echo >>pom.xml",
        "cp " + JAR + " other.jar && echo >>other.jar && mv other.jar " + JAR
      })
  void changedSourceOrProduct_isBuiltOnce(String change) throws IOException {
    sh(change + " && ./ainews --version && ./ainews --version");
    assertThat(builds("checkout")).hasSize(2);
  }

  @Test
  void changedSourceWithOldTime_looksNewToMaven() throws IOException {
    sh(
        "echo >>shared/src/main/B.java && touch -t 202001010000 shared/src/main/B.java && ./ainews --version");
    assertThat(sh("find . -name '*.java' -newer " + JAR).out())
        .isEqualTo("./shared/src/main/B.java\n");
  }

  @Test
  void failedBuild_isRepeated() throws IOException {
    mvnw("echo cut >>builds; exit 1");
    Command.Outcome cut = sh("echo >>pom.xml && ./ainews --version");
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.errors().getLast()).startsWith("ainews: the build failed");
    // The products of the build before do not count either.
    mvnw("echo whole >>builds");
    Files.copy(
        SampleDay.project().resolve("pom.xml"),
        work.resolve("checkout/pom.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(sh("./ainews --version").code()).isZero();
    assertThat(builds("checkout")).endsWith("cut", "whole");
  }

  @Test
  void devtools_areBuiltOnFirstUseAndLoadedByNothingElse() throws IOException {
    Files.createDirectories(work.resolve("checkout/devtools/target"));
    Files.createFile(work.resolve("checkout/devtools/target/ainews-devtools-0.1.0.jar"));
    executable(work.resolve("jdk/bin/java"), "echo \"$@\"");
    assertThat(sh("./ainews show --lang zh; ./ainews help demo").out()).doesNotContain("devtools");
    assertThat(builds("checkout")).hasSize(1);
    for (String line : List.of("bench site", "emulate", "evaluate --help", "help bench")) {
      assertThat(sh("./ainews " + line).out())
          .containsPattern(" -cp \\S*/devtools/target/lib/\\* ainews.devtools.DevtoolsMain " + line)
          .doesNotContain("/local/target");
    }
    assertThat(builds("checkout")).hasSize(2).endsWith("-q -Dlean=true package -pl devtools -am");
    sh("mkdir -p devtools/src/main && echo >devtools/src/main/D.java && ./ainews demo");
    assertThat(builds("checkout")).hasSize(2);
    sh("./ainews bench");
    assertThat(builds("checkout")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C ", "LANG=nosuch.UTF-8 ", BARE, "LC_ALL=C.UTF-8 "})
  void nonAsciiPaths_areFound(String environment) throws IOException {
    jdk = System.getProperty("java.home");
    sh("cp -R ../checkout ../检出 && mkdir ../输出 && cp settings.yaml ../设置.yaml");
    Command.Outcome shown = sh("cd .. && " + environment + "检出/ainews show 2026-04-30 --out 输出");
    assertThat(shown.errors()).hasSize(1).first().asString().contains("stored in 输出");
    Command.Outcome run =
        sh("cd .. && " + environment + "检出/ainews run --settings 没有.yaml --out 输出");
    assertThat(run.errors()).hasSize(1).first().asString().contains("没有.yaml");
  }

  @Test
  void noUtf8Locale_saysWhatToSetWhenNeeded() throws IOException {
    Path bin = Files.createDirectory(work.resolve("bin"));
    executable(bin.resolve("locale"), "[ \"$1\" != charmap ] || echo ANSI_X3.4-1968");
    String none = "PATH=\"" + bin + ":$PATH\" LC_ALL=C ./ainews ";
    assertThat(sh(none + "--version").code()).isZero();
    Command.Outcome needed = sh(none + "show 2026-04-30 --out 输出");
    assertThat(needed.code()).isEqualTo(1);
    assertThat(needed.errors()).hasSize(1).first().asString().contains("set LC_ALL");
  }

  private void mvnw(String script) throws IOException {
    executable(work.resolve("checkout/mvnw"), script);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    file.toFile().setExecutable(true);
  }

  private List<String> builds(String checkout) throws IOException {
    return Files.readAllLines(work.resolve(checkout).resolve("builds"));
  }

  /**
   * Runs a script in the checkout. The script is a file, because this JVM's locale may be ASCII
   * only.
   */
  private Command.Outcome sh(String script) throws IOException {
    Path file = Files.writeString(work.resolve("script"), script);
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    ProcessBuilder shell =
        new ProcessBuilder("sh", file.toString())
            .directory(work.resolve("checkout").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    shell.environment().put("JAVA_HOME", jdk);
    try {
      int code = shell.start().waitFor();
      return new Command.Outcome(code, Files.readString(out), Files.readString(err));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
