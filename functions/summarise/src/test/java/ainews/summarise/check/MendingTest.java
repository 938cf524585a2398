package ainews.summarise.check;

import static ainews.summarise.check.CheckStories.en;
import static ainews.summarise.check.CheckStories.posts;
import static ainews.summarise.check.CheckStories.story;
import static ainews.summarise.check.CheckStories.zh;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Checked;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingTest {
  private static final Posts POSTS = posts("Quokka is fast. Quokka is small. Quokka is open.");
  private static final Written EN = en("Quokka is out", "It is fast. It is small. It is open.");
  private static final Written ZH = zh("Quokka 发布", "它很快。它很小。它开放。");
  private static final StoryTexts STORY = story("a", POSTS, EN, ZH);

  private static Finding finding(Language language, Field field, String words) {
    return new Finding(language, field, Reason.INVENTED, words);
  }

  private static Verified verified(Finding... findings) {
    List<Evidence> evidence =
        List.of(evidence(1, "is fast"), evidence(2, "is small"), evidence(3, "is open"));
    return new Verified(Arrays.asList(findings), evidence, Checked.WHOLLY);
  }

  private static Evidence evidence(int sentence, String quote) {
    return new Evidence(sentence, "Quokka " + quote, "https://example.org/1", "Example Wire");
  }

  @Test
  void sentenceAtFault_isLeftOutInBothLanguagesAndEvidenceRenumbered() {
    Mending.Shortened left =
        Mending.of(STORY, verified(finding(Language.EN, Field.SUMMARY, "small"))).orElseThrow();
    assertThat(left.texts().get(Language.EN))
        .isEqualTo(en("Quokka is out", "It is fast. It is open."));
    assertThat(left.texts().get(Language.ZH)).isEqualTo(zh("Quokka 发布", "它很快。它开放。"));
    assertThat(left.verified().findings()).isEmpty();
    assertThat(left.verified().evidence())
        .containsExactly(evidence(1, "is fast"), evidence(2, "is open"));
    assertThat(left.verified().checked()).isEqualTo(Checked.WHOLLY);
  }

  @Test
  void faultsOfDifferentLanguages_leaveOutASentenceEach() {
    Mending.Shortened left =
        Mending.of(
                STORY,
                verified(
                    finding(Language.EN, Field.SUMMARY, "fast"),
                    finding(Language.ZH, Field.SUMMARY, "很小")))
            .orElseThrow();
    assertThat(left.texts().get(Language.EN).summary()).isEqualTo("It is open.");
    assertThat(left.texts().get(Language.ZH).summary()).isEqualTo("它开放。");
    assertThat(left.verified().evidence()).containsExactly(evidence(1, "is open"));
  }

  @Test
  void faultBesideTheSummary_leavesOutNoSentenceAndStays() {
    Finding beside = finding(Language.EN, Field.WHY, "It is fast.");
    Mending.Shortened left = Mending.of(STORY, verified(beside)).orElseThrow();
    assertThat(left.texts()).isEqualTo(STORY.texts());
    assertThat(left.verified().findings()).containsExactly(beside);
  }

  @Test
  void wordsCutForTheFinding_arePlaced() {
    String cut = "It " + "really ".repeat(30) + "is fast.";
    StoryTexts story =
        story("a", POSTS, en("Quokka is out", cut + " It is small."), zh("Quokka 发布", "它很快。它很小。"));
    Finding finding = finding(Language.EN, Field.SUMMARY, cut);
    assertThat(finding.words()).endsWith("…");
    assertThat(
            Mending.of(story, verified(finding)).orElseThrow().texts().get(Language.ZH).summary())
        .isEqualTo("它很小。");
  }

  @Test
  void titleAtFault_isNotShortened() {
    assertThat(Mending.of(STORY, verified(finding(Language.EN, Field.TITLE, "out")))).isEmpty();
    assertThat(
            Mending.of(
                STORY,
                verified(
                    finding(Language.EN, Field.SUMMARY, "small"),
                    finding(Language.ZH, Field.TITLE, "发布"))))
        .isEmpty();
  }

  @Test
  void sentencesThatDoNotCorrespond_areNotLeftOut() {
    StoryTexts story = story("a", POSTS, EN, zh("Quokka 发布", "它很快，也很小。它开放。"));
    assertThat(Mending.of(story, verified(finding(Language.EN, Field.SUMMARY, "small")))).isEmpty();
  }

  @Test
  void wordsOfNoOneSentence_areNotPlaced() {
    for (String words : List.of("It is heavy", "fast. It is small")) {
      assertThat(Mending.of(STORY, verified(finding(Language.EN, Field.SUMMARY, words))))
          .as(words)
          .isEmpty();
    }
  }

  @Test
  void restThatFailsTheExactChecks_isNotUsed() {
    StoryTexts story =
        story(
            "a",
            POSTS,
            en("Quokka is out", "It is fast. It has 4711 users."),
            zh("Quokka 发布", "它很快。它有 4711 名用户。"));
    assertThat(Mending.of(story, verified(finding(Language.EN, Field.SUMMARY, "fast")))).isEmpty();
    assertThat(Mending.of(story, verified(finding(Language.EN, Field.SUMMARY, "4711"))))
        .isPresent();
  }
}
