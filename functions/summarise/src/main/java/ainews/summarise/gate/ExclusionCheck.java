package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A variant that the items only name to leave it out is not told of as one of the others. */
final class ExclusionCheck {
  private static final Map<String, List<Pattern>> PATTERNS =
      DataFile.read("summarise/gate/exclusions.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst,
                  Collectors.mapping(row -> Pattern.compile(row.get(1)), Collectors.toList())));

  private static final Pattern END = Pattern.compile("[。！？；;\\n]|[.!?](?= |$)");

  /** Of the words right behind a name. */
  private static final int BEHIND = 24;

  private ExclusionCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      Names names = draft.names(field);
      String text = draft.text(field);
      for (int i = 1; i < names.parts().size(); i++) {
        String variant = names.parts().get(i).word();
        if (isVariant(names, i)
            && !is("kept", sentence(text, names.parts().get(i).start()))
            && isExcluded(sources, names.parts().get(i - 1).word(), variant)) {
          int start = names.parts().get(i - 1).start();
          faults.add(
              new Fault(field, Reason.VERSION, text.substring(start, names.parts().get(i).end())));
        }
      }
    }
    return faults;
  }

  /** A "not" elsewhere in the text says nothing of this name. */
  private static String sentence(String text, int at) {
    int start = 0;
    Matcher end = END.matcher(text);
    while (end.find()) {
      if (end.start() >= at) {
        return text.substring(start, end.start());
      }
      start = end.end();
    }
    return text.substring(start);
  }

  /** Behind a version: K3 Turbo, gpt-4.1-nano. */
  private static boolean isVariant(Names names, int at) {
    Part part = names.parts().get(at);
    return part.joined() && names.parts().get(at - 1).isNumber() && Mention.isBrand(part.word());
  }

  private static boolean isExcluded(Sources sources, String version, String variant) {
    boolean excluded = false;
    for (Names names : sources.names()) {
      for (int i = 1; i < names.parts().size(); i++) {
        if (names.parts().get(i).word().equals(variant)
            && names.parts().get(i - 1).word().equals(version)
            && names.parts().get(i).joined()) {
          int end = names.parts().get(i).end();
          String behind =
              names.text().substring(end, Math.min(names.text().length(), end + BEHIND));
          if (!is("said", behind)) {
            return false;
          }
          excluded = true;
        }
      }
    }
    return excluded;
  }

  private static boolean is(String kind, String text) {
    return PATTERNS.get(kind).stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
