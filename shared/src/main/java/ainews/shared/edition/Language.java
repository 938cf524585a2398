package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A language that every edition is written in. */
public enum Language {
  ZH("zh", "zh-Hans"),
  EN("en", "en");

  private final String id;
  private final String tag;

  Language(String id, String tag) {
    this.id = id;
    this.tag = tag;
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

  /**
   * @throws IllegalArgumentException for any other id
   */
  @JsonCreator
  public static Language of(String id) {
    for (Language language : values()) {
      if (language.id.equals(id)) {
        return language;
      }
    }
    throw new IllegalArgumentException("unknown language \"" + id + "\"; there are zh, en");
  }

  @Override
  public String toString() {
    return id;
  }
}
