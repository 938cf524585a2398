package ainews.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documentation, messages and class names use the field's words, one meaning each. */
class VocabularyTest {
  private static final Path ROOT = Path.of("..");

  /** What builds and runs leave behind. */
  private static final Set<String> GENERATED = Set.of(".git", "target", "var");

  /** Words with a better one for their only sense here, such as "publish" for "tell". */
  private static final Pattern REPLACED =
      Pattern.compile(
          "(?i)\\b(?:tells?|told|telling|(?<!-)stand(?:s|ing)?|stood|reckon\\w*|dear(?:er|est|ly)?"
              + "|of late|that (?:is|are) up|has it not|his own|kin|kinship|tongues?|wallets?|desks?"
              + "|correspondents?|newsrooms?|furniture|makings|likeness)\\b(?<!Tell(?= HN))");

  /** Old class names; most of them are ordinary words outside code. */
  private static final Pattern OLD_CLASS =
      Pattern.compile(
          "`(?:\\w+\\.)*(?:Desk|Correspondent|Wallet|Memory|Told|Kin|Kinship|Telling|Tongue|Script"
              + "|Making|Coverage|Heads|Front|Newsroom|Assistance|Likeness|Plain|Furniture|Asides"
              + "|Correction)`");

  private static final Pattern FENCED = Pattern.compile("(?ms)^ *(`{3,}|~{3,}).*?^ *\\1");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern KEY = Pattern.compile("(?m)^[\\w.-]+=");

  @Test
  void markdown_hasNoReplacedWord() {
    Map<Path, List<String>> found = new TreeMap<>();
    for (Path file : files(".md")) {
      found.put(file, replaced(read(file)));
    }
    assertThat(found).hasSizeGreaterThan(10);
    found.values().removeIf(List::isEmpty);
    assertThat(found).isEmpty();
  }

  @Test
  void messages_haveNoReplacedWord() {
    List<Path> messages =
        files(".properties").stream()
            .filter(file -> file.toString().contains("messages_"))
            .toList();
    assertThat(messages).hasSizeGreaterThan(1);
    assertThat(messages)
        .allSatisfy(file -> assertThat(replaced(KEY.matcher(read(file)).replaceAll(""))).isEmpty());
  }

  @Test
  void classNames_areUnique() {
    Map<String, Long> counts =
        files(".java").stream()
            .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(groupingBy(name -> name, TreeMap::new, counting()));
    assertThat(counts).hasSizeGreaterThan(100);
    assertThat(counts.entrySet()).allMatch(count -> count.getValue() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is reckoned as the dearest.",
        "A language stands there twice.",
        "Tell readers.",
        "of\nlate",
        "see `Desk`",
        "see `store.Correction`",
        "```\ncode\n```\nit is told"
      })
  void replacedWord_isFound(String text) {
    assertThat(replaced(text)).hasSize(text.contains("reckoned") ? 2 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A script in memory, the front page, a correction, plain text, heads.",
        "free-standing, standard, understand, Tell HN",
        "`./ainews tell` and `COVERAGE#`",
        "```\nit stands here\n```\n"
      })
  void ordinaryWordOrCode_isAccepted(String text) {
    assertThat(replaced(text)).isEmpty();
  }

  private static List<String> replaced(String markdown) {
    String text = FENCED.matcher(markdown).replaceAll("");
    String prose = CODE.matcher(text).replaceAll("").replaceAll("\\s+", " ");
    return Stream.of(OLD_CLASS.matcher(text), REPLACED.matcher(prose))
        .flatMap(matcher -> matcher.results().map(MatchResult::group))
        .toList();
  }

  private static List<Path> files(String extension) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return GENERATED.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(extension)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
