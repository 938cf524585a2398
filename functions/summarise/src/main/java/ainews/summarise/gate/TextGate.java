package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with a written text, by its story's items alone. The same texts get the same
 * answer; work grows with their length. Safe to share between threads.
 */
public final class TextGate {
  private static final TextGate PACKAGED = new TextGate();

  private TextGate() {}

  /** With the packaged rules. */
  public static TextGate packaged() {
    return PACKAGED;
  }

  /**
   * @param sources of each item, the lead first: its title in the first line, then all its words
   * @return empty if the text may be published
   */
  public List<Fault> check(List<String> sources, Written written) {
    List<Fault> faults = new ArrayList<>(ShapeCheck.length(written));
    if (!faults.isEmpty()) {
      return faults;
    }
    Sources items = new Sources(sources);
    for (Field field : Field.values()) {
      String text = Characters.halfWidth(written.of(field));
      faults.addAll(ShapeCheck.check(written, field));
      faults.addAll(FigureCheck.check(items, field, text));
      faults.addAll(NameCheck.check(items, written.language(), field, text));
      faults.addAll(PaddingCheck.check(items, field, text));
      faults.addAll(QuotationCheck.check(items, field, written.of(field)));
    }
    faults.addAll(RangeCheck.check(items, written));
    faults.addAll(VersionCheck.check(items, written));
    faults.addAll(StanceCheck.check(items, written));
    return faults;
  }

  /** Figures of one language that the other lacks, both ways. */
  public List<Fault> agree(Written zh, Written en) {
    List<Fault> faults = new ArrayList<>(missing(zh, en));
    faults.addAll(missing(en, zh));
    return faults;
  }

  private static List<Fault> missing(Written one, Written other) {
    List<Figure> known = new ArrayList<>();
    for (Field field : Field.values()) {
      known.addAll(Figures.of(Characters.halfWidth(other.of(field))).all());
    }
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      faults.addAll(FigureCheck.missing(field, Characters.halfWidth(one.of(field)), known));
    }
    return faults;
  }
}
