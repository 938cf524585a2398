package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says what is wrong with a written text, by its story's items alone. The same texts get the same
 * answer; work grows with their length. Safe to share between threads.
 */
public final class TextGate {
  private static final TextGate PACKAGED = new TextGate();

  /** The other language of a story comes right after the one. */
  private final AtomicReference<Last> last = new AtomicReference<>();

  private TextGate() {}

  private record Last(List<String> texts, Sources sources) {}

  /** With the packaged rules. */
  public static TextGate packaged() {
    return PACKAGED;
  }

  /**
   * Reads the tables and rules, which the first check else does. It takes longer than many checks:
   * whoever has something to wait for first may have it done meanwhile, in another thread.
   */
  public void prepare() {
    List<String> item =
        List.of("Acme ships Tern-2\nIt has 14B parameters, \"a lot\", says Ann Lee.");
    check(item, new Written(Language.EN, "Acme ships Tern-2", "It has 14 billion parameters."));
    check(item, new Written(Language.ZH, "Acme 发布 Tern-2", "参数为 140 亿，安·李称“很多”。"));
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
    Sources items = sources(sources);
    Draft draft = new Draft(written);
    for (Field field : Field.values()) {
      faults.addAll(ShapeCheck.check(written, field));
      faults.addAll(NameCheck.check(items, written.language(), field, draft.text(field)));
      faults.addAll(PaddingCheck.check(items, draft, field));
      faults.addAll(QuotationCheck.check(items, field, written.of(field)));
    }
    faults.addAll(FigureCheck.check(items, draft));
    faults.addAll(RangeCheck.check(items, draft));
    faults.addAll(VersionCheck.check(items, draft));
    faults.addAll(StanceCheck.check(items, draft));
    faults.addAll(StoryCheck.check(items, draft));
    return faults;
  }

  /** Figures of one language that the other lacks, both ways. */
  public List<Fault> agree(Written zh, Written en) {
    Draft chinese = new Draft(zh);
    Draft english = new Draft(en);
    List<Fault> faults = new ArrayList<>(missing(chinese, english));
    faults.addAll(missing(english, chinese));
    return faults;
  }

  private static List<Fault> missing(Draft one, Draft other) {
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

  private Sources sources(List<String> texts) {
    Last before = last.get();
    if (before != null && before.texts.equals(texts)) {
      return before.sources;
    }
    Sources sources = new Sources(texts);
    last.set(new Last(List.copyOf(texts), sources));
    return sources;
  }
}
