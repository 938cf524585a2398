package ainews.summarise.gate;

import ainews.shared.edition.Language;
import ainews.shared.lambda.Lazy;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a writer wrote of a story in one language. Taken apart for the checks once, when the first
 * of them reads it. Immutable.
 */
public final class Written {
  private final Language language;
  private final String title;
  private final String summary;
  private final Lazy<Map<Field, Parts>> parts = new Lazy<>(this::parts);

  /**
   * @param summary may be empty where a title is all there is
   */
  public Written(
      @JsonProperty("language") Language language,
      @JsonProperty("title") String title,
      @JsonProperty("summary") String summary) {
    this.language = Objects.requireNonNull(language, "language");
    this.title = Objects.requireNonNull(title, "title");
    this.summary = Objects.requireNonNull(summary, "summary");
  }

  /**
   * @param text a copy in half-width characters
   */
  private record Parts(String text, Figures figures, Names names, List<Statement> statements) {
    static Parts of(String written) {
      String text = Characters.halfWidth(written);
      return new Parts(text, Figures.of(text), Names.of(text), Statement.of(text));
    }
  }

  @JsonProperty
  public Language language() {
    return language;
  }

  @JsonProperty
  public String title() {
    return title;
  }

  @JsonProperty
  public String summary() {
    return summary;
  }

  String of(Field field) {
    return switch (field) {
      case TITLE -> title;
      case SUMMARY -> summary;
    };
  }

  /** A copy in half-width characters. */
  String text(Field field) {
    return parts.get().get(field).text;
  }

  List<Figure> figures(Field field) {
    return parts.get().get(field).figures.all();
  }

  List<Figures.Range> ranges(Field field) {
    return parts.get().get(field).figures.ranges();
  }

  /** What something rose or fell between, in either field. */
  List<Figures.Range> moves() {
    return parts.get().values().stream().flatMap(each -> each.figures.moves().stream()).toList();
  }

  List<Statement> statements(Field field) {
    return parts.get().get(field).statements;
  }

  Names names(Field field) {
    return parts.get().get(field).names;
  }

  String words(Field field, Figure figure) {
    return text(field).substring(figure.start(), figure.end());
  }

  private Map<Field, Parts> parts() {
    Map<Field, Parts> parts = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      parts.put(field, Parts.of(of(field)));
    }
    return parts;
  }
}
