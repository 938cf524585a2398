package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Coverage;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "not found, 404, 'not read (404, not found)', 未能读取（404，没有找到）",
    "bad request, 404, 'not read (404, bad request)', 未能读取（404，请求有误）",
    "bad request, 400, 'not read (400, bad request)', 未能读取（400，请求有误）"
  })
  void sourceThatFailed_isToldByWhatItsAnswerMeans(
      String problem, int status, String english, String chinese) {
    Coverage coverage =
        Coverage.failed(SourceId.RSS, Problem.of(problem), "status " + status + " from a.example");

    assertThat(new Words(Language.EN).coverage(coverage, 0)).isEqualTo(english);
    assertThat(new Words(Language.ZH).coverage(coverage, 0)).isEqualTo(chinese);
  }

  @Test
  void thinDay_isToldInItsNumber() {
    Story one = Samples.story("a", Section.TOP, Category.MODELS);
    Story two = Samples.story("b", Section.TOP, Category.MODELS);
    Words words = new Words(Language.EN);
    assertThat(words.notes(Editions.of(one)))
        .contains("A thin day: no more than 1 story was worth telling");
    assertThat(words.notes(Editions.of(one, two)))
        .contains("A thin day: no more than 2 stories were worth telling");
  }
}
