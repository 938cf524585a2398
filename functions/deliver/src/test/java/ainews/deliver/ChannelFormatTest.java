package ainews.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.run.AllChannels;
import ainews.shared.Points;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every message of every channel, over random editions with hostile words. */
class ChannelFormatTest {
  private static final int SEEDS = Points.rounds(5_000, 40);
  private static final Optional<String> SITE = Optional.of("https://news.example.org/");

  static Stream<Channel> channels() {
    return AllChannels.all().stream();
  }

  @Test
  void channels_areThoseOfTheSettings() {
    assertThat(channels().map(Channel::id)).containsExactlyElementsOf(DeliverySettings.CHANNELS);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void everyMessage_isWithinTheLimitsAndEveryStoryInOne(Channel channel) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Edition edition = RandomEditions.of(seed);
      for (What what : What.values()) {
        Digest digest = Digests.of(edition, settings(channel, Language.ZH, what), SITE);
        List<DigestPart> parts = new Splitter(channel).split(digest);

        assertThat(parts).as("seed %d", seed).allMatch(part -> channel.compose(part).fits());
        assertThat(parts.stream().flatMap(part -> part.entries().stream()).map(DigestEntry::story))
            .as("seed %d", seed)
            .containsExactlyElementsOf(digest.entries().stream().map(DigestEntry::story).toList());
        assertThat(parts).allSatisfy(part -> assertWellFormed(channel.compose(part).body()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("channels")
  void aDayOfLongHostileStories_isSentWholeWithEveryLink(Channel channel) {
    for (Language language : Language.all()) {
      Edition edition = RandomEditions.whole();
      Digest digest = Digests.of(edition, settings(channel, language, What.FULL), SITE);
      List<DigestPart> parts = new Splitter(channel).split(digest);

      String all = String.join("\n", parts.stream().map(p -> channel.compose(p).body()).toList());
      for (Story story : edition.stories()) {
        assertThat(all).contains(story.links().getFirst().url());
      }
      assertThat(parts.stream().flatMap(part -> part.entries().stream()))
          .allMatch(entry -> !entry.text().isEmpty());
    }
  }

  /** Plain texts leave a channel only in fields that it does not read as markup. */
  @ParameterizedTest
  @MethodSource("channels")
  void hostileWords_notifyNobody(Channel channel) {
    List<String> plain = List.of("email", "webhook");
    for (long seed = 0; seed < SEEDS; seed++) {
      Digest digest =
          Digests.of(
              RandomEditions.of(seed), settings(channel, Language.EN, What.FULL), Optional.empty());
      for (DigestPart part : new Splitter(channel).split(digest)) {
        String body = channel.compose(part).body().replaceAll("https?://[^\\s\"|)>]+", "");
        if (!plain.contains(channel.id())) {
          assertThat(body)
              .doesNotContain("@here", "@everyone", "@channel", "@all", "<!h", "<@U", "<@&");
        }
        assertThat(body).doesNotContain("\u202e", "\u2066");
      }
    }
  }

  private static void assertWellFormed(String body) {
    // Half of a surrogate pair would become a question mark.
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(body);
  }

  static DeliverySettings settings(Channel channel, Language language, What what) {
    return new DeliverySettings(
        channel.id(),
        language,
        what,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
