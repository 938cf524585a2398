package ainews.local;

import java.util.Map;

/** Terminal colours: on for a terminal, off for files, pipes and where NO_COLOR is set. */
record TerminalStyle(boolean colour) {
  static TerminalStyle of(Map<String, String> environment, boolean isTerminal) {
    boolean disabled = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new TerminalStyle(isTerminal && !disabled && !"dumb".equals(environment.get("TERM")));
  }

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  String bad(String text) {
    return styled("31", text);
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
