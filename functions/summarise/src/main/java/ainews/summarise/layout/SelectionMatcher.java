package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Preference.Kind;
import ainews.shared.edition.Preference.Match;
import ainews.shared.settings.Selection;
import ainews.summarise.names.Vendors;
import ainews.summarise.rank.Authority;
import ainews.summarise.text.Scripts;
import ainews.summarise.text.Tokenizer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a selection names in posts. */
final class SelectionMatcher {
  private static final String SPACELESS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";

  private final Selection selection;
  private final Map<String, Pattern> patterns;

  SelectionMatcher(Selection selection) {
    this.selection = selection;
    this.patterns =
        Stream.of(selection.words(), selection.vendors())
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), SelectionMatcher::pattern));
  }

  /** Returns whose words, vendors and sources the post has, in the order of the selection. */
  List<Match> of(Item post) {
    if (selection.isEmpty()) {
      return List.of();
    }
    String title = Tokenizer.withoutAddresses(post.title());
    String text = title + "\n" + Tokenizer.withoutAddresses(post.text());
    // A status has no title; it is as short as one.
    String headline = title.isEmpty() ? text : title;
    return Stream.of(
            selection.words().stream().filter(word -> isIn(text, word)).map(word(Kind.WORD)),
            selection.vendors().stream()
                .filter(vendor -> isIn(headline, vendor) || isOf(vendor, post, headline))
                .map(word(Kind.VENDOR)),
            selection.sources().stream()
                .filter(post.source()::equals)
                .map(source -> new Match(Kind.SOURCE, source.id())))
        .flatMap(Function.identity())
        .toList();
  }

  Optional<Match> of(Category category) {
    return selection.categories().contains(category)
        ? Optional.of(new Match(Kind.CATEGORY, category.id()))
        : Optional.empty();
  }

  private static Function<String, Match> word(Kind kind) {
    return name -> new Match(kind, name);
  }

  private boolean isIn(String text, String name) {
    return patterns.get(name).matcher(text).find();
  }

  /** Whether the vendor, or the maker of the product of that name, speaks or is named. */
  private static boolean isOf(String vendor, Item post, String headline) {
    Set<String> names = new HashSet<>(Vendors.in(vendor));
    names.add(vendor.strip().toLowerCase(Locale.ROOT));
    return Authority.vendor(post).filter(names::contains).isPresent()
        || !Collections.disjoint(names, Vendors.in(headline));
  }

  /** Matches whole words in any case, and characters of scripts without spaces anywhere. */
  private static Pattern pattern(String words) {
    String normal = Normalizer.normalize(words.strip(), Normalizer.Form.NFKC);
    String spaced =
        Arrays.stream(normal.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?iU)(?<!"
            + sameKind(normal.codePointAt(0))
            + ")"
            + spaced
            + "(?!"
            + sameKind(normal.codePointBefore(normal.length()))
            + ")");
  }

  /** Returns what would continue a word that ends in the character; a letter and a digit do not. */
  private static String sameKind(int codePoint) {
    if (Scripts.isCharacter(codePoint)) {
      return "[^\\s\\S]";
    }
    if (Character.isLetter(codePoint)) {
      return "[\\p{L}\\p{M}&&[^" + SPACELESS + "]]";
    }
    return Character.isDigit(codePoint) ? "\\p{N}" : "[^\\s\\S]";
  }
}
