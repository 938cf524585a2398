package ainews.deliver;

import java.util.regex.Pattern;

/** Markdown whose marks are escaped with a backslash. */
public final class BackslashMarkup extends Markup {
  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]()<>#|~&!:]");
  // Bare addresses become links.
  private static final Pattern WWW = Pattern.compile("(?i)\\bwww(?=\\.)");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
  private static final Pattern LINE_MARK = Pattern.compile("^[-+=]");

  @Override
  protected String text(String plain) {
    return WWW.matcher(MARK.matcher(plain).replaceAll("\\\\$0")).replaceAll("$0\\\\");
  }

  @Override
  protected String line(String plain) {
    String escaped = text(plain);
    String numbered = NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    return LINE_MARK.matcher(numbered).find() ? "\\" + numbered : numbered;
  }

  /** A plain newline would be a space. */
  @Override
  protected String lineBreak() {
    return "  \n";
  }
}
