package ainews.local;

import java.util.Map;

/** Colour for people at a terminal, none for files, pipes and those who set NO_COLOR. */
record TerminalStyle(boolean colour) {
  static TerminalStyle of(Map<String, String> environment, boolean isTerminal) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new TerminalStyle(isTerminal && !unwanted && !"dumb".equals(environment.get("TERM")));
  }

  String bold(String text) {
    return dressed("1", text);
  }

  String faint(String text) {
    return dressed("2", text);
  }

  String bad(String text) {
    return dressed("31", text);
  }

  private String dressed(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
