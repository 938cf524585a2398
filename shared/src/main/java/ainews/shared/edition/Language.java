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
 * A language that editions can be published in: an entry of the registry {@code languages.tsv},
 * which consists of all files of that name on the class path.
 */
public final class Language implements Comparable<Language> {
  private static final List<Language> ALL = registry();

  /** The languages that models write in, whose rules the checks of their texts know. */
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

  /** All languages, in the order of the registry. */
  public static List<Language> all() {
    return ALL;
  }

  /** The name in paths, settings and JSON, such as {@code zh}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The BCP 47 tag of its texts, such as {@code zh-Hans}. */
  public String tag() {
    return tag;
  }

  /** The language's name for itself, such as {@code English}. */
  public String ownName() {
    return name;
  }

  /** The rules by which its texts are written. */
  public TextPack text() {
    return text;
  }

  public Messages messages() {
    return messages;
  }

  /**
   * @throws IllegalArgumentException if the registry does not have the id
   */
  @JsonCreator
  public static Language of(String id) {
    for (Language language : ALL) {
      if (language.id.equals(id)) {
        return language;
      }
    }
    String known = ALL.stream().map(Language::id).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown language \"" + id + "\"; known: " + known);
  }

  /** The language of a BCP 47 tag, if the registry has it. */
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
