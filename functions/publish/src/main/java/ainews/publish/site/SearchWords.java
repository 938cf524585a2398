package ainews.publish.site;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.shared.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search knows about words: the forms of names and terms, makers, characters, categories.
 */
final class SearchWords {
  /**
   * The file that searches load.
   *
   * @param forms the forms of one name or term, the English one first
   * @param makers a maker and its products, the maker first
   * @param traditional characters that are searched as those at the same places of {@code
   *     simplified}
   * @param categories the labels of a category, by its id and the language
   */
  private record Content(
      List<Set<String>> forms,
      List<Set<String>> makers,
      String traditional,
      String simplified,
      Map<String, Map<String, String>> categories) {}

  private SearchWords() {}

  static byte[] json() {
    List<List<String>> characters = DataFile.read("shared/names/traditional.tsv", 2);
    String traditional = characters.stream().map(List::getFirst).collect(Collectors.joining());
    String simplified = characters.stream().map(List::getLast).collect(Collectors.joining());
    Map<String, String> english = new LinkedHashMap<>();
    for (List<String> row : DataFile.read("shared/names/bilingual.tsv", 4)) {
      english.putIfAbsent(simplified(row.get(0), traditional, simplified), row.get(1));
    }
    Content content =
        new Content(forms(english), makers(english), traditional, simplified, categories());
    return (Json.write(content) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<Set<String>> forms(Map<String, String> english) {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    english.forEach(
        (term, word) ->
            forms.computeIfAbsent(word, own -> new LinkedHashSet<>(List.of(own))).add(term));
    return List.copyOf(forms.values());
  }

  private static List<Set<String>> makers(Map<String, String> english) {
    Map<String, Set<String>> makers = new LinkedHashMap<>();
    for (List<String> row : DataFile.read("shared/names/vendors.tsv", 2)) {
      makers
          .computeIfAbsent(row.get(1), own -> new LinkedHashSet<>(List.of(own)))
          .add(english.getOrDefault(row.get(0), row.get(0)));
    }
    return makers.values().stream().filter(words -> words.size() > 1).toList();
  }

  private static Map<String, Map<String, String>> categories() {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      Map<String, String> own = new LinkedHashMap<>();
      Language.all().forEach(language -> own.put(language.id(), category.label(language)));
      labels.put(category.id(), own);
    }
    return labels;
  }

  private static String simplified(String term, String traditional, String simplified) {
    StringBuilder text = new StringBuilder(term);
    for (int i = 0; i < text.length(); i++) {
      int at = traditional.indexOf(text.charAt(i));
      if (at >= 0) {
        text.setCharAt(i, simplified.charAt(at));
      }
    }
    return text.toString();
  }
}
