package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import ainews.summarise.names.Actors;
import ainews.summarise.names.NameTerms;
import ainews.summarise.text.Idf;
import ainews.summarise.text.Scripts;
import ainews.summarise.text.Stemmer;
import ainews.summarise.text.Terms;
import ainews.summarise.text.Tokenizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The features of an item that decide whether another item reports the same event. Immutable. */
public final class ClusterPost {
  /** Characters of a post's text that serve as its title if it has none, as on X. */
  private static final int TITLE = 100;

  private static final int TEXT = 600;
  private static final int QUOTED = 400;
  private static final int SHORT = 200;
  private static final int TITLE_COUNTS = 2;

  /** Positions kept per term; further repetitions add nothing. */
  private static final int MOST_PLACES = 8;

  private static final int[] NOWHERE = {};

  private static final Set<String> TESTS =
      DataFile.read("summarise/cluster/tests.tsv", 1).stream()
          .map(row -> Stemmer.of(row.getFirst()))
          .collect(Collectors.toUnmodifiableSet());

  private final Item item;
  private final Set<Capability> source;
  private final String[] sequence;
  private final double[] rarity;
  private final Map<String, int[]> places;
  private final Terms vector;
  private final Terms words;
  private final Terms title;
  private final Terms names;
  private final Optional<String> subject;
  private final NormalisedFigures figures;
  private final List<String> ownName;
  private final Set<String> kinds;
  private final boolean test;
  private final boolean chinese;
  private final Set<String> actors;
  private final Set<String> mentioned;

  private ClusterPost(Item item, Idf idf) {
    this.item = item;
    this.source = item.source().descriptor().capabilities();
    String head = Tokenizer.withoutAddresses(head(item));
    String body = Tokenizer.withoutAddresses(body(item));
    List<String> inTitle = Tokenizer.of(head);
    List<String> inText = Tokenizer.of(body);
    this.sequence = Stream.of(inTitle, inText).flatMap(List::stream).toArray(String[]::new);
    this.rarity = Arrays.stream(sequence).mapToDouble(idf::of).toArray();
    this.places = places(sequence);
    List<String> all = new ArrayList<>(inText);
    for (int i = 0; i < TITLE_COUNTS; i++) {
      all.addAll(inTitle);
    }
    this.vector = Terms.vector(all, idf);
    this.words = Terms.byRarity(all, idf);
    this.title = Terms.byRarity(inTitle, idf);
    String raw = head + "\n" + body;
    this.names = Terms.byRarity(NameTerms.in(raw, all), idf);
    this.subject = names.heaviest(title);
    this.figures = NormalisedFigures.of(raw);
    this.ownName = Tokenizer.of(ownName(item));
    this.kinds = EventKinds.in(item.title() + "\n" + item.text());
    this.test = all.stream().anyMatch(TESTS::contains);
    this.actors = Actors.in(inTitle);
    this.mentioned = Actors.in(all);
    this.chinese = raw.codePoints().filter(Scripts::isCharacter).count() * 4 > raw.length();
  }

  public static ClusterPost of(Item item, Idf idf) {
    return new ClusterPost(item, idf);
  }

  /** All terms of an item's title and text, in order. */
  public static List<String> words(Item item) {
    return Tokenizer.of(head(item) + "\n" + body(item));
  }

  public Item item() {
    return item;
  }

  /** The number of terms, repetitions included. */
  int size() {
    return sequence.length;
  }

  /** The term at a position; the title's come first. */
  String term(int position) {
    return sequence[position];
  }

  /** The idf of the term at a position. */
  double weight(int position) {
    return rarity[position];
  }

  /** The first positions of a term, in order; empty if it does not occur. */
  int[] places(String term) {
    return places.getOrDefault(term, NOWHERE);
  }

  private static Map<String, int[]> places(String[] sequence) {
    Map<String, int[]> places = new HashMap<>();
    for (int i = 0; i < sequence.length; i++) {
      int[] known = places.getOrDefault(sequence[i], NOWHERE);
      if (known.length == MOST_PLACES) {
        continue;
      }
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = i;
      places.put(sequence[i], more);
    }
    return places;
  }

  /** The unit vector of all terms; terms of the title count twice. */
  Terms vector() {
    return vector;
  }

  Terms words() {
    return words;
  }

  Terms title() {
    return title;
  }

  /** Terms that name companies, products and people. */
  Terms names() {
    return names;
  }

  /** The rarest name in the title, if any. */
  Optional<String> subject() {
    return subject;
  }

  NormalisedFigures figures() {
    return figures;
  }

  /** The kinds of events that its opening mentions. */
  Set<String> kinds() {
    return kinds;
  }

  /** Whether its title is its own, not the beginning of its text. */
  boolean isTitled() {
    return !item.title().isEmpty();
  }

  /** The share of the lighter title, by weight, that also occurs in the other. */
  double sharedHead(ClusterPost other) {
    double lighter = Math.min(title.total(), other.title.total());
    return lighter == 0 ? 0 : title.overlap(other.title) / lighter;
  }

  /** Whether the title of each names an actor that the other does not mention. */
  boolean hasOtherActorsThan(ClusterPost other) {
    return !other.mentioned.containsAll(actors) && !mentioned.containsAll(other.actors);
  }

  /** Whether it reports a test or comparison, which is not the release under test. */
  boolean isTest() {
    return test;
  }

  boolean isChinese() {
    return chinese;
  }

  /** Whether it is an entry of a list in which each entry is one repository, product or paper. */
  boolean isEntry() {
    return source.contains(Capability.CATALOGUE);
  }

  /**
   * Whether it is a lasting page, such as a repository's or product's, which many events concern.
   */
  boolean isPage() {
    return isEntry() && !source.contains(Capability.PAPERS);
  }

  /** Whether the other post has a title, which names the thing that this entry is about. */
  boolean isNamedByTitleOf(ClusterPost other) {
    return other.isTitled()
        && !ownName.isEmpty()
        && ownName.stream().allMatch(other.title::contains);
  }

  boolean isFrom(Capability capability) {
    return source.contains(capability);
  }

  boolean isOfOneSource(ClusterPost other) {
    return item.source().equals(other.item.source());
  }

  Optional<LocalDate> day() {
    return item.time().map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** A repository's name without its owner; a product's or paper's name up to the colon. */
  private static String ownName(Item item) {
    String title = item.title();
    return item.source().descriptor().has(Capability.REPOSITORIES)
        ? title.substring(title.indexOf('/') + 1)
        : title.split("[:：–—]", 2)[0];
  }

  private static String head(Item item) {
    return item.title().isEmpty() ? Texts.beginning(item.text(), TITLE) : item.title();
  }

  private static String body(Item item) {
    StringBuilder body = new StringBuilder(Texts.beginning(item.text(), TEXT));
    body.append('\n').append(Texts.beginning(item.quoted(), QUOTED));
    if (item.text().length() + item.quoted().length() < SHORT) {
      item.links().stream()
          .limit(1)
          .map(Link::page)
          .flatMap(Optional::stream)
          .forEach(page -> body.append('\n').append(words(page)));
    }
    return body.toString();
  }

  private static String words(LinkedPage page) {
    String said = page.description().isEmpty() ? page.text() : page.description();
    return page.title() + "\n" + Texts.beginning(said, QUOTED);
  }
}
