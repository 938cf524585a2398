package ainews.summarise.gate;

import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model has a size that the items tell, and one of two keeps them apart. */
final class SizeCheck {
  private static final int GAP = 2;
  private static final int SHORTEST = 3;

  private record Sized(String name, String size, int start, int end) {}

  private SizeCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    Map<String, Set<String>> sizes = new HashMap<>();
    Map<String, Set<String>> names = new HashMap<>();
    for (Names each : sources.names()) {
      for (Sized sized : sized(each)) {
        sizes.computeIfAbsent(sized.name(), key -> new HashSet<>()).add(sized.size());
        names.computeIfAbsent(sized.size(), key -> new HashSet<>()).add(sized.name());
      }
    }
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      unheard(sources, field, draft.names(field), faults);
      for (Sized told : sized(draft.names(field))) {
        Set<String> known = sizes.getOrDefault(told.name(), Set.of());
        if (!known.isEmpty() && !known.contains(told.size()) && names.containsKey(told.size())) {
          String words = draft.text(field).substring(told.start(), told.end());
          faults.add(new Fault(field, Reason.VERSION, words));
        }
      }
    }
    return faults;
  }

  /** The 14B of Qwen3-14B is no figure of its own, and has no word of a name right before it. */
  private static void unheard(Sources sources, Field field, Names names, List<Fault> faults) {
    List<Part> parts = names.parts();
    for (int i = 2; i + 1 < parts.size(); i++) {
      Part number = parts.get(i);
      Part letter = parts.get(i + 1);
      if (number.isNumber()
          && number.glued()
          && parts.get(i - 1).isNumber()
          && letter.start() == number.end()
          && letter.word().equals("b")
          && sources.names().stream().noneMatch(each -> each.has(number.word()))) {
        String words = names.text().substring(parts.get(i - 1).start(), letter.end());
        faults.add(new Fault(field, Reason.VERSION, words));
      }
    }
  }

  /** The sizes of a text with the word of a name on either side. */
  private static List<Sized> sized(Names names) {
    List<Sized> sized = new ArrayList<>();
    List<Part> parts = names.parts();
    for (int i = 0; i + 1 < parts.size(); i++) {
      Part number = parts.get(i);
      Part letter = parts.get(i + 1);
      if (!number.isNumber() || letter.start() != number.end() || !letter.word().equals("b")) {
        continue;
      }
      String size = number.word() + letter.word();
      if (i > 0 && isName(parts.get(i - 1)) && number.start() - parts.get(i - 1).end() <= GAP) {
        sized.add(new Sized(parts.get(i - 1).word(), size, parts.get(i - 1).start(), letter.end()));
      }
      if (i + 2 < parts.size()
          && isName(parts.get(i + 2))
          && parts.get(i + 2).start() - letter.end() <= GAP) {
        sized.add(new Sized(parts.get(i + 2).word(), size, number.start(), parts.get(i + 2).end()));
      }
    }
    return sized;
  }

  private static boolean isName(Part part) {
    return part.capital() && !part.isNumber() && part.word().length() >= SHORTEST;
  }
}
