package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A written text as the checks read it, taken apart once. */
final class Draft {
  private final Written written;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Map<Field, Figures> figures = new EnumMap<>(Field.class);
  private final Map<Field, Names> names = new EnumMap<>(Field.class);
  private final Map<Field, List<Statement>> statements = new EnumMap<>(Field.class);

  Draft(Written written) {
    this.written = written;
    for (Field field : Field.values()) {
      String text = Characters.halfWidth(written.of(field));
      texts.put(field, text);
      figures.put(field, Figures.of(text));
      names.put(field, Names.of(text));
      statements.put(field, Statement.of(text));
    }
  }

  Written written() {
    return written;
  }

  Language language() {
    return written.language();
  }

  /** A copy in half-width characters. */
  String text(Field field) {
    return texts.get(field);
  }

  List<Figure> figures(Field field) {
    return figures.get(field).all();
  }

  List<Figures.Range> ranges(Field field) {
    return figures.get(field).ranges();
  }

  /** What something rose or fell between, in either field. */
  List<Figures.Range> moves() {
    return figures.values().stream().flatMap(each -> each.moves().stream()).toList();
  }

  List<Statement> statements(Field field) {
    return statements.get(field);
  }

  Names names(Field field) {
    return names.get(field);
  }

  String words(Field field, Figure figure) {
    return text(field).substring(figure.start(), figure.end());
  }
}
