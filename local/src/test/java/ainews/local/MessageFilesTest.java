package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All text that readers see is in the message files, and every message is used. */
class MessageFilesTest {
  private static final List<Path> MODULES =
      Stream.of("shared", "functions/summarise", "functions/publish", "functions/deliver", "local")
          .map(Path.of("..")::resolve)
          .toList();
  private static final Path PAGES = Path.of("../functions/publish/src/main");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern MESSAGE =
      Pattern.compile("\\b(?:message|get)\\(\\s*\"([a-z][a-z.-]+)\"");

  /** Words that templates may contain: names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of("Atom", "JSON", "Feed", "OPML", "Markdown", "h", "j", "k", "l", "o", "t");

  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?s)<script.*?</script>|\\$(?:unsafe)?\\{[^}]*\\}|!\\{.*?;\\}|<[^>]*>|@import [^\\n]*|@param [^\\n]*"
              + "|@(?:for|if|elseif|template\\.\\w+)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)"
              + "|@else|@endif|@endfor|&\\w+;");

  @Test
  void everyMessage_isUsed() {
    Set<String> literals = literals();
    Stream.of(Section.values()).map(Section::id).forEach(literals::add);
    Stream.of(Category.values()).map(Category::id).forEach(literals::add);
    Stream.of(Problem.values())
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(literals::add);

    assertThat(Language.ZH.messages().arguments().keySet())
        .allMatch(key -> isMadeOf(literals, key), "used somewhere");
  }

  @Test
  void everyMessageOfATemplate_exists() {
    Set<String> asked =
        sources(PAGES, ".jte").stream()
            .flatMap(text -> MESSAGE.matcher(text).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(Language.ZH.messages().arguments().keySet()).containsAll(asked);
  }

  @Test
  void templates_containNoWords() {
    for (String template : sources(PAGES, ".jte")) {
      String rest = template;
      for (int i = 0; i < 3; i++) {
        rest = NO_WORDS.matcher(rest).replaceAll(" ");
      }
      assertThat(Pattern.compile("\\p{L}+").matcher(rest).results().map(MatchResult::group))
          .as(template)
          .isSubsetOf(NAMES);
    }
  }

  @Test
  void scripts_containNoSentence() {
    for (String script : sources(PAGES, ".js")) {
      assertThat(script.replaceAll("(?m)^\\s*//.*$", ""))
          .doesNotContainPattern(
              "['\"`][^'\"`\\n]*\\p{L}{2,} \\p{L}{2,} \\p{L}{2,}[^'\"`\\n]*['\"`]")
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  /** Whether a key is a literal, or a literal ending with a dot followed by another such key. */
  private static boolean isMadeOf(Set<String> literals, String key) {
    return literals.contains(key)
        || literals.stream()
            .filter(start -> start.endsWith(".") && key.startsWith(start))
            .anyMatch(start -> isMadeOf(literals, key.substring(start.length())));
  }

  private static Set<String> literals() {
    Set<String> literals = new TreeSet<>();
    for (Path module : MODULES) {
      for (String ending : List.of(".java", ".jte")) {
        for (String text : sources(module.resolve("src/main"), ending)) {
          // In a template, a message's quotes are inside those of an attribute.
          Stream.of(LITERAL, MESSAGE)
              .flatMap(pattern -> pattern.matcher(text).results())
              .forEach(found -> literals.add(found.group(1)));
        }
      }
    }
    return literals;
  }

  private static List<String> sources(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
