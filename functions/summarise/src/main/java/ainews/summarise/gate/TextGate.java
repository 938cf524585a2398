package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with texts written of one story, by that story's items alone. The same texts
 * get the same answer; work grows with their length. Safe to share between threads.
 */
public final class TextGate {
  private final Sources items;

  private TextGate(Sources items) {
    this.items = items;
  }

  /**
   * @param sources of each item, the lead first: its title in the first line, then all its words
   */
  public static TextGate of(List<String> sources) {
    return of(sources, List.of());
  }

  /**
   * @param sources as above
   * @param speakers who wrote the items; a text may name them
   */
  public static TextGate of(List<String> sources, List<String> speakers) {
    return new TextGate(new Sources(sources, speakers));
  }

  /**
   * Reads the tables and rules, which the first check else does. It takes longer than many checks:
   * whoever has something to wait for first may have it done meanwhile, in another thread.
   */
  public static void prepare() {
    TextGate gate =
        of(List.of("Acme ships Tern-2\nIt has 14B parameters, \"a lot\", says Ann Lee."));
    gate.check(new Written(Language.EN, "Acme ships Tern-2", "It has 14 billion parameters."));
    gate.check(new Written(Language.ZH, "Acme 发布 Tern-2", "参数为 140 亿，安·李称“很多”。"));
  }

  /**
   * @return empty if the text may be published
   */
  public List<Fault> check(Written written) {
    List<Fault> faults = new ArrayList<>(ShapeCheck.length(written));
    if (!faults.isEmpty()) {
      return faults;
    }
    for (Field field : Field.values()) {
      faults.addAll(ShapeCheck.check(written, field));
      faults.addAll(NameCheck.check(items, written.language(), field, written.text(field)));
      faults.addAll(PaddingCheck.check(items, written, field));
      faults.addAll(QuotationCheck.check(items, field, written.of(field)));
    }
    faults.addAll(FigureCheck.check(items, written));
    faults.addAll(RangeCheck.check(items, written));
    faults.addAll(VersionCheck.check(items, written));
    faults.addAll(StanceCheck.check(items, written));
    faults.addAll(StoryCheck.check(items, written));
    return faults;
  }

  /** Figures of one language that the other lacks, both ways. */
  public static List<Fault> agree(Written zh, Written en) {
    List<Fault> faults = new ArrayList<>(missing(zh, en));
    faults.addAll(missing(en, zh));
    return faults;
  }

  private static List<Fault> missing(Written one, Written other) {
    List<Figure> known = new ArrayList<>();
    for (Field field : Field.values()) {
      known.addAll(other.figures(field));
    }
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      faults.addAll(FigureCheck.missing(one, field, known));
    }
    return faults;
  }
}
