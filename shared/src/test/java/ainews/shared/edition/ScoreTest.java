package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Preference.Kind;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.Preference.Weight;
import ainews.shared.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Match QWEN = new Match(Kind.WORD, "Qwen");
  private static final Match REDDIT = new Match(Kind.SOURCE, "reddit");
  private static final Score HALF = Score.of(.5, Optional.empty(), 1, 1, 1, 1);

  @Test
  void followedStory_gainsATenthOnce() {
    assertThat(HALF.with(followed(QWEN)).total()).isEqualTo(.6);
    assertThat(HALF.with(followed(QWEN, REDDIT)).with(followed(QWEN, REDDIT)).total())
        .isEqualTo(.6);
    assertThat(Score.of(1, Optional.empty(), 1, 1, 1, 1).with(followed(QWEN)).total()).isEqualTo(1);
  }

  @Test
  void weights_areMultipliedBeforeWhatFollowingAdds() {
    assertThat(HALF.with(weighed(List.of(), .8, .5)).total()).isEqualTo(.2);
    assertThat(HALF.with(weighed(List.of(QWEN), .8, .5)).total()).isEqualTo(.3);
    assertThat(HALF.with(weighed(List.of(), 2, 2)).total()).isEqualTo(1);
    assertThat(HALF.with(weighed(List.of(), 0)).total()).isZero();
  }

  @Test
  void level_addsTwelveHundredthsAStep() {
    assertThat(HALF.with(Level.NONE).total()).isEqualTo(.5);
    assertThat(HALF.with(Level.MINOR).total()).isEqualTo(.62);
    assertThat(HALF.with(Level.MAJOR).total()).isEqualTo(.86);
    assertThat(HALF.with(Level.MAJOR).importance()).contains(3);
  }

  @Test
  void bestStoriesOfTheHighestLevel_keepTheirOrder() {
    Score best = Score.of(1, Optional.empty(), 1, 1, 1, 1).with(Level.MAJOR);
    assertThat(best.total()).isEqualTo(1.36);
    assertThat(Score.of(.9, Optional.empty(), 1, 1, 1, 1).with(Level.MAJOR).total())
        .isEqualTo(1.26);
    assertThat(best.with(followed(QWEN)).total()).isEqualTo(1.36);
  }

  @Test
  void level_isWeighedToo() {
    assertThat(HALF.with(weighed(List.of(QWEN), .5)).with(Level.MINOR).total()).isEqualTo(.41);
    assertThat(HALF.with(Level.MINOR).with(weighed(List.of(QWEN), .5)).total()).isEqualTo(.41);
  }

  @Test
  void scoreOfAnEarlierVersion_keepsItsImportance() {
    String stored = Json.write(HALF).replaceFirst("}$", ",\"importance\":-1}");
    Score score = Json.read(stored, Score.class);
    assertThat(score.importance()).contains(-1);
    assertThat(score.with(followed(QWEN)).importance()).contains(-1);
    assertThat(score.level()).isEmpty();
  }

  @Test
  void preferenceInPlaceOfAnother_undoesIt() {
    Score weighed = HALF.with(weighed(List.of(QWEN), .5));
    assertThat(weighed.with(followed())).isEqualTo(HALF);
    assertThat(weighed.over(Optional.of(3)).total()).isEqualTo(weighed.total());
  }

  @Test
  void storedScore_isReadWithAndWithoutPreference() {
    Score score = HALF.with(weighed(List.of(QWEN), .5)).with(Level.IMPORTANT);
    assertThat(Json.read(Json.write(score), Score.class)).isEqualTo(score);
    assertThat(Json.write(score)).contains("\"importance\":2,\"level\":\"important\"");
    assertThat(Json.write(HALF)).doesNotContain("preference", "followed");
    assertThat(Json.read(Json.write(HALF), Score.class)).isEqualTo(HALF);
  }

  private static Preference followed(Match... followed) {
    return weighed(List.of(followed));
  }

  private static Preference weighed(List<Match> followed, double... factors) {
    List<Weight> weights =
        Arrays.stream(factors).mapToObj(factor -> new Weight(REDDIT, factor)).toList();
    return new Preference(followed, weights, Optional.empty());
  }
}
