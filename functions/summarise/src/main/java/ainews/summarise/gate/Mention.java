package ainews.summarise.gate;

import ainews.summarise.DataFile;
import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of an item with what follows it, perhaps the version and variant of a product.
 *
 * @param at the word's place among the parts
 */
record Mention(Names names, int at) {
  private static final Set<String> VARIANTS =
      DataFile.read("variants.tsv", 1).stream().map(List::getFirst).collect(Collectors.toSet());

  /** So many parts of a name are looked at. */
  private static final int CHAIN = 3;

  static List<Mention> of(Names names, String word) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < names.parts().size(); i++) {
      if (names.parts().get(i).word().equals(word)) {
        mentions.add(new Mention(names, i));
      }
    }
    return mentions;
  }

  boolean isFollowedBy(String version) {
    for (int i = at + 1; i < names.parts().size() && i <= at + CHAIN; i++) {
      if (names.parts().get(i).word().equals(version)) {
        return true;
      }
    }
    return false;
  }

  boolean hasVersion(boolean glued) {
    return at + 1 < names.parts().size()
        && names.parts().get(at + 1).isNumber()
        && (glued
            ? names.parts().get(at + 1).glued() || names.parts().get(at).capital()
            : names.parts().get(at + 1).joined() && names.parts().get(at).capital());
  }

  /** The variant words in the name that the version belongs to. */
  Set<String> variants(String version) {
    List<Part> parts = names.parts();
    for (int i = at + 1; i < parts.size() && i <= at + CHAIN; i++) {
      if (parts.get(i).word().equals(version)) {
        return chain(parts, i);
      }
    }
    return Set.of();
  }

  static Set<String> chain(List<Part> parts, int number) {
    Set<String> variants = new HashSet<>();
    for (int i = number + 1;
        i < parts.size() && i <= number + CHAIN && parts.get(i).joined();
        i++) {
      Part part = parts.get(i);
      if (VARIANTS.contains(part.word())
          && (part.glued()
              || part.capital()
              || part.word().equals("mini")
              || part.word().equals("nano"))) {
        variants.add(part.word());
      }
    }
    return variants;
  }
}
