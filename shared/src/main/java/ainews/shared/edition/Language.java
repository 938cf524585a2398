package ainews.shared.edition;

import ainews.shared.text.DataFile;
import ainews.shared.text.Messages;
import ainews.shared.text.TextPack;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A language that editions are read in: one of the registry, {@code languages.tsv}. Every such file
 * on the class path adds to it.
 */
public final class Language implements Comparable<Language> {
  private static final List<Language> ALL = registry();

  /** Those that models are asked to write in, and whose rules the checks of their texts know. */
  public static final Language ZH = of("zh");

  public static final Language EN = of("en");

  private final int place;
  private final String id;
  private final String tag;
  private final String name;
  private final TextPack text;
  private final Messages messages;

  private Language(int place, String id, String tag, String name) {
    this.place = place;
    this.id = id;
    this.tag = tag;
    this.name = name;
    this.text = TextPack.read(id);
    this.messages = Messages.read(id, text.one());
  }

  /** The whole registry, in its order. */
  public static List<Language> all() {
    return ALL;
  }

  /** The folder of its files and the name in settings and JSON. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The BCP 47 tag of the text, such as {@code zh-Hans}. */
  public String tag() {
    return tag;
  }

  /** Its name in itself. */
  public String ownName() {
    return name;
  }

  /** How its texts are written. */
  public TextPack text() {
    return text;
  }

  public Messages messages() {
    return messages;
  }

  /**
   * @throws IllegalArgumentException for an id that the registry lacks
   */
  @JsonCreator
  public static Language of(String id) {
    for (Language language : ALL) {
      if (language.id.equals(id)) {
        return language;
      }
    }
    String known = ALL.stream().map(Language::id).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown language \"" + id + "\"; there are " + known);
  }

  /** The language that texts of a BCP 47 tag are in, if the registry has it. */
  public static Optional<Language> ofTag(String tag) {
    return ALL.stream()
        .filter(one -> tag.equals(one.id) || tag.startsWith(one.id + "-"))
        .findFirst();
  }

  private static List<Language> registry() {
    List<Language> languages = new ArrayList<>();
    for (List<String> row : DataFile.readAll("languages.tsv", 3)) {
      if (languages.stream().anyMatch(known -> known.id.equals(row.getFirst()))) {
        throw new IllegalStateException("duplicate language: " + row.getFirst());
      }
      languages.add(new Language(languages.size(), row.get(0), row.get(1), row.get(2)));
    }
    return List.copyOf(languages);
  }

  @Override
  public int compareTo(Language other) {
    return Integer.compare(place, other.place);
  }

  @Override
  public String toString() {
    return id;
  }
}
