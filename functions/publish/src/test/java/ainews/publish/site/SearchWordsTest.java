package ainews.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private static final List<List<String>> CHARACTERS =
      DataFile.read("shared/names/traditional.tsv", 2);

  @Test
  void traditionalCharacters_areEachMappedToOneOther() {
    assertThat(CHARACTERS)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row).doesNotHaveDuplicates();
              assertThat(row).allSatisfy(one -> assertThat(one).hasSize(1));
            });
    assertThat(CHARACTERS).extracting(List::getFirst).doesNotHaveDuplicates();
  }

  @Test
  void simplifiedCharacters_areNotMappedOn() {
    assertThat(CHARACTERS)
        .extracting(List::getLast)
        .doesNotContainAnyElementsOf(CHARACTERS.stream().map(List::getFirst).toList());
  }

  @Test
  void words_nameFormsMakersAndCategories() {
    assertThat(new String(SearchWords.json(), StandardCharsets.UTF_8))
        .contains("\"通义千问\"", "\"深度求索\"", "[\"openai\"")
        .doesNotContain("機器人");
  }
}
