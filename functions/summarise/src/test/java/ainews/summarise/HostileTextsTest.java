package ainews.summarise;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.lambda.Cloud;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.text.NumberReader;
import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.identity.Identities;
import ainews.summarise.llm.Tokens;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.rank.Authority;
import ainews.summarise.rank.Signs;
import ainews.summarise.relevance.Relevance;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.TermIndex;
import ainews.summarise.text.TextCleaner;
import ainews.summarise.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of foreign text accepts any text and takes linear time. */
class HostileTextsTest {
  static Stream<Arguments> readers() {
    PairClassifier classifier = PairClassifier.packaged();
    Relevance relevance = new Relevance(Cloud.settings());
    TermIndex index = new TermIndex(List.of("open source", "a", "一"));
    return Stream.of(
        reader("Tokenizer", Tokenizer::of),
        reader("TextCleaner", TextCleaner::of),
        reader("TextCleaner.count", TextCleaner::count),
        reader("LanguageDetector", LanguageDetector::of),
        reader("NumberReader", NumberReader::read),
        reader("Tokens", Tokens::of),
        reader("TermIndex", index::find),
        reader(
            "PairClassifier",
            text -> classifier.of(post(text, classifier), post(text + "b", classifier))),
        reader(
            "Identities",
            text -> items(text).forEach(item -> Identities.among(List.of(item)).of(item))),
        reader("PostExcerpts", text -> PostExcerpts.ofStory(items(text))),
        reader("PostExcerpts.sources", text -> PostExcerpts.sources(items(text))),
        reader("Authority", text -> items(text).forEach(Authority::of)),
        reader("Relevance", text -> items(text).forEach(relevance::of)),
        reader("Signs", text -> items(text).forEach(Signs::areIn)));
  }

  private static Arguments reader(String name, Consumer<String> reader) {
    return Arguments.of(name, reader);
  }

  private static ClusterPost post(String text, PairClassifier classifier) {
    return classifier.post(items(text).getFirst());
  }

  private static List<Item> items(String text) {
    Link link = new Link("https://example.org/a", Optional.of(new LinkedPage(text, text, text)));
    return Stream.of(RedditDescriptor.ID, TwitterDescriptor.ID)
        .map(
            source ->
                Item.of(source, "1", "https://example.org/1")
                    .title(source.equals(TwitterDescriptor.ID) ? "" : text)
                    .text(text)
                    .quoted(text)
                    .author(text)
                    .channel(text)
                    .links(List.of(link))
                    .build())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void hostileText_isReadInLinearTime(String name, Consumer<String> reader) {
    HostileTexts.assertLinearTime(reader);
  }
}
